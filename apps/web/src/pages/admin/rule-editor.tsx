import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { FailureNote, Note } from '../../components/states.js';
import { Problem, TextField } from '../../forms/fields.js';
import { isRefused, type RefusedFacts } from '../../forms/refusal.js';
import type { MutationOutcome } from '../../components/staff/action-sheet.js';
import { inOrder, type RuleDraft } from './rule-draft.js';
import { useSays, type Catalogue } from './rule-says.js';
import { RuleRoutes, RuleTerms } from './rule-terms.js';
import { RuleTree, type Problems } from './rule-tree.js';
import { useUnsaved } from './rule-unsaved.js';

const AT = 'clause.';

/** Problems by the code of the line they are at, and those that no line stands for. */
function placed(
  refused: RefusedFacts | null,
  draft: RuleDraft,
): { problems: Problems; others: RefusedFacts['problems'] } {
  const codes = new Set([...draft.lines, ...draft.terms].map(({ code }) => code));
  const here = (path: string): string | null =>
    path.startsWith(AT) && codes.has(path.slice(AT.length)) ? path.slice(AT.length) : null;
  const problems = new Map<string, string[]>();
  for (const { path, message } of refused?.problems ?? []) {
    const code = here(path);
    if (code !== null) problems.set(code, [...new Set([...(problems.get(code) ?? []), message])]);
  }
  return { problems, others: (refused?.problems ?? []).filter(({ path }) => here(path) === null) };
}

/** The refusal in words, with each line named that is wrong and a way to it. */
function Refusal({
  refused,
  draft,
  catalogue,
}: {
  readonly refused: RefusedFacts;
  readonly draft: RuleDraft;
  readonly catalogue: Catalogue;
}): ReactNode {
  const says = useSays(catalogue);
  const lineAt = (path: string) => draft.lines.find(({ code }) => path === `${AT}${code}`);
  return (
    <Note tone="no" icon="info">
      <p>
        <b>{refused.message}</b>
      </p>
      <ul className="stack tight">
        {refused.problems.map(({ path, code, message }) => {
          const line = lineAt(path);
          return (
            <li key={`${path} ${code}`}>
              {line && (
                <>
                  <a href={`#line-${line.code}`}>{says.line(line)}</a>:{' '}
                </>
              )}
              {message}
            </li>
          );
        })}
      </ul>
      {refused.code === 'stale_version' && (
        <p>
          <Trans>What you wrote is still on this page. Open the version in another tab to see what changed.</Trans>
        </p>
      )}
    </Note>
  );
}

function DateFields({
  draft,
  problem,
  onDraft,
}: {
  readonly draft: RuleDraft;
  readonly problem: string | undefined;
  readonly onDraft: (draft: RuleDraft) => void;
}): ReactNode {
  return (
    <div className="pair three">
      <TextField
        label={<Trans>First day</Trans>}
        type="date"
        value={draft.validFrom}
        problem={problem}
        onChange={(event) => onDraft({ ...draft, validFrom: event.target.value })}
      />
      <TextField
        label={<Trans>Last day</Trans>}
        hint={<Trans>Empty: until another version follows.</Trans>}
        type="date"
        value={draft.validTo}
        onChange={(event) => onDraft({ ...draft, validTo: event.target.value })}
      />
      <TextField
        label={<Trans>Source</Trans>}
        hint={<Trans>The law or decision it follows.</Trans>}
        maxLength={200}
        value={draft.source}
        onChange={(event) => onDraft({ ...draft, source: event.target.value })}
      />
    </div>
  );
}

interface EditorProps {
  /** Where unsaved work is kept: one name for each thing that is written. */
  readonly place: string;
  readonly start: RuleDraft;
  readonly catalogue: Catalogue;
  readonly action: ReactNode;
  readonly save: (draft: RuleDraft) => Promise<MutationOutcome>;
  readonly onSaved: (data: MutationOutcome['data']) => void;
}

function useSaving({
  save,
  onSaved,
  saved,
}: Pick<EditorProps, 'save' | 'onSaved'> & { readonly saved: (draft: RuleDraft) => void }) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<RefusedFacts | null>(null);
  const [error, setError] = useState<MutationOutcome['error']>(undefined);
  const run = async (draft: RuleDraft): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const { data, error: failed } = await save({ ...draft, lines: inOrder(draft.lines) });
    setBusy(false);
    setError(failed);
    const result = Object.values(data ?? {}).find((value) => isRefused(value as { __typename?: string } | null));
    setRefused((result as RefusedFacts | undefined) ?? null);
    if (failed || result) return;
    saved(draft);
    onSaved(data);
  };
  return { busy, refused, error, run };
}

/** Work that was left without saving. */
function LeftBefore({ takeUp, throwAway }: { readonly takeUp: () => void; readonly throwAway: () => void }): ReactNode {
  return (
    <Note tone="unknown" icon="info">
      <p>
        <Trans>You wrote something here before and did not save it.</Trans>
      </p>
      <div className="row wrap">
        <button type="button" className="btn s" onClick={takeUp}>
          <Trans>Go on with it</Trans>
        </button>
        <button type="button" className="btn quiet s" onClick={throwAway}>
          <Trans>Throw it away</Trans>
        </button>
      </div>
    </Note>
  );
}

/** All that a version says, to be written: days, conditions, figures, ways to other programmes. */
export function RuleEditor({ place, start, catalogue, action, ...saving }: EditorProps): ReactNode {
  const unsaved = useUnsaved(place, start);
  const { draft, setDraft, dirty } = unsaved;
  const { busy, refused, error, run } = useSaving({ ...saving, saved: unsaved.saved });
  const { problems, others } = placed(refused, draft);
  const dates = others.find(({ path }) => path === 'validFrom')?.message;
  const isReady = draft.validFrom !== '';
  return (
    <div className="stack loose">
      {unsaved.found && !dirty && <LeftBefore takeUp={unsaved.takeUp} throwAway={unsaved.throwAway} />}
      {refused && <Refusal refused={refused} draft={draft} catalogue={catalogue} />}
      {error && <FailureNote error={error} />}
      <DateFields draft={draft} problem={dates} onDraft={setDraft} />
      <section className="stack">
        <h2>
          <Trans>Conditions</Trans>
        </h2>
        <RuleTree draft={draft} catalogue={catalogue} problems={problems} onDraft={setDraft} />
      </section>
      <RuleTerms draft={draft} problems={problems} onDraft={setDraft} />
      <RuleRoutes draft={draft} catalogue={catalogue} problems={problems} onDraft={setDraft} />
      <div className="foot">
        <button
          type="button"
          className="btn"
          aria-disabled={busy || !isReady}
          onClick={() => isReady && void run(draft)}
        >
          {action}
        </button>
        {dirty && isReady && (
          <span className="small">
            <Trans>Not saved yet. It stays in this browser until you save it.</Trans>
          </span>
        )}
        {!isReady && (
          <span className="small">
            <Problem text={undefined} />
            <Trans>Choose the first day to save.</Trans>
          </span>
        )}
      </div>
    </div>
  );
}
