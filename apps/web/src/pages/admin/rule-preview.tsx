import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { useAttempt } from '../../components/staff/action-sheet.js';
import { SelectField } from '../../forms/fields.js';
import { formatDate } from '../../formats/date.js';
import { formatNumber } from '../../formats/number.js';
import {
  PreviewRuleVersionDocument,
  RuleOfficesDocument,
  type RuleVersionWholeFragment,
} from '../../gql/staff/graphql.js';
import { useLang } from '../../i18n/use-lang.js';
import { OUTCOME_WORDS } from './rule-words.js';

type Preview = RuleVersionWholeFragment['previews'][number];
type Move = Preview['moves'][number];

function Count({ people }: { readonly people: number | null }): ReactNode {
  const lang = useLang();
  if (people === null) return <Trans>few, or nobody</Trans>;
  return <Trans>at least {formatNumber(people, lang)}</Trans>;
}

function MoveRow({ move }: { readonly move: Move }): ReactNode {
  const { t } = useLingui();
  return (
    <tr>
      <td>{t(OUTCOME_WORDS[move.from])}</td>
      <td>
        <span className={`tag ${move.to}`}>{t(OUTCOME_WORDS[move.to])}</span>
      </td>
      <td className="num">
        <Count people={move.people ?? null} />
      </td>
      <td>
        {move.by.map(({ clauses, people }) => (
          <div key={clauses.map(({ code }) => code).join()}>
            {clauses.length > 0 ? (
              clauses.map(({ text }) => text).join(' · ')
            ) : (
              <Trans>how the conditions are joined</Trans>
            )}{' '}
            <span className="small soft num">
              <Count people={people} />
            </span>
          </div>
        ))}
      </td>
    </tr>
  );
}

function Told({ preview }: { readonly preview: Preview }): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const [moved, stayed] = [
    preview.moves.filter(({ from, to }) => from !== to),
    preview.moves.filter(({ from, to }) => from === to),
  ];
  const day = formatDate(preview.countedOn, lang);
  const name = preview.by?.displayName ?? '';
  return (
    <div className="stack tight">
      <h3>{preview.office?.name}</h3>
      <p className="small soft">
        <Trans>
          Counted on {day}, asked by {name}.
        </Trans>
      </p>
      <div className="table-box" tabIndex={0} role="region" aria-label={t`Preview`}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t`Answer until now`}</th>
              <th scope="col">{t`Answer with this version`}</th>
              <th scope="col">{t`People`}</th>
              <th scope="col">{t`Because of`}</th>
            </tr>
          </thead>
          <tbody>
            {[...moved, ...stayed].map((move) => (
              <MoveRow key={`${move.from} ${move.to}`} move={move} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** What the version would change for the people of an office: in tens, and nothing below ten. */
export function RulePreview({
  version,
  onDone,
}: {
  readonly version: RuleVersionWholeFragment;
  readonly onDone: () => void;
}): ReactNode {
  const [office, setOffice] = useState('');
  const [{ data }] = useQuery({ query: RuleOfficesDocument });
  const [, preview] = useMutation(PreviewRuleVersionDocument);
  const { busy, trouble, attempt } = useAttempt();
  const offices = (data?.offices.edges ?? [])
    .map(({ node }) => node)
    .filter(({ status, country }) => status === 'active' && country === version.programme.country);
  const ask = async (): Promise<void> => {
    const variables = { id: version.id, version: version.version, officeId: office };
    if (office && !busy && (await attempt(() => preview(variables)))) onDone();
  };
  return (
    <section className="stack" id="preview">
      <h2>
        <Trans>Preview</Trans>
      </h2>
      <p className="soft">
        <Trans>
          What this version would change for the people an office accompanies. Figures are in tens and may be too low;
          small numbers are not shown, so that nobody can be recognised.
        </Trans>
      </p>
      {version.previews.map((each) => (
        <Told key={each.office?.id} preview={each} />
      ))}
      {trouble}
      {version.availableActions.includes('preview') && (
        <div className="tools">
          <SelectField label={<Trans>Office</Trans>} value={office} onChange={(event) => setOffice(event.target.value)}>
            <option value="">—</option>
            {offices.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <button type="button" className="btn" aria-disabled={busy || !office} onClick={() => void ask()}>
            <Trans>Show preview</Trans>
          </button>
        </div>
      )}
    </section>
  );
}
