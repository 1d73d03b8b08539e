import type { ReactNode } from 'react';

interface DueProps {
  readonly title: ReactNode;
  readonly count: number;
  readonly children: ReactNode;
}

/** One kind of work that waits; none is not shown. */
export function Due({ title, count, children }: DueProps): ReactNode {
  if (count === 0) return null;
  return (
    <section className="card stack due">
      <h2 className="row between">
        {title}
        <span className="tag warm num">{count}</span>
      </h2>
      <ul className="stack tight">{children}</ul>
    </section>
  );
}
