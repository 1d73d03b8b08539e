import type { ReactNode } from 'react';

export function ImportsPage(): ReactNode {
  return null;
}
