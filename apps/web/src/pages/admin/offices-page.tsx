import type { ReactNode } from 'react';

export function OfficesPage(): ReactNode {
  return null;
}
