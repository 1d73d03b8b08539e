// Openings and people from a seed, about as different from each other as real postings are.

/** Mulberry32: a small generator, the same numbers for the same seed. @param {number} seed @returns {() => number} 0..1 */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SCHOOLINGS = ['none', 'primary', 'lower_secondary', 'upper_secondary', 'vocational', 'diploma', 'bachelor'];
const PAPERS = ['id_card', 'family_card', 'school_certificate', 'cv', 'health_certificate', 'photo'];
const LICENCES = ['motorcycle', 'car', 'truck', 'heavy_truck', 'forklift', 'welding', 'electrician', 'food_safety'];
const SETTINGS = ['night_work', 'alcohol_served', 'heights', 'chemicals', 'cash'];
const LIMITS = ['no_heights', 'no_heavy_lifting', 'no_long_standing', 'no_machines', 'no_driving', 'short_days'];
const STARTS = [
  '05:30',
  '06:00',
  '07:00',
  '07:30',
  '08:00',
  '08:30',
  '09:00',
  '10:00',
  '13:00',
  '14:00',
  '15:00',
  '22:00',
];
const ENDS = { '22:00': '06:00', '13:00': '21:00', '14:00': '22:00', '15:00': '23:00' };
const MONTHS = ['11', '12', '12', '12', '12', '12', '12', '12', '12', '12'];
const WEEKS = [[1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6, 7], [2, 3, 4, 5, 6, 7], [6, 7], []];
const ISCOS = Array.from({ length: 436 }, (_, n) => String(1111 + Math.floor(n * 19.7)).padStart(4, '0'));

/** Draws by chance: `pick` one of a list, `chance` of a yes, `some` of a list, `upTo` a whole number. */
function draws(next) {
  const upTo = (n) => Math.floor(next() * n);
  const pick = (list) => list[upTo(list.length)];
  const chance = (share) => next() < share;
  const some = (list, share) => list.filter(() => chance(share));
  /** The first of a list far more often than the last, as trades and towns are. */
  const often = (list) => list[Math.floor(list.length * next() ** 2.5)];
  return { next, upTo, pick, chance, some, often };
}

/** Regencies and cities, the most people first. @param {string} csv the shipped list of areas */
function towns(csv) {
  const rows = csv
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  return rows
    .filter(([level, , , , , lat]) => level === 'regency' && lat)
    .map(([, , , , , lat, lng, population]) => ({ lat: Number(lat), lng: Number(lng), population: Number(population) }))
    .sort((a, b) => b.population - a.population);
}

const near = ({ next }, { lat, lng }, spread) => ({
  lat: Math.round((lat + (next() - 0.5) * spread) * 1e5) / 1e5,
  lng: Math.round((lng + (next() - 0.5) * spread) * 1e5) / 1e5,
});

function requirementsOf({ chance, pick, upTo }, isco) {
  const hard = () => chance(0.7);
  return [
    ...(chance(0.4)
      ? [{ kind: 'age', hard: hard(), minAge: 17 + upTo(5), maxAge: chance(0.6) ? 25 + 5 * upTo(5) : null }]
      : []),
    ...(chance(0.7) ? [{ kind: 'schooling', hard: hard(), schooling: pick(SCHOOLINGS) }] : []),
    ...(chance(0.5) ? [{ kind: 'paper', hard: hard(), paper: pick(PAPERS) }] : []),
    ...(chance(0.2) ? [{ kind: 'paper', hard: hard(), paper: pick(PAPERS) }] : []),
    ...(chance(0.15) ? [{ kind: 'licence', hard: hard(), licence: pick(LICENCES) }] : []),
    ...(chance(0.35)
      ? [{ kind: 'experience', hard: hard(), months: pick([6, 12, 24, 36]), isco: chance(0.4) ? isco : null }]
      : []),
    ...(chance(0.1)
      ? [{ kind: 'language', hard: hard(), language: pick(['en', 'zh', 'ja']), level: pick(['basic', 'B1', null]) }]
      : []),
  ];
}

const skillNames = (n) => `skill-${n}`;
const skillsOf = (isco, from, count) =>
  Array.from({ length: count }, (_, n) => skillNames((Number(isco) * 7 + from + n * 13) % 3000));

function scheduleOf({ chance, pick, upTo }) {
  if (chance(0.25)) return { weekdays: [], shifts: [], hoursPerWeek: null };
  const start = pick(STARTS);
  return {
    weekdays: pick(WEEKS),
    shifts: [{ start, end: ENDS[start] ?? '17:00' }],
    hoursPerWeek: chance(0.3) ? 20 + 4 * upTo(7) : null,
  };
}

