import type { OfficeInput } from '#domains/identity';
import type { Country } from './names.js';

/** An office of the demo: invented, with the code of the area where it stands. */
export interface DemoOffice extends Omit<OfficeInput, 'areaId'> {
  readonly country: Country;
  readonly place: string;
  /** Name of the counsellor who posts for its partners. */
  readonly counsellor: string;
}

export const DEMO_OFFICES: readonly DemoOffice[] = [
  {
    name: 'Balai Karya Simpang Lima',
    kind: 'balai',
    country: 'ID',
    timeZone: 'Asia/Jakarta',
    place: '33.74',
    counsellor: 'Ratri Wulandari',
  },
  {
    name: 'Rumah Tunas Jatinegara',
    kind: 'ipwl',
    country: 'ID',
    timeZone: 'Asia/Jakarta',
    place: '31.75',
    counsellor: 'Bagas Pranoto',
  },
  {
    name: 'Balai Karya Losari',
    kind: 'upt',
    country: 'ID',
    timeZone: 'Asia/Makassar',
    place: '73.71',
    counsellor: 'Andi Tenri',
  },
  {
    name: 'Trung tâm Sông Hồng',
    kind: 'centre',
    country: 'VN',
    timeZone: 'Asia/Ho_Chi_Minh',
    place: '01',
    counsellor: 'Đỗ Thu Hà',
  },
  {
    name: 'Cơ sở Bãi Cháy',
    kind: 'service',
    country: 'VN',
    timeZone: 'Asia/Ho_Chi_Minh',
    place: '22',
    counsellor: 'Vũ Minh Quân',
  },
  {
    name: 'Cơ sở Biển Hồ',
    kind: 'service',
    country: 'VN',
    timeZone: 'Asia/Ho_Chi_Minh',
    place: '52',
    counsellor: 'Rơ Châm H’Lan',
  },
];
