import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Country, HolidayCategory, OfficeStatus } from '../../gql/staff/graphql.js';

export const COUNTRY_WORDS: Readonly<Record<Country, MessageDescriptor>> = { ID: msg`Indonesia`, VN: msg`Vietnam` };

export const OFFICE_KIND_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  ipwl: msg`IPWL`,
  upt: msg`UPT`,
  balai: msg`Balai`,
  centre: msg`Centre`,
  service: msg`Service office`,
};

export const OFFICE_STATUS_WORDS: Readonly<Record<OfficeStatus, MessageDescriptor>> = {
  active: msg`Active`,
  closed: msg`Closed`,
};

export const HOLIDAY_WORDS: Readonly<Record<HolidayCategory, MessageDescriptor>> = {
  public: msg`Public holiday`,
  government: msg`Offices only`,
};

export const ZONES: Readonly<Record<Country, readonly [string, ...string[]]>> = {
  ID: ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'],
  VN: ['Asia/Ho_Chi_Minh'],
};
