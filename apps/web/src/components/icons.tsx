import type { ReactNode } from 'react';

/** One outline set on a grid of 24. */
const PATHS = {
  search: 'M17.500 11a6.500 6.500 0 1 1-13 0 6.500 6.500 0 0 1 13 0M16 16l4.500 4.500',
  bookmark: 'M6 3h12v18l-6-4.500L6 21z',
  person: 'M16 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0M4 20c2-5 14-5 16 0',
  close: 'M6 6l12 12M18 6L6 18',
  back: 'M15 5l-7 7 7 7',
  down: 'M7 10l5 5 5-5',
  place:
    'M12 21c5-5.500 7-8.600 7-11.500a7 7 0 1 0-14 0C5 12.400 7 15.500 12 21zM14.500 9.500a2.500 2.500 0 1 1-5 0 2.500 2.500 0 0 1 5 0',
  clock: 'M20.500 12a8.500 8.500 0 1 1-17 0 8.500 8.500 0 0 1 17 0M12 7v5l3.500 2',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  seats:
    'M13 8a3.500 3.500 0 1 1-7 0 3.500 3.500 0 0 1 7 0M3 20c1-5.500 12-5.500 13 0M15.500 4.800a3.500 3.500 0 0 1 0 6.400M18 15c1.800.9 2.700 2.500 3 5',
  share: 'M12 15V4M8 7.500L12 3.500l4 4M6 12H5v9h14v-9h-1',
  check: 'M4 12.500l5.500 5.500L20 6.500',
  info: 'M20.500 12a8.500 8.500 0 1 1-17 0 8.500 8.500 0 0 1 17 0M12 8v5M12 16.200v.1',
  question:
    'M20.500 12a8.500 8.500 0 1 1-17 0 8.500 8.500 0 0 1 17 0M9.500 9.500a2.500 2.500 0 1 1 3.600 2.300c-.8.400-1.100.9-1.100 1.700M12 16.700v.1',
  offline:
    'M4 4l16 16M8.500 16.500a5 5 0 0 1 7 0M5 13a10 10 0 0 1 4.500-2.600M14 10.200A10 10 0 0 1 19 13M2.500 9.500A14 14 0 0 1 7 6.600M11 5.600a14 14 0 0 1 10.500 3.900M12 20v.1',
  shield: 'M12 3l8 3v6c0 4.500-3.300 7.700-8 9-4.700-1.300-8-4.500-8-9V6zM8.500 12l2.500 2.500 4.500-5',
  work: 'M4 8h16v12H4zM9 8V5h6v3M4 13h16',
  tool: 'M14.500 6.500a4 4 0 0 0-5.300 5.100L4 16.800 7.200 20l5.200-5.200a4 4 0 0 0 5.100-5.300l-2.700 2.700-2.500-.5-.5-2.500z',
  upload: 'M12 16V5M7.500 9L12 4.500 16.500 9M4 20h16',
  plus: 'M12 5v14M5 12h14',
  door: 'M14 4h5v16h-5M4 12h10M10.500 8.500L14 12l-3.500 3.500',
  locate: 'M17 12a5 5 0 1 1-10 0 5 5 0 0 1 10 0M12 2.500V7M12 17v4.500M2.500 12H7M17 12h4.500',
  building: 'M5 21V4h9v17M14 9h5v12M3 21h18M8 8h3M8 12h3M8 16h3',
  people: 'M15 8a3 3 0 1 1-6 0 3 3 0 0 1 6 0M5 20c1-6 13-6 14 0',
  menu: 'M4 7h16M4 12h16M4 17h16',
} as const;

export type IconName = keyof typeof PATHS;

/** An icon says nothing by itself: the words stand beside it. */
export function Icon({ name, size = 24 }: { readonly name: IconName; readonly size?: number }): ReactNode {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={size < 20 ? 2.4 : 2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}

export function Mark(): ReactNode {
  return (
    <svg
      className="mark"
      width="34"
      height="22"
      viewBox="0 0 34 22"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M2 19C9 5 25 5 32 19" />
      <path d="M2 19h30M10.500 10.800V19M17 8.500V19M23.500 10.800V19" strokeWidth="2" />
    </svg>
  );
}
