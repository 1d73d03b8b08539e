/** What a question may ask for besides occupations and places: a kind of opportunity, or a condition of the work. */
export interface Topic {
  /** Ways to ask for it, in any language. */
  readonly names: readonly string[];
  /** Texts of which a card that has it holds at least one, word by word; in its listed words, or as people write them. */
  readonly written: readonly string[];
  readonly weight: number;
  /** Whether it brings in cards beside an occupation; else it only puts in order what that brought. */
  readonly retrieves: boolean;
  /** Its weight holds, however many cards have it. */
  readonly fixed: boolean;
}

/** Listed with every card of a kind, so that a course is found by "training" and a loan by "vay vốn"; everything is a job. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  ojt_place: 'magang pemagangan praktik kerja · internship intern apprentice trainee · học việc thực tập học nghề',
  training_slot: 'kursus pelatihan kelas · training course class · khóa học lớp học đào tạo',
  loan_programme: 'pinjaman kredit modal usaha · business loan credit · vay vốn kinh doanh tín dụng',
  grant_programme: 'bantuan hibah modal usaha · business grant · hỗ trợ vốn kinh doanh trợ cấp',
};

const NO_EXPERIENCE = 'tanpa pengalaman · no experience · không cần kinh nghiệm';
const NIGHT_WORK = 'kerja malam · night shift · ca đêm';

/** What is listed with a card so that its topics are found. */
export function topicWordsOf(card: { kind: string; noExperience: boolean; safety: readonly string[] }): string[] {
  const kind = KIND_WORDS[card.kind];
  return [
    ...(kind === undefined ? [] : [kind]),
    ...(card.noExperience ? [NO_EXPERIENCE] : []),
    ...(card.safety.includes('night_work') ? [NIGHT_WORK] : []),
  ];
}

const TRAINING = 'kursus pelatihan kelas';
const APPRENTICESHIP = 'magang pemagangan praktik';
const LOAN = 'pinjaman kredit modal';
const GRANT = 'bantuan hibah modal';
/** Listed with loans and grants alike. */
const CAPITAL = 'modal usaha business';

/** Orders like more than half of an occupation: of the same work first what was asked for. */
const KIND = { weight: 0.8, retrieves: false, fixed: true };
/** Whoever asks for money wants a programme, whatever the business is. */
const MONEY = { weight: 3, retrieves: true, fixed: true };
const CONDITION = { weight: 0.4, retrieves: false, fixed: false };

const listed = (names: string): string[] => names.split('|').map((name) => name.trim());

export const TOPICS: readonly Topic[] = [
  {
    ...KIND,
    written: [TRAINING],
    names: listed(`kursus|pelatihan|pelatihan kerja|kelas|diklat|latihan kerja|balai latihan kerja|blk|belajar
      |training|vocational training|course|courses|class|classes|lessons
      |khóa học|khóa đào tạo|khóa|lớp học|lớp|lớp đào tạo|đào tạo|dạy nghề|lớp dạy nghề`),
  },
  {
    ...KIND,
    written: [APPRENTICESHIP],
    names: listed(`magang|pemagangan|praktik kerja|praktik kerja lapangan|praktek kerja lapangan|pkl|prakerin
      |internship|intern|apprenticeship|apprentice|on the job training|ojt
      |học việc|thực tập|thực tập sinh|tập nghề|vừa học vừa làm`),
  },
  {
    ...KIND,
    written: [TRAINING, APPRENTICESHIP],
    names: listed('học nghề|học|learn|learning'),
  },
  {
    ...MONEY,
    written: [LOAN],
    names: listed(`pinjaman|pinjaman usaha|pinjaman modal|pinjam modal|pinjam uang|kredit usaha|kredit usaha rakyat|kur
      |kredit mikro|kredit modal|loan|loans|business loan|microloan|microcredit
      |vay vốn|vốn vay|vay tiền|vay|vay vốn kinh doanh|tín dụng`),
  },
  {
    ...MONEY,
    written: [GRANT],
    names: listed(`hibah|dana hibah|bantuan modal|bantuan usaha|bantuan modal usaha|bantuan alat|bantuan alat usaha
      |grant|grants|business grant|subsidy|hỗ trợ vốn|hỗ trợ khởi nghiệp|hỗ trợ khởi sự|hỗ trợ kinh doanh|tài trợ|trợ cấp`),
  },
  {
    ...MONEY,
    written: [CAPITAL],
    names: listed(`modal|modal usaha|modal kerja|modal awal|dana usaha|capital|start up capital|startup capital|funding
      |vốn|vốn kinh doanh|vốn khởi nghiệp|vốn làm ăn`),
  },
  {
    ...CONDITION,
    written: ['tanpa pengalaman'],
    names:
      listed(`tanpa pengalaman|tidak perlu pengalaman|tidak butuh pengalaman|belum berpengalaman|belum ada pengalaman
      |belum punya pengalaman|non pengalaman|no experience|no experience needed|without experience
      |không cần kinh nghiệm|chưa có kinh nghiệm|không kinh nghiệm|không yêu cầu kinh nghiệm
      |tanpa ijazah|tidak perlu ijazah|no diploma|no degree|no qualifications|không cần bằng cấp|không bằng cấp`),
  },
  {
    ...CONDITION,
    written: ['kerja malam', 'shift malam', 'night shift', 'ca đêm'],
    names: listed(`kerja malam|shift malam|malam hari|night shift|night shifts|night work|night job|night jobs
      |ca đêm|làm đêm|làm ca đêm|ca tối|việc ban đêm|làm ban đêm`),
  },
  {
    ...CONDITION,
    written: ['part time', 'paruh waktu', 'bán thời gian', 'theo giờ', 'sampingan', 'làm thêm'],
    names: listed(
      `part time|parttime|paruh waktu|kerja sampingan|sampingan|bán thời gian|việc làm thêm|làm thêm|theo giờ`,
    ),
  },
  {
    ...CONDITION,
    written: ['bao ăn', 'bao ở', 'chỗ ở', 'mess', 'asrama', 'menginap', 'lodging', 'live in'],
    names:
      listed(`bao ăn ở|bao ăn|bao ở|có chỗ ở|chỗ ở|mess|ada mess|asrama|tinggal dalam|nginap|menginap|tempat tinggal
      |lodging|accommodation|live in`),
  },
];

const GRADES = Array.from({ length: 12 }, (_, grade) => [`lớp ${grade + 1}`, `kelas ${grade + 1}`]).flat();

/** Longer ones that only begin or end like a topic: who looks for work for pupils does not look for a course. */
export const NO_TOPICS: readonly string[] = [
  ...GRADES,
  ...listed(`học sinh|học viên|học lực|học vấn|học bổng|học phí|đại học|hóa học
  |tin học|sinh học|khoa học|y học|trường học|cao học|toán học|văn học|lớp trưởng|guru kelas|wali kelas|first class|học hỏi|học hết|học hết lớp|hết lớp`),
];
