import type { ReactNode } from 'react';

export function PostingsPage(): ReactNode {
  return null;
}
