import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { RuleAnswerFactsFragment } from '../../gql/staff/graphql.js';
import { Clause } from './rule-clause.js';

type Answer = RuleAnswerFactsFragment;
type Group = Answer['groups'][number];

/** What stands directly in a group; the empty code is the whole rule. */
const within = ({ groups, reasons }: Answer, code: string) => ({
  reasons: reasons.filter((reason) => reason.group === code),
  groups: groups.filter((group) => group.parent === code),
});

function OutcomeWord({ outcome }: Pick<Group, 'outcome'>): ReactNode {
  switch (outcome) {
    case 'yes':
      return <Trans>Met</Trans>;
    case 'no':
      return <Trans>Not met</Trans>;
    case 'unknown':
      return <Trans>Not known yet</Trans>;
  }
}

/** How a group stands as a whole; of alternatives, that the others do not matter any more. */
function Standing({ group: { outcome, kind } }: { readonly group: Group }): ReactNode {
  const isEnough = outcome === 'yes' && (kind === 'any' || kind === 'atLeast');
  return (
    <p className="small row wrap">
      <span className={`tag ${outcome}`}>
        <OutcomeWord outcome={outcome} />
      </span>
      {isEnough && <Trans>What is met here is enough; the rest does not matter.</Trans>}
    </p>
  );
}

function Parts({ answer, code, depth }: { readonly answer: Answer; readonly code: string; readonly depth: number }) {
  const { reasons, groups } = within(answer, code);
  return (
    <>
      {reasons.length > 0 && (
        <ul>
          {reasons.map((reason) => (
            <Clause key={reason.clause} reason={reason} />
          ))}
        </ul>
      )}
      {groups.map((group) => (
        <RuleGroup key={group.group} answer={answer} group={group} depth={depth} />
      ))}
    </>
  );
}

interface GroupProps {
  readonly answer: Answer;
  readonly group: Group;
  readonly depth: number;
}

/** Clauses of one group stay together under its words, inside the group they belong to. */
function RuleGroup({ answer, group, depth }: GroupProps): ReactNode {
  const { reasons, groups } = within(answer, group.group);
  const [only] = groups;
  // Another programme holds one group that bears its words already.
  if (only && groups.length === 1 && reasons.length === 0)
    return <RuleGroup answer={answer} group={only} depth={depth} />;
  const Heading = depth === 0 ? 'h2' : depth === 1 ? 'h3' : 'h4';
  return (
    <section className={depth === 0 ? 'stack tight' : 'stack tight rule-group'}>
      {group.text && <Heading>{group.text}</Heading>}
      {depth > 0 && <Standing group={group} />}
      <Parts answer={answer} code={group.group} depth={depth + 1} />
    </section>
  );
}

/** Every clause of an answer, as the rule groups them. */
export const RuleGroups = ({ answer }: { readonly answer: Answer }): ReactNode => (
  <Parts answer={answer} code="" depth={0} />
);
