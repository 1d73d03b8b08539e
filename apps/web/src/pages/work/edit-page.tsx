import type { ReactNode } from 'react';

export function EditPage(): ReactNode {
  return null;
}
