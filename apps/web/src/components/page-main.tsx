import type { ReactNode } from 'react';

/** The content of a page; it can take the focus when the page changes, so that a screen reader starts there. */
export function PageMain({
  className = '',
  children,
}: {
  readonly className?: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <main id="main" className={`main ${className}`} tabIndex={-1}>
      {children}
    </main>
  );
}
