/** What a posting may not ask about: it says nothing about the work, and the law of both countries protects it. */
export const PROTECTED = ['hiv', 'criminal_past', 'drug_past', 'pregnancy'] as const;
export type Protected = (typeof PROTECTED)[number];

/** Up to three words between two that matter. */
const GAP = String.raw`(?:\P{L}+\p{L}+){0,3}?\P{L}+`;

/**
 * Phrases that demand, in three languages as people type them. They name the demand, not the topic: a counsellor of an
 * HIV clinic may be looked for. Vietnamese stands with its marks ("tiền án" is a record, "tiền ăn" is lunch money) and,
 * where nothing else could be meant, without.
 */
const PHRASES: Readonly<Record<Protected, readonly string[]>> = {
  hiv: [
    String.raw`(?:bebas|negatif|lulus tes|hasil tes|wajib tes|tidak (?:mengidap|terinfeksi|menderita|terjangkit|positif))(?:${GAP})(?:hiv|aids)`,
    String.raw`(?:syarat|harus|bersedia|siap|ikut|menjalani|melampirkan|sertakan|surat)(?:${GAP})tes hiv`,
    String.raw`(?<=(?:^|[\n.,:;•*-])\s*)tes hiv(?:\s*/\s*aids)?(?=\s*(?:$|[\n.,;]))`,
    'non[- ]?hiv',
    String.raw`(?:hiv|aids)\P{L}{1,3}(?:negatif|non[- ]?reaktif|negative|free|âm tính)`,
    String.raw`(?:âm tính|không (?:nhiễm|mắc|bị|có)|giấy xét nghiệm|kết quả xét nghiệm|phải xét nghiệm)(?:${GAP})(?:hiv|aids)`,
    String.raw`(?:negative|free|tested|test required|screened)(?:${GAP})(?:hiv|aids)`,
    String.raw`hiv (?:test|screening) (?:is )?(?:required|needed|mandatory)`,
    String.raw`(?:khong|ko) (?:nhiem|mac|bi) hiv`,
  ],
  criminal_past: [
    'skck',
    'catatan (?:kepolisian|kriminal|polisi)',
    'kelakuan baik',
    String.raw`(?:tidak|belum|bukan|tdk|blm)(?:${GAP})(?:dipidana|dipenjara|dihukum|napi|narapidana|residivis|kriminal|penjara|(?:tindak|riwayat|catatan) pidana)`,
    'tiền án',
    'tiền sự',
    'án tích',
    'lý lịch tư pháp',
    'lý lịch trong sạch',
    String.raw`(?:không|chưa|ko)(?:${GAP})(?:đi tù|ra tù|ở tù|phạm tội|phạm pháp|vi phạm pháp luật)`,
    '(?:khong|ko) (?:co )?tien an',
    'tien an tien su',
    'ly lich tu phap',
    'criminal (?:record|history|background)',
    'police (?:clearance|record)',
    'background check',
    'clean record',
    String.raw`(?:no|never|not)(?:${GAP})(?:convicted|convictions?|imprisoned|jailed|arrested|prison|jail|ex-convicts?|ex-offenders?|ex-prisoners?)`,
  ],
  drug_past: [
    'bebas (?:dari )?(?:narkoba|napza|narkotika)',
    '(?:tes|test) (?:narkoba|napza|urine?)',
    '(?:bukan|mantan|bekas|eks) (?:pecandu|pengguna|pemakai)',
    String.raw`(?:tidak|belum|tdk)(?:${GAP})(?:narkoba|napza|narkotika)`,
    String.raw`(?:tidak|belum|bukan|tdk|blm)(?:${GAP})(?:direhab|rehab(?:ilitasi)?|direhabilitasi)`,
    String.raw`(?:không|chưa|ko|âm tính|xét nghiệm|test)(?:${GAP})ma t(?:úy|uý)`,
    'không nghiện',
    '(?:sau|từng) cai nghiện',
    '(?:khong|ko) (?:nghien|su dung|dung) ma tuy',
    'drug[- ](?:test|screen|free)(?:ing)?',
    '(?:former|recovering|ex)[- ](?:addicts?|drug users?)',
    'no (?:history of )?(?:(?:drug|substance) (?:use|abuse|addiction)|addictions?)',
    String.raw`(?:no|never|not)(?:${GAP})rehab(?:ilitation)?`,
  ],
  pregnancy: [
    '(?:tidak|tdk|belum) (?:sedang |dalam keadaan )?hamil',
    'tes kehamilan',
    '(?:không|chưa|ko) (?:đang )?(?:mang thai|có thai|có bầu)',
    '(?:không|chưa) (?:sinh con|lập gia đình|kết hôn) trong',
    'cam kết (?:không|chưa) (?:sinh con|có con|có bầu|mang thai)',
    'not (?:be )?pregnant',
    'pregnancy test',
  ],
};

const COMPILED = PROTECTED.map((group) => ({
  group,
  pattern: new RegExp(String.raw`(?<!\p{L})(?:${PHRASES[group].join('|')})(?!\p{L})`, 'iu'),
}));

/** A demand that may not be made, in the poster's own words. */
export interface ProtectedDemand {
  readonly group: Protected;
  readonly phrase: string;
}

/** The first demand of each protected kind that a text makes. */
export function protectedDemands(text: string): readonly ProtectedDemand[] {
  const read = text.normalize('NFC').replace(/(?<!\p{L})h\.\s?i\.\s?v\.?/giu, 'HIV');
  return COMPILED.flatMap(({ group, pattern }) => {
    const [phrase] = pattern.exec(read) ?? [];
    return phrase === undefined ? [] : [{ group, phrase }];
  });
}