function skillListsOf({ upTo }, isco, ownSkills) {
  if (ownSkills) return [Array.from({ length: 8 }, () => skillNames(upTo(3000))), []];
  return [skillsOf(isco ?? '9629', upTo(3), 8), skillsOf(isco ?? '9629', 900, 4)];
}

function opening(by, n, { places, ownSkills }) {
  const { chance, pick, upTo, some, often } = by;
  const isco = chance(0.95) ? often(ISCOS) : null;
  const town = often(places);
  const min = 1_500_000 + 50_000 * upTo(100);
  const kind = chance(0.8) ? 'vacancy' : pick(['ojt_place', 'training_slot']);
  const [essentialSkills, optionalSkills] = skillListsOf(by, isco, ownSkills);
  const gives = kind === 'training_slot' && chance(0.5);
  return {
    id: `o${String(n).padStart(6, '0')}`,
    kind,
    isco,
    essentialSkills,
    optionalSkills,
    teaches: kind === 'vacancy' ? [] : essentialSkills.slice(0, 4),
    gives: gives ? { papers: [], licences: [pick(LICENCES)], experience: null } : null,
    at: chance(0.98) ? near(by, town, chance(0.3) ? 0.4 : 0) : null,
    schedule: scheduleOf(by),
    pay: chance(0.85) ? { min, max: min + 100_000 * upTo(10), currency: 'IDR' } : null,
    requirements: requirementsOf(by, isco),
    settings: some(SETTINGS, 0.08),
    placesLeft: upTo(12),
    applyUntil: pick([null, `2026-${pick(MONTHS)}-${String(1 + upTo(27)).padStart(2, '0')}`]),
    asked: upTo(30),
    answered: 0,
  };
}

const orNull = ({ chance }, known, value) => (chance(known) ? value : null);

function person(by, n, { places, known }) {
  const { chance, pick, upTo, some, often } = by;
  const wanted = Array.from({ length: 1 + upTo(3) }, () => often(ISCOS));
  const from = pick(['06:00', '07:00', '08:00', '08:30', '00:00']);
  const to = pick(['16:30', '17:00', '18:00', '22:00', '24:00']);
  const skills = skillsOf(wanted[0], 0, 6).map((skillId) => ({
    skillId,
    level: pick(['with_help', 'alone', 'teaches']),
    proof: pick(['stated', 'seen', 'certified']),
  }));
  const papers = some(PAPERS, 0.7).map((paper) => ({
    paper,
    until: chance(0.3) ? `2026-${pick(['10', '12'])}-15` : null,
  }));
  const fact = (value) => orNull(by, known, value);
  return {
    id: `p${String(n).padStart(4, '0')}`,
    age: fact(18 + upTo(30)),
    occupations: fact(wanted),
    skills: fact(skills),
    skillsWanted: fact(skillsOf(pick(ISCOS), 0, 2)),
    experience: fact(chance(0.6) ? [{ isco: often(ISCOS), months: 6 * upTo(10) }] : []),
    schooling: fact(pick(SCHOOLINGS)),
    languages: fact([{ language: 'id', level: 'fluent' }, ...(chance(0.2) ? [{ language: 'en', level: 'B1' }] : [])]),
    licences: fact(some(LICENCES, 0.15)),
    papers: fact(papers),
    free: fact([1, 2, 3, 4, 5, 6, 7].filter(() => chance(0.85)).map((weekday) => ({ weekday, from, to }))),
    limits: fact(some(LIMITS, 0.08)),
    avoid: fact(some(SETTINGS, 0.25)),
    home: fact(near(by, often(places), 0.2)),
    reachKm: fact(pick([5, 10, 12, 15, 25, 40])),
    payNeeded: fact({ amount: 1_500_000 + 250_000 * upTo(14), currency: 'IDR' }),
    waitingDays: upTo(400),
  };
}

/**
 * @param {{openings: number, people: number, areas: string, ownSkills: boolean, seed: number}} wanted `areas`: the shipped
 *   CSV; `ownSkills`: no two openings share a list of skills, the worst case for columns of few values
 */
export function made({ openings, people, areas, ownSkills, seed }) {
  const by = draws(random(seed));
  const places = towns(areas);
  const answered = (one) => ({ ...one, answered: by.upTo(one.asked + 1) });
  return {
    openings: Array.from({ length: openings }, (_, n) => answered(opening(by, n, { places, ownSkills }))),
    people: Array.from({ length: people }, (_, n) => person(by, n, { places, known: n % 10 === 9 ? 0.6 : 0.97 })),
  };
}
