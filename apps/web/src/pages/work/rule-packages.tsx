import { Plural, Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { CardShapes, FailureNote, Note, Waiting } from '../../components/states.js';
import { isRefused } from '../../forms/refusal.js';
import { RulePackagesDocument, type RulePackageFragment, type RulePackagesQuery } from '../../gql/staff/graphql.js';
import { ProgrammeLink, RulePackage } from './rule-package.js';
import { factInputs, type StatedFacts } from './rule-values.js';
import { ClauseText } from './rule-ways.js';

type Together = Extract<RulePackagesQuery['programmePackages'], { __typename?: 'ProgrammePackages' }>;

interface Choosing {
  readonly onChoose: (code: string) => void;
}

interface PackagesProps extends Choosing {
  readonly country: 'ID' | 'VN';
  readonly day: string;
  readonly stated: StatedFacts;
}

/** More than these stand folded. */
const FIRST = 3;

const keyOf = ({ steps }: RulePackageFragment): string =>
  steps.map(({ programme, from }) => `${programme.code} ${from}`).join();

interface ListProps extends Choosing {
  readonly title: ReactNode;
  readonly packages: readonly RulePackageFragment[];
  /** How many there are; not all of them are told. */
  readonly count: number;
}

function PackageList({ title, packages, count, onChoose }: ListProps): ReactNode {
  const list = (some: readonly RulePackageFragment[]): ReactNode => (
    <ul className="rule-packages">
      {some.map((pack) => (
        <RulePackage key={keyOf(pack)} pack={pack} onChoose={onChoose} />
      ))}
    </ul>
  );
  const more = packages.slice(FIRST);
  const told = packages.length;
  if (packages.length === 0) return null;
  return (
    <section className="stack tight">
      <h3>{title}</h3>
      {count > told && (
        <p className="small soft">
          <Trans>
            The first {told} of {count}; what is complete soonest comes first.
          </Trans>
        </p>
      )}
      {list(packages.slice(0, FIRST))}
      {more.length > 0 && (
        <details>
          <summary>
            <Plural
              value={more.length}
              one="# more that is as good in its own way"
              other="# more that are as good in their own way"
            />
          </summary>
          {list(more)}
        </details>
      )}
    </section>
  );
}

/** What is closed for good, by what. */
function Shut({ prospects, onChoose }: Choosing & Pick<Together, 'prospects'>): ReactNode {
  const shut = prospects.filter(({ stand }) => stand === 'shut');
  if (shut.length === 0) return null;
  return (
    <details>
      <summary>
        <Plural value={shut.length} one="# programme is not open" other="# programmes are not open" />
      </summary>
      <ul className="rule-proofs">
        {shut.map(({ programme, against }) => (
          <li key={programme.code}>
            <ProgrammeLink programme={programme} onChoose={onChoose} />
            {against.map((clause) => (
              <p key={clause.clause} className="small">
                <ClauseText clause={clause} />
              </p>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Found({ together, onChoose }: Choosing & { readonly together: Together }): ReactNode {
  const { sure, sureCount, possible, possibleCount, prospects } = together;
  return (
    <>
      {sure.length === 0 && (
        <p>
          <Trans>With what is known, nothing is a yes yet.</Trans>
        </p>
      )}
      <PackageList
        title={<Trans>Sure, with what is known</Trans>}
        packages={sure}
        count={sureCount}
        onChoose={onChoose}
      />
      <PackageList
        title={<Trans>Possible, once everything left to do is done</Trans>}
        packages={possible}
        count={possibleCount}
        onChoose={onChoose}
      />
      <Shut prospects={prospects} onChoose={onChoose} />
    </>
  );
}

function Packages({ country, day, stated, onChoose }: PackagesProps): ReactNode {
  const facts = factInputs(stated);
  const [{ data, error }, again] = useQuery({
    query: RulePackagesDocument,
    variables: { country, day, facts },
    requestPolicy: 'network-only',
    pause: facts.length === 0,
  });
  if (facts.length === 0)
    return (
      <p className="soft">
        <Trans>First say something of what is known.</Trans>
      </p>
    );
  if (error) return <FailureNote error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  const result = data?.programmePackages;
  if (!result) return <Waiting shape={<CardShapes count={2} />} />;
  if (isRefused(result))
    return (
      <Note tone="no" icon="info">
        {result.message}
      </Note>
    );
  return <Found together={result} onChoose={onChoose} />;
}

/** What of all programmes of a country goes together, in which order, and what does not. Asked only when it is opened. */
export function RulePackages(props: PackagesProps & { readonly begin: boolean }): ReactNode {
  const [open, setOpen] = useState(props.begin);
  return (
    <details className="card stack" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Trans>What goes together: course, training at work, grant, loan, job</Trans>
      </summary>
      {open && (
        <div className="stack" aria-live="polite">
          <p className="small soft">
            <Trans>
              Each begins on the first day the others leave free, within two years. None of these is better than another
              one in everything.
            </Trans>
          </p>
          <Packages {...props} />
        </div>
      )}
    </details>
  );
}
