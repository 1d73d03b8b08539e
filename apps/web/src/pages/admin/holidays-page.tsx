import type { ReactNode } from 'react';

export function HolidaysPage(): ReactNode {
  return null;
}
