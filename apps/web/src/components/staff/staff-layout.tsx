import type { ReactNode } from 'react';

export function StaffLayout(): ReactNode {
  return null;
}
