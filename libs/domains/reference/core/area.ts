import type { LocalDate } from '#kernel/period';

export const AREA_LEVELS = ['country', 'province', 'regency', 'district', 'ward'] as const;
/** Indonesia: province, regency, district. Vietnam: province, ward; before 2025-07-01 province, district, ward. */
export type AreaLevel = (typeof AREA_LEVELS)[number];

export const COUNTRIES = ['ID', 'VN'] as const;
export type Country = (typeof COUNTRIES)[number];

export interface Area {
  readonly id: string;
  /** Official code; reused with another meaning over time in Vietnam, so never a key. */
  readonly code: string;
  readonly country: Country;
  readonly level: AreaLevel;
  readonly parentId: string | null;
  /** Ids from the country down to this area, itself included. */
  readonly path: readonly string[];
  /** "Semarang" */
  readonly name: string;
  /** "Kabupaten Semarang" */
  readonly fullName: string;
  /** country, provinsi, kabupaten, kota, kecamatan, tinh, thanh_pho, quan, huyen, thi_xa, phuong, xa, thi_tran, dac_khu */
  readonly kind: string;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly population: number | null;
  readonly timeZone: string | null;
  readonly validFrom: LocalDate | null;
  /** Last day it existed; null while it exists. */
  readonly validTo: LocalDate | null;
}

export interface AreaMatch {
  readonly area: Area;
  /** The name that was found, e.g. the old name of a province. */
  readonly matched: string;
  /** Found by the name of an area that no longer exists, or is one itself. */
  readonly former: boolean;
  /** 0 to 1. */
  readonly score: number;
}
