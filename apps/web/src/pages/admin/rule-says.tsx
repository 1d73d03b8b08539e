import { useLingui } from '@lingui/react/macro';
import { formatDate } from '../../formats/date.js';
import { formatNumber } from '../../formats/number.js';
import type { RuleCatalogueQuery, RuleTestInput } from '../../gql/staff/graphql.js';
import { useLang } from '../../i18n/use-lang.js';
import type { RuleLine } from './rule-draft.js';
import { COUNT_WORDS, KIND_WORDS, UNIT_WORDS } from './rule-words.js';

export type Catalogue = RuleCatalogueQuery;
type Fact = Catalogue['ruleCatalogue']['facts'][number];

export const factOf = (catalogue: Catalogue, key: string | null | undefined): Fact | undefined =>
  catalogue.ruleCatalogue.facts.find((fact) => fact.key === key);

export const proofLabel = (catalogue: Catalogue, code: string): string =>
  catalogue.ruleCatalogue.proofs.find((proof) => proof.code === code)?.label ?? code;

export const programmeName = (catalogue: Catalogue, code: string | null | undefined): string =>
  catalogue.programmes.find((programme) => programme.code === code)?.name ?? code ?? '';

const isCounted = (unit: string): unit is keyof typeof COUNT_WORDS => unit in COUNT_WORDS;

const optionsOf = (fact: Fact | undefined, codes: readonly string[] | null | undefined): string =>
  (codes ?? []).map((code) => fact?.options.find((option) => option.code === code)?.label ?? code).join(', ');

/** Says in the reader's words what a line of a version asks. */
export function useSays(catalogue: Catalogue): {
  readonly test: (test: RuleTestInput) => string;
  readonly line: (line: RuleLine) => string;
  readonly kind: (line: RuleLine) => string;
} {
  const { t } = useLingui();
  const lang = useLang();
  const number = (value: number): string => formatNumber(value, lang, 3);
  const range = ({ min, max }: RuleTestInput, unit: string): string => {
    const [low, high] = [typeof min === 'number' ? number(min) : '', typeof max === 'number' ? number(max) : ''];
    const behind = unit && ` ${unit}`;
    if (low && high) return low === high ? `${low}${behind}` : t`${low} to ${high}` + behind;
    if (low) return t`at least ${low}` + behind;
    return high ? t`at most ${high}` + behind : '';
  };
  const label = (key: string | null | undefined): string => factOf(catalogue, key)?.label ?? '?';
  const days = (asked: RuleTestInput): string => {
    const [from, to] = [asked.from && formatDate(asked.from, lang), asked.to && formatDate(asked.to, lang)];
    if (from && to) return t`${from} to ${to}`;
    return from ? t`from ${from}` : to ? t`until ${to}` : '';
  };
  const measured = (asked: RuleTestInput): string => {
    const counted = factOf(catalogue, asked.fact)?.unit ?? '';
    const word = isCounted(counted) ? t(COUNT_WORDS[counted]) : counted;
    const unit = asked.op === 'age' ? t`years old` : asked.unit ? t(UNIT_WORDS[asked.unit]) : word;
    return `${label(asked.fact)}: ${range(asked, unit)}`;
  };
  const ratio = (asked: RuleTestInput): string => {
    const [part, whole] = [label(asked.part), label(asked.whole)];
    const bounds = range(asked, asked.op === 'share' ? '%' : '');
    return t`${part} of ${whole}: ${bounds}`;
  };
  const listed = ({ fact, codes }: RuleTestInput): string =>
    `${label(fact)}: ${optionsOf(factOf(catalogue, fact), codes)}`;
  const words: Readonly<Record<RuleTestInput['op'], (asked: RuleTestInput) => string>> = {
    is: ({ fact, value }) => {
      const name = label(fact);
      return value === false ? t`${name}: no` : t`${name}: yes`;
    },
    in: listed,
    has: listed,
    within: ({ fact, areas }) => `${label(fact)}: ${(areas ?? []).join(', ')}`,
    date: (asked) => `${label(asked.fact)}: ${days(asked)}`,
    share: ratio,
    each: ratio,
    number: measured,
    age: measured,
    since: measured,
  };
  const test = (asked: RuleTestInput): string => words[asked.op](asked);
  return {
    test,
    line: (line) => line.texts?.[lang] || (line.kind === 'programme' ? programmeName(catalogue, line.programme) : '…'),
    kind: (line) => {
      const least = number(line.least ?? 1);
      return line.kind === 'atLeast' ? t`At least ${least} of` : t(KIND_WORDS[line.kind]);
    },
  };
}
