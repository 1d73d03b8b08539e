import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ClientListField, ClientListStatus } from '../../../gql/staff/graphql.js';

export const LIST_FIELD_WORDS: Readonly<Record<ClientListField, MessageDescriptor>> = {
  name: msg`Name`,
  birthDate: msg`Birth date`,
  sex: msg`Sex`,
  idNumber: msg`Identity number`,
  phone: msg`Phone`,
  email: msg`E-mail`,
  address: msg`Address`,
  area: msg`Home area`,
  areaWithin: msg`Province`,
  occupations: msg`Work wanted`,
  schooling: msg`Schooling`,
  languages: msg`Languages`,
  licences: msg`Licences and certificates`,
  hoursPerWeek: msg`Hours a week`,
  payNeed: msg`Pay needed`,
};

export const LIST_STATUS_WORDS: Readonly<Record<ClientListStatus, MessageDescriptor>> = {
  open: msg`Being checked`,
  imported: msg`Imported`,
  undone: msg`Undone`,
  dropped: msg`Thrown away`,
};
