import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { Problem } from '../../forms/fields.js';
import type { RuleNodeKind } from '../../gql/staff/graphql.js';
import { changedLine, depthOf, movedLine, withLine, withoutLine, type RuleDraft, type RuleLine } from './rule-draft.js';
import { LineForm } from './rule-line-form.js';
import { proofLabel, useSays, type Catalogue } from './rule-says.js';
import { KIND_WORDS, UNIT_WORDS } from './rule-words.js';

/** What is wrong with a line or a term, by its code. */
export type Problems = ReadonlyMap<string, readonly string[]>;

interface TreeProps {
  readonly draft: RuleDraft;
  readonly catalogue: Catalogue;
  readonly problems: Problems;
  /** Absent: only to be read. */
  readonly onDraft?: ((draft: RuleDraft) => void) | undefined;
}

function Proofs({ line, catalogue }: { readonly line: RuleLine; readonly catalogue: Catalogue }): ReactNode {
  const { t } = useLingui();
  return (
    <>
      {(line.proofs ?? []).map(({ proof, maxAge, verified }) => (
        <div key={proof} className="small">
          {proofLabel(catalogue, proof)}
          {maxAge && (
            <span className="soft">
              {' '}
              · <Trans>at most {maxAge.count}</Trans> {t(UNIT_WORDS[maxAge.unit])}
              {!verified && <> · {t`not confirmed`}</>}
            </span>
          )}
        </div>
      ))}
    </>
  );
}

function Says({ line, catalogue }: { readonly line: RuleLine; readonly catalogue: Catalogue }): ReactNode {
  const says = useSays(catalogue);
  return (
    <>
      {line.kind !== 'clause' && <span className="tag">{says.kind(line)}</span>}{' '}
      {line.kind === 'clause' ? <b>{says.line(line)}</b> : <span className="soft">{says.line(line)}</span>}
      {line.test && <div className="small soft">{says.test(line.test)}</div>}
    </>
  );
}

const ADDED: readonly RuleNodeKind[] = ['clause', 'any', 'all', 'none', 'atLeast', 'programme'];

function AddLine({
  parent,
  onAdd,
}: {
  readonly parent: string;
  readonly onAdd: (kind: RuleNodeKind) => void;
}): ReactNode {
  const { t } = useLingui();
  return (
    <details className="menu">
      <summary className="btn quiet s">
        <Trans>Add</Trans>
      </summary>
      <div className="acts" data-parent={parent}>
        {ADDED.map((kind) => (
          <button
            key={kind}
            type="button"
            className="btn quiet s"
            onClick={(event) => {
              event.currentTarget.closest('details')?.removeAttribute('open');
              onAdd(kind);
            }}
          >
            {t(KIND_WORDS[kind])}
          </button>
        ))}
      </div>
    </details>
  );
}

interface LineActionsProps {
  readonly line: RuleLine;
  readonly draft: RuleDraft;
  readonly open: boolean;
  readonly onDraft: (draft: RuleDraft) => void;
  readonly onOpen: (code: string | null) => void;
}

function LineActions({ line, draft, open, onDraft, onOpen }: LineActionsProps): ReactNode {
  const { t } = useLingui();
  const { code, kind } = line;
  return (
    <div className="acts">
      <button type="button" className="btn quiet s" aria-expanded={open} onClick={() => onOpen(open ? null : code)}>
        {open ? <Trans>Done</Trans> : <Trans>Edit</Trans>}
      </button>
      {kind !== 'clause' && kind !== 'programme' && (
        <AddLine
          parent={code}
          onAdd={(added) => {
            const next = withLine(draft, code, added);
            onDraft(next.draft);
            onOpen(next.code);
          }}
        />
      )}
      {line.parent && (
        <>
          <button
            type="button"
            className="btn quiet s"
            aria-label={t`Up`}
            onClick={() => onDraft(movedLine(draft, code, -1))}
          >
            ↑
          </button>
          <button
            type="button"
            className="btn quiet s"
            aria-label={t`Down`}
            onClick={() => onDraft(movedLine(draft, code, 1))}
          >
            ↓
          </button>
          <button type="button" className="btn quiet s" onClick={() => onDraft(withoutLine(draft, code))}>
            <Trans>Remove</Trans>
          </button>
        </>
      )}
    </div>
  );
}

function Row({
  line,
  open,
  onOpen,
  ...tree
}: TreeProps & {
  readonly line: RuleLine;
  readonly open: boolean;
  readonly onOpen: (code: string | null) => void;
}): ReactNode {
  const { draft, catalogue, problems, onDraft } = tree;
  const wrong = problems.get(line.code) ?? [];
  const depth = depthOf(draft.lines, line.code);
  return (
    <>
      <tr id={`line-${line.code}`} className={wrong.length > 0 ? 'wrong' : ''}>
        <td style={{ paddingInlineStart: `${12 + depth * 24}px` }}>
          <Says line={line} catalogue={catalogue} />
          {wrong.map((text) => (
            <Problem key={text} text={text} />
          ))}
        </td>
        <td>
          {line.article}
          {line.source && <div className="small soft">{line.source}</div>}
        </td>
        <td>
          <Proofs line={line} catalogue={catalogue} />
        </td>
        <td>
          {line.kind === 'clause' && (
            <span className={`tag ${line.verified ? 'yes' : 'unknown'}`}>
              {line.verified ? <Trans>confirmed</Trans> : <Trans>not confirmed</Trans>}
            </span>
          )}
        </td>
        {onDraft && (
          <td>
            <LineActions line={line} draft={draft} open={open} onDraft={onDraft} onOpen={onOpen} />
          </td>
        )}
      </tr>
      {open && onDraft && (
        <tr className="line-form">
          <td colSpan={5}>
            <div className="stack loose" role="group" aria-labelledby={`line-${line.code}`}>
              <LineForm
                line={line}
                catalogue={catalogue}
                onLine={(change) => onDraft(changedLine(draft, line.code, change))}
              />
            </div>
          </td>
        </tr>
      )}
    </>
  );
}

/** The conditions of a version: a line each, indented below its group, with its form when it is opened. */
export function RuleTree(tree: TreeProps): ReactNode {
  const { t } = useLingui();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <div className="table-box whole-height" tabIndex={0} role="region" aria-label={t`Conditions`}>
      <table className="table rule-tree">
        <thead>
          <tr>
            <th scope="col">{t`Condition`}</th>
            <th scope="col">{t`Article and source`}</th>
            <th scope="col">{t`Shown by any one of`}</th>
            <th scope="col">{t`Source read`}</th>
            {tree.onDraft && <th scope="col">{t`Actions`}</th>}
          </tr>
        </thead>
        <tbody>
          {tree.draft.lines.map((line) => (
            <Row key={line.code} {...tree} line={line} open={open === line.code} onOpen={setOpen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
