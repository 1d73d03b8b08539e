import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { Sheet } from '../../../components/sheet.js';
import { useAttempt } from '../../../components/staff/action-sheet.js';
import { isRefused } from '../../../forms/refusal.js';
import { formatLongDate, localDateOf } from '../../../formats/date.js';
import { MakeOneLinkDocument, type ApplicationRowFragment } from '../../../gql/staff/graphql.js';
import { useLang } from '../../../i18n/use-lang.js';

/** What a locked screen may show: no name, no opening, no kind of service; in the language of the place. */
const MESSAGES: Readonly<Record<'ID' | 'VN', string>> = {
  ID: 'Titian: ada yang menunggu jawaban Anda.',
  VN: 'Titian: có người đang chờ bạn trả lời.',
};

export const messengerAddress = (country: 'ID' | 'VN', link: string): string =>
  `https://wa.me/?text=${encodeURIComponent(`${MESSAGES[country]} ${link}`)}`;

function Made({ link, until, row }: { link: string; until: string; row: ApplicationRowFragment }): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const [copied, setCopied] = useState(false);
  const day = formatLongDate(localDateOf(until), lang);
  // Behind the home of this product where the server does not know its own address.
  const whole = link.startsWith('/') ? `${window.location.origin}${link}` : link;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(whole);
    setCopied(true);
  };
  return (
    <>
      <p>
        <Trans>
          Whoever opens this link answers for {row.partner?.name}, once, until {day}.
        </Trans>
      </p>
      <input className="input" readOnly value={whole} aria-label={t`Link`} onFocus={(event) => event.target.select()} />
      <div className="row wrap">
        <button type="button" className="btn" onClick={() => void copy()}>
          {copied ? <Trans>Copied</Trans> : <Trans>Copy</Trans>}
        </button>
        <a
          className="btn quiet"
          href={messengerAddress(row.opportunity?.country ?? 'ID', whole)}
          target="_blank"
          rel="noreferrer noopener"
        >
          <Trans>Send by WhatsApp</Trans>
        </a>
      </div>
      <p className="small soft">
        <Trans>The message names nobody. It is shown only now; you can make another link at any time.</Trans>
      </p>
    </>
  );
}

/** A link by which the partner answers without an account. */
export function LinkSheet({ row, onClose }: { row: ApplicationRowFragment; onClose: () => void }): ReactNode {
  const [, make] = useMutation(MakeOneLinkDocument);
  const [made, setMade] = useState<{ link: string; until: string } | null>(null);
  const { trouble, attempt } = useAttempt();
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void attempt(async () => {
      const outcome = await make({ id: row.id });
      const result = outcome.data?.makeAnswerLink;
      if (result && !isRefused(result)) setMade(result);
      return outcome;
    });
  }, [attempt, make, row.id]);
  return (
    <Sheet title={<Trans>Link to answer</Trans>} onClose={onClose}>
      <div className="stack">
        {trouble}
        {made && <Made {...made} row={row} />}
      </div>
    </Sheet>
  );
}
