import type { ReactNode } from 'react';

export function PostPage(): ReactNode {
  return null;
}
