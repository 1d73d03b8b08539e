// The golden tables as pages that a lawyer reads without the codes: a section for each programme, a row for each case.
import type { FactDefinition, Rulebook } from '#domains/rules';

/** A row of `data/golden`; `golden.spec.ts` says how it is written. */
export interface GoldenRow {
  readonly no: string;
  readonly programme: string;
  readonly article: string;
  readonly day: string;
  readonly 'the person': string;
  readonly facts: string;
  readonly answer: string;
  readonly by: string;
  readonly source: string;
}

const ANSWERS: Readonly<Record<string, string>> = { yes: 'yes', no: 'no', unknown: 'not known yet' };
const CURRENCIES = { ID: 'rupiah', VN: 'đồng' } as const;
const number = new Intl.NumberFormat('en-GB');

type Known = ReadonlyMap<string, string>;

/** What a row says of each fact, as it is written: `true [identity-card 2021-05-01]`. */
const knownOf = ({ facts }: GoldenRow): Known =>
  new Map(facts.split('; ').map((text) => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)]));

/** What most rows of a programme say, fact by fact. */
function usualOf(rows: readonly Known[]): Known {
  const counts = new Map<string, Map<string, number>>();
  for (const [key, text] of rows.flatMap((row) => [...row])) {
    const texts = counts.get(key) ?? new Map<string, number>();
    counts.set(key, texts.set(text, (texts.get(text) ?? 0) + 1));
  }
  const usual = [...counts].flatMap(([key, texts]): [string, string][] => {
    const [most] = [...texts].sort(([, a], [, b]) => b - a);
    return most && most[1] * 2 > rows.length ? [[key, most[0]]] : [];
  });
  return new Map(usual);
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** Says rows in English words. */
class Pages {
  readonly #facts: ReadonlyMap<string, FactDefinition>;
  readonly #proofs: ReadonlyMap<string, string>;

  constructor(private readonly book: Rulebook) {
    const { facts, proofs } = book.catalogue;
    this.#facts = new Map(facts.map((fact) => [fact.key, fact]));
    this.#proofs = new Map(proofs.map(({ code, texts }) => [code, texts.en]));
  }

  section(code: string, rows: readonly GoldenRow[]): string {
    const programme = this.book.programmes.find((each) => each.code === code)!;
    const known = rows.map(knownOf);
    const usual = usualOf(known);
    const { names, country } = programme;
    const own = country === 'ID' ? names.id : names.vi;
    const lines = rows.map((row, at) => {
      const differs = this.#differs(known[at] as Known, usual, country);
      return [row.no, row.article, row.day, row['the person'], differs, ANSWERS[row.answer] ?? '', this.#why(row)];
    });
    return [
      `## ${names.en}\n`,
      `*${own}* · ${[...new Set(rows.map(({ source }) => source))].join(' · ')}\n`,
      `Where a row says nothing else:\n`,
      ...[...usual].map(([key, text]) => `- ${this.#fact(key, text, country)}`),
      '\n| No. | Article | Day asked | Person | What else is known, or is different | Answer | It rests on |',
      '|---|---|---|---|---|---|---|',
      ...lines.map((line) => `| ${line.map(cell).join(' | ')} |`),
    ].join('\n');
  }

  #differs(known: Known, usual: Known, country: 'ID' | 'VN'): string {
    const said = [...known].filter(([key, text]) => usual.get(key) !== text);
    const silent = [...usual.keys()].filter((key) => !known.has(key));
    return [
      ...said.map(([key, text]) => this.#fact(key, text, country)),
      ...silent.map((key) => `${this.#label(key)}: nobody said`),
    ].join('; ');
  }

  #label(key: string): string {
    return this.#facts.get(key)!.texts.en;
  }

  #fact(key: string, text: string, country: 'ID' | 'VN'): string {
    const [, value = '', held = ''] = /^([^ ]+)(?: \[(.+)\])?$/u.exec(text) ?? [];
    const words = held === '' ? [] : held.split(' ');
    const proofs = words.flatMap((proof, at) =>
      at % 2 === 0 ? [`${this.#proofs.get(proof) ?? proof} of ${words[at + 1] ?? ''}`] : [],
    );
    const shown = proofs.length === 0 ? '' : ` (${proofs.join(', ')})`;
    return `${this.#label(key)}: **${this.#value(this.#facts.get(key)!, value, country)}**${shown}`;
  }

  #value({ kind, unit, options = [] }: FactDefinition, text: string, country: 'ID' | 'VN'): string {
    if (kind === 'boolean' || kind === 'paper') return text === 'true' ? 'yes' : 'no';
    if (kind === 'amount') return `${number.format(Number(text))} ${CURRENCIES[country]}`;
    if (kind === 'number') return [number.format(Number(text)), unit ?? ''].join(' ').trim();
    if (text === '-') return 'none of them';
    return text
      .split(',')
      .map((code) => options.find((option) => option.code === code)?.texts.en ?? code)
      .join(', ');
  }

  /** The clauses that are not met, in their words. */
  #why({ by, programme, day }: GoldenRow): string {
    if (by.startsWith('no version')) return by.replace('no version, opens', 'No rules apply yet; they begin on');
    const on = /^\d{4}-\d{2}-\d{2}$/u.test(day) ? day : day.slice('today at '.length, 'today at '.length + 10);
    const leaves = this.book.compiledAt(programme, on)!.leaves;
    const told = by.split(' ').filter(Boolean);
    return told
      .map((code) => {
        const { clause, excludes } = leaves.find((leaf) => leaf.clause.code === code)!;
        const doubt = clause.verified ? '' : ' (unconfirmed)';
        return `${excludes ? 'Must not be so: ' : ''}${clause.texts.en}${doubt}`;
      })
      .join('; ');
  }
}

/** One page: all rows of a country, by programme, in the order of the table. */
export function goldenPage(book: Rulebook, title: string, rows: readonly GoldenRow[]): string {
  const pages = new Pages(book);
  const codes = [...new Set(rows.map(({ programme }) => programme))];
  const sections = codes.map((code) =>
    pages.section(
      code,
      rows.filter(({ programme }) => programme === code),
    ),
  );
  const intro =
    'Written by hand from the sources, never from what the engine says; every row is a test. This page is printed from the ' +
    'table and checked against it.\n\n**yes**: may take it. **no**: may not. **not known yet**: something is missing, not ' +
    'shown by a paper, or its paper is too old. Days are written year-month-day; papers are named with the day they were issued.';
  return `# ${title}\n\n${rows.length} cases. ${intro}\n\n${sections.join('\n\n')}\n`;
}
