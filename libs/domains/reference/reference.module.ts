import { Global, Module } from '@nestjs/common';
import { Coder } from './coder.js';
import { HolidaysRepository } from './holidays.repository.js';
import { PlaceIndexQueries } from './place-index.queries.js';
import {
  AreaFields,
  MinimumWageFields,
  OccupationFields,
  OccupationMatchFields,
  OfficeArea,
} from './reference-fields.resolver.js';
import { ReferenceQueries } from './reference.queries.js';
import { ReferenceResolver } from './reference.resolver.js';
import './reference.texts.js';
import { RemoveHoliday } from './remove-holiday.js';
import { SaveHoliday } from './save-holiday.js';
import { WarmUp } from './warm-up.js';

const resolvers = [
  ReferenceResolver,
  AreaFields,
  MinimumWageFields,
  OccupationFields,
  OccupationMatchFields,
  OfficeArea,
];

/** Global because every later domain has a place and an occupation in it. */
@Global()
@Module({
  providers: [
    Coder,
    PlaceIndexQueries,
    ReferenceQueries,
    HolidaysRepository,
    SaveHoliday,
    RemoveHoliday,
    WarmUp,
    ...resolvers,
  ],
  exports: [Coder, ReferenceQueries],
})
export class ReferenceModule {}
