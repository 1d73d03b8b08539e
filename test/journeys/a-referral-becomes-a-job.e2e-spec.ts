import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VISITOR } from '#kernel/actor';
import { newId } from '#kernel/id';
import { ReferenceQueries } from '#domains/reference';
import { LocalMailbox } from '#platform/messaging/local-mailbox';
import { TestApp } from '../support/app.js';
import { Browser, makeOffice, signedIn } from '../support/people.js';
import { until } from '../support/until.js';
import { startWorker, type TestWorker } from '../support/worker.js';

const REFUSED = '... on Refused { code message problems { path code } }';
const OPENING = `... on OpportunityPayload { opportunity { id version } } ${REFUSED}`;
const PARTNER = `... on PartnerPayload { partner { id version } } ${REFUSED}`;
const APPLICATION = `... on ApplicationPayload { application { id state version } } ${REFUSED}`;
const CARDS = '{ workCards { edges { node { id reference state contact { name } } } } }';

type Answer = Readonly<Record<string, never>>;

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** The named part of what a mutation answered; throws with the refusal. */
function part(answer: Answer, name: string): Versioned {
  const found = answer[name] as Versioned | undefined;
  if (!found) throw new Error(JSON.stringify(answer));
  return found;
}

/** Words of each place, as people there would type them. */
const PLACES = {
  id: {
    country: 'ID' as const,
    ...{ zone: 'Asia/Jakarta', level: 'regency' as const, code: '33.74', currency: 'IDR', pay: '3800000' },
    ...{ office: 'Sentra Layanan Melati', works: 'Bengkel Las Randu', other: 'CV Pagar Jaya', name: 'Bayu Saputra' },
    ...{ title: 'Tukang las pagar', card: 'kartu kerja', language: 'id', neutral: /\/answer#[\w-]{43}$/ },
    ...{ list: 'Nama;Tgl Lahir;No HP;Minat Kerja', phone: '08121', people: 200 },
    news: ['Anda setuju membagikan sesuatu. Anda boleh menariknya kapan saja.', 'Anda diajukan untuk sebuah peluang.'],
    answered: 'Ada langkah berikutnya untuk salah satu lamaran Anda.',
    note: 'Ada kabar baru untuk Anda. Masuk ke Titian untuk membacanya.',
    awaited: 'Ada yang menunggu jawaban Anda. Masuk ke Titian untuk menjawab.',
  },
  vi: {
    country: 'VN' as const,
    ...{ zone: 'Asia/Ho_Chi_Minh', level: 'province' as const, code: '01', currency: 'VND', pay: '7500000' },
    ...{ office: 'Cơ sở Hoa Sen', works: 'Xưởng hàn Đông Anh', other: 'Cơ khí Hồng Hà', name: 'Trần Văn Nam' },
    ...{ title: 'Thợ hàn', card: 'thẻ nghề nghiệp', language: 'vi', neutral: /\/answer#[\w-]{43}$/ },
    ...{ list: 'Họ và tên;Ngày sinh;Số điện thoại;Nghề mong muốn', phone: '0912', people: 40 },
    news: ['Bạn đã đồng ý chia sẻ. Bạn có thể rút lại bất cứ lúc nào.', 'Bạn đã được giới thiệu cho một cơ hội.'],
    answered: 'Một đơn ứng tuyển của bạn có bước tiếp theo.',
    note: 'Bạn có tin mới. Đăng nhập Titian để đọc.',
    awaited: 'Có mục đang chờ bạn trả lời. Đăng nhập Titian để trả lời.',
  },
} as const;

const SYLLABLES = ['ba', 'da', 'ga', 'ha', 'ka', 'la', 'ma', 'na', 'ra', 'sa', 'ta', 'wa', 'ya', 'bo', 'do', 'lo'];

interface List {
  readonly name: string;
  readonly list: string;
  readonly phone: string;
  readonly people: number;
}

/** A list of people, no two alike, as a spreadsheet writes it; somebody of that name is in the middle of it. */
function listOf({ name, list, phone, people }: List): string {
  const nameOf = (n: number): string =>
    [n, n * 7, n * 3].map((one) => `${SYLLABLES[one % 16]}${SYLLABLES[Math.floor(one / 16) % 16]}`).join(' ');
  const rows = Array.from({ length: people }, (_, n) => [
    n === people / 2 ? name : nameOf(n),
    `${1 + (n % 28)}/${1 + (n % 12)}/${1970 + (n % 30)}`,
    `${phone}${String(100_000 + n * 37)}`,
    '7212',
  ]);
  return [list, ...rows.map((row) => row.join(';'))].join('\r\n');
}

/** Words that nobody outside the office may meet anywhere. */
const HINTS = /rehab|narkoba|lapas|penjara|hiv|cai nghiện|ma túy|nhà tù|ipwl/i;

/** Api, worker and queue together, by their real doors. */
describe.each(Object.values(PLACES))('one of a list of $people gets a job, in $language', (place) => {
  let app: TestApp;
  let worker: TestWorker;
  let counsellor: Browser;
  let client: Browser;
  let employer: Browser;
  let areaId: string;
  let clientId: string;
  let consentId: string;
  const partners: string[] = [];
  const openings: string[] = [];
  const applications: string[] = [];
  let link = '';

  const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  /** Everything is asked in the language of the place; what comes back to outsiders hints at nothing. */
  const ask = async (who: Browser, query: string, variables: object = {}): Promise<Answer> => {
    const answer = await who.ask(query, variables as Record<string, unknown>, { language: place.language });
    if (!answer.data) throw new Error(JSON.stringify(answer.errors));
    return Object.values<unknown>(answer.data)[0] as Answer;
  };
  const outside = async (query: string, variables: object): Promise<Answer> => {
    const answer = await app.ask(VISITOR, query, {
      variables: variables as Record<string, unknown>,
      language: place.language,
    });
    expect(JSON.stringify(answer)).not.toMatch(HINTS);
    return Object.values<unknown>(answer.data ?? {})[0] as Answer;
  };
  const list = async (who: Browser, query: string): Promise<readonly Record<string, unknown>[]> =>
    (await ask(who, query)) as unknown as Record<string, unknown>[];
  /** What the employer may read of candidates. */
  const cards = async (): Promise<readonly unknown[]> => {
    const { edges } = (await ask(employer, CARDS)) as unknown as { edges: { node: unknown }[] };
    return edges.map(({ node }) => node);
  };

  /** What the person reads under news, the latest first, once there is so much of it. */
  const news = async (count: number): Promise<readonly string[]> => {
    const ours = async () => {
      const told = await ask(client, '{ notices(first: 20) { edges { node { text } } } }');
      return (told['edges'] as unknown as { node: { text: string } }[]).map(({ node }) => node.text);
    };
    const told = await until(ours, (texts) => texts.length >= count);
    expect(told.join()).not.toMatch(HINTS);
    return told;
  };

  /** What was really handed to the gateways, once there is so much of it: of each all that anybody could see. */
  const handedOver = async (count: number) => {
    const sent = await until(
      () => app.get(LocalMailbox).messages(50),
      (messages) => messages.length >= count,
    );
    return sent.map(({ channel, sender, title, text }) => ({ channel, sender, title, text }));
  };

  beforeAll(async () => {
    // One folder for both, as on one machine: what leaves ends in its mailbox.
    const config = { TITIAN_DATA_DIR: mkdtempSync(join(tmpdir(), 'titian-journey-')) };
    app = await TestApp.start({ database: 'filled', realSessions: true, config });
    worker = await startWorker(app.database, config);
    const { country, zone, level, code, office } = place;
    areaId = (await app.get(ReferenceQueries).areaByCode(country, level, code))?.id ?? '';
    const input = { country, timeZone: zone, name: office } as const;
    counsellor = await signedIn(app, 'counsellor', { officeId: (await makeOffice(app, input)).id });
  }, 180_000);
  afterAll(async () => {
    await worker.stop();
    await app.stop();
  });

  it('two verified partners have openings', async () => {
    for (const name of [place.works, place.other]) {
      const input = { kind: 'employer', name, country: place.country };
      const registered = await ask(
        counsellor,
        `mutation ($input: PartnerInput!) { registerPartner(input: $input) { ${PARTNER} } }`,
        { input },
      );
      const { id, version } = part(registered, 'partner');
      await ask(
        counsellor,
        `mutation ($id: ID!, $version: Int!) { verifyPartner(id: $id, version: $version, reason: "OK, dilihat.") { ${PARTNER} } }`,
        { id, version },
      );
      partners.push(id);
      const draft = {
        ...{ partnerId: id, kind: 'vacancy', lang: place.language, title: place.title, areaId, places: 1 },
        ...{ description: '', isco: '7212', noExperience: true },
        pay: { min: place.pay, max: null, currency: place.currency, period: 'month' },
      };
      const posted = await ask(
        counsellor,
        `mutation ($input: PostOpportunityInput!, $key: ID!) { postOpportunity(input: $input, idempotencyKey: $key) { ${OPENING} } }`,
        { input: draft, key: newId() },
      );
      const opening = part(posted, 'opportunity');
      const publish = `mutation ($id: ID!, $version: Int!) { publishOpportunity(id: $id, version: $version) { ${OPENING} } }`;
      part(await ask(counsellor, publish, opening), 'opportunity');
      openings.push(opening.id);
    }
    employer = await signedIn(app, 'employer', { partnerId: partners[0]! });
  });

  it('a list of people is tried, then imported', async () => {
    const headers = { cookie: counsellor.cookie, 'content-type': 'text/csv', 'x-titian-lang': place.language };
    const upload = { method: 'POST', url: '/files/people', headers, payload: listOf(place) } as const;
    const { fileId: id } = (await app.http(VISITOR, upload)).json<{ fileId: string }>();
    const tried = await ask(
      counsellor,
      'query ($id: ID!) { clientList(id: $id) { trial { accepted rejected lines { line } } } }',
      { id },
    );
    expect(tried['trial']).toEqual({ accepted: place.people, rejected: 0, lines: [] });
    const imported = await ask(
      counsellor,
      `mutation ($id: ID!) { runClientList(id: $id, distinctLines: []) { ... on ClientListPayload { list { status accepted } } ${REFUSED} } }`,
      { id },
    );
    expect(imported).toEqual({ list: { status: 'imported', accepted: place.people } });
  });

  it('one of them is asked about work, signs in with a card, and agrees in their own words', async () => {
    const found = await ask(
      counsellor,
      'query ($name: String!) { clients(first: 5, filter: { text: $name }) { edges { node { id version } } } }',
      { name: place.name },
    );
    const [{ node }] = found['edges'] as unknown as [{ node: Versioned }];
    const work = {
      ...{ areaId, travelKm: 30, experience: [{ isco: '7212', months: 14 }] },
      availability: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '07:00', to: '17:00' })),
    };
    const updated = await ask(
      counsellor,
      `mutation ($id: ID!, $version: Int!, $work: WorkProfileInputType!) {
         updateClient(id: $id, version: $version, input: { work: $work }) { ... on ClientPayload { client { id } } ${REFUSED} } }`,
      { ...node, work },
    );
    clientId = part(updated, 'client').id;
    const given = await ask(
      counsellor,
      `mutation ($id: ID!) { giveClientSignIn(clientId: $id) { ... on ClientSignInPayload { cardCode oneTimeSecret } ${REFUSED} } }`,
      { id: clientId },
    );
    client = new Browser(app, '198.51.100.201');
    const { cardCode, oneTimeSecret } = given as unknown as { cardCode: string; oneTimeSecret: string };
    await client.signIn({ name: cardCode, secret: oneTimeSecret, newSecret: '704913' });
    expect(await client.persona()).toBe('client');

    const language = place.language;
    const input = { channels: ['whatsapp'], sharedPhone: false, quiet: null, language };
    const wanted = await ask(
      client,
      `mutation ($input: MessagePreferencesInput!) { setMessagePreferences(input: $input) {
         ... on MessagePreferencesPayload { preferences { chosen shown } } ${REFUSED} } }`,
      { input },
    );
    expect(wanted).toEqual({ preferences: { chosen: true, shown: place.note } });

    const draft = { purpose: 'referral', partnerId: null, partnerKind: 'employer', until: day(60) };
    const shown = await ask(
      client,
      `query ($draft: ConsentDraftInput!, $language: Lang!) { consentStatement(draft: $draft, language: $language) {
         ... on ConsentStatement { text hash } ${REFUSED} } }`,
      { draft, language },
    );
    expect(shown['text']).toContain(place.card);
    expect(shown['text']).not.toMatch(HINTS);
    const agreed = await ask(
      client,
      `mutation ($input: GiveConsentInputType!) { giveConsent(input: $input) { ... on ConsentPayload { consent { id } } ${REFUSED} } }`,
      { input: { ...draft, language, statementHash: shown['hash'] } },
    );
    consentId = part(agreed, 'consent').id;
  });

  it('both openings stand on the shortlist, and the counsellor refers to both at once', async () => {
    const shortlist = await ask(
      counsellor,
      'query ($id: ID!) { shortlist(clientId: $id) { matches { group opportunity { id } } } }',
      { id: clientId },
    );
    const matches = shortlist['matches'] as unknown as { opportunity: { id: string } | null }[];
    expect(matches.map(({ opportunity }) => opportunity?.id)).toEqual(expect.arrayContaining(openings));
    const pairs = openings.map((opportunityId) => ({ clientId, opportunityId }));
    const referred = await ask(
      counsellor,
      `mutation ($pairs: [ReferralPairInput!]!) { referClients(pairs: $pairs) { ... on ReferralsPayload {
         referrals { refused { code } application { id state } } } ${REFUSED} } }`,
      { pairs },
    );
    const referrals = referred['referrals'] as unknown as { application: { id: string }; refused: unknown }[];
    for (const { application, refused } of referrals) {
      expect(refused).toBeNull();
      applications.push(application.id);
    }
    // Told neutrally, in their own language: of the consent, and of each opening.
    expect(await news(3)).toEqual([place.news[1], place.news[1], place.news[0]]);
    // On the phone, where others look too: that there is news, twice, in their language; of the consent nothing.
    const note = { channel: 'whatsapp', sender: 'Titian', title: null, text: place.note };
    expect(await handedOver(2)).toEqual([note, note]);
  });

  it('the employer reads a card without name or number, behind a link, and says yes', async () => {
    const made = await ask(
      counsellor,
      `mutation ($id: ID!) { makeAnswerLink(applicationId: $id) { ... on AnswerLinkMade { link } ${REFUSED} } }`,
      { id: applications[0] },
    );
    link = String(made['link']);
    expect(link).toMatch(place.neutral);
    const token = link.split('#')[1];
    const page = await outside(
      `query ($token: String!) { answerPage(token: $token) { ... on AnswerPage { language title bar
         card { reference state occupations { title } experience { months } qualifications area { name } contact { name } } } ${REFUSED} } }`,
      { token },
    );
    expect(page).toMatchObject({ language: place.language, title: place.title, bar: null });
    expect(page['card']).toMatchObject({ state: 'seen', experience: [{ months: 14 }], contact: null });
    expect(JSON.stringify(page)).not.toContain(place.name);
    const answer = `mutation ($token: String!) { answerByLink(token: $token, answer: { kind: yes }) { ... on Answered { state } ${REFUSED} } }`;
    expect(await outside(answer, { token })).toEqual({ state: 'offered' });
    expect(await outside(answer, { token })).toMatchObject({ code: 'application.link_used' });
  });

  it('the person says yes, begins, and everything else of theirs is closed by itself', async () => {
    expect((await news(4))[0]).toBe(place.answered);
    const texts = (await handedOver(3)).map(({ text }) => text);
    expect(texts.toSorted()).toEqual([place.awaited, place.note, place.note].toSorted());
    const own = '{ ownApplications { id state version availableActions } }';
    const offered = (await list(client, own)).find(({ state }) => state === 'offered');
    expect(offered).toMatchObject({ id: applications[0], availableActions: ['accept', 'withdraw'] });
    const step = `mutation ($id: ID!, $version: Int!, $action: ApplicationAction!) {
      stepApplication(id: $id, version: $version, action: $action) { ${APPLICATION} } }`;
    const accepted = await ask(client, step, { ...offered, action: 'accept' });
    const { id, version } = part(accepted, 'application');
    const started = await ask(counsellor, step, { id, version, action: 'start' });
    expect(part(started, 'application')).toMatchObject({ state: 'started' });
    const states = () => list(client, own).then((all) => all.map(({ id: each, state }) => [each, state]));
    await until(states, (all) => all.some(([each, state]) => each === applications[1] && state === 'closed'));
    const places = 'query ($id: ID!) { opportunity(id: $id) { placesLeft status } }';
    expect(await outside(places, { id: openings[0] })).toEqual({ placesLeft: 0, status: 'filled' });
  });

  it('the person reads who saw what, takes the consent back, and the card is gone', async () => {
    expect(await cards()).toMatchObject([{ state: 'started', contact: null }]);
    const seen = await ask(
      client,
      '{ ownDisclosures(first: 10) { edges { node { byLink purpose scopes partner { name } opportunity { title } } } } }',
    );
    const nodes = (seen['edges'] as unknown as { node: { byLink: boolean } }[]).map(({ node }) => node);
    expect(nodes).toEqual(
      [false, true, true].map((byLink) => ({
        ...{ byLink, purpose: 'referral', scopes: ['card'] },
        ...{ partner: { name: place.works }, opportunity: { title: place.title } },
      })),
    );
    const withdraw = `mutation ($id: ID!) { withdrawConsent(id: $id) { ... on ConsentPayload { consent { state } } ${REFUSED} } }`;
    expect(await ask(client, withdraw, { id: consentId })).toEqual({ consent: { state: 'withdrawn' } });
    expect(await cards()).toEqual([]);
  });
});
