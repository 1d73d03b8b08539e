import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { DESK, overflow, settled, violations, withPersona } from './browser.mjs';

const read = (file) =>
  JSON.parse(readFileSync(new URL(`../../../libs/domains/rules/data/${file}`, import.meta.url), 'utf8'));
const CATALOGUE = read('catalogue.json');
const factOf = (key) => CATALOGUE.facts.find((fact) => fact.key === key);

const LOAN = 'vn.decision-08-2026.person';
const JOB = 'vn.job';
const FUND = 'vn.decree-338-2025.worker';
const INMATES = 'id.aid.former-inmates';
const GRANT = 'id.uep-ipwl';
const nameOf = (code, lang) => read(`programmes/${code}.json`).programme.names[lang];

/** The question for a fact, as the reader's language words it, with its field and its papers. */
const question = (page, key, lang) =>
  page
    .locator('.requirement')
    .filter({ hasText: factOf(key).texts[lang] })
    .first();

async function show(place, proof, issuedOn) {
  await place.locator('select').last().selectOption(proof);
  await place.locator('input[type=date]').last().fill(issuedOn);
}

async function ask(page, code, day) {
  await page.locator('.rule-choice select').selectOption(code);
  await page.locator('.rule-choice input[type=date]').fill(day);
  await page.locator('.rule-hero').waitFor();
  await settled(page);
}

const hero = (page, outcome) => page.locator(`.rule-hero.${outcome}`).waitFor();

/** Everything the loan asks for, but how much and for how long. */
async function fillLoan(page, lang) {
  const at = (key) => question(page, key, lang);
  await at('person.rehabilitation').locator('select').first().selectOption('voluntary');
  await show(at('person.rehabilitation'), 'rehabilitation-record', '2024-05-01');
  await at('person.birthDate').locator('input').first().fill('1995-03-04');
  await show(at('person.birthDate'), 'identity-card', '2024-01-01');
  await at('person.managementDecisionOn').locator('input').first().fill('2024-06-01');
  await show(at('person.managementDecisionOn'), 'management-decision', '2024-06-01');
  for (const [key, proof] of [
    ['person.policeList', 'police-list'],
    ['person.communeConfirmation', 'commune-confirmation'],
  ]) {
    await at(key).locator('select').first().selectOption('true');
    await show(at(key), proof, '2026-10-01');
  }
  await at('request.purpose').locator('select').first().selectOption('business');
}

const GROUPED = { id: '100.000.000', vi: '100.000.000', en: '100,000,000' };

/** The loan goes with a job; what may be open too says why it does not, and where that is written. */
async function seeTogether(page, lang) {
  await page.locator('details.card > summary').last().click();
  const packages = page.locator('.rule-packages');
  const sure = packages.first().locator('.rule-steps > li');
  await sure.filter({ hasText: nameOf(LOAN, lang) }).waitFor();
  await sure.filter({ hasText: nameOf(JOB, lang) }).waitFor();
  const possible = packages
    .nth(1)
    .locator('> li')
    .filter({ hasText: nameOf(LOAN, lang) })
    .first();
  await possible.locator('> details > summary').click();
  const left = possible.locator('> details li').filter({ hasText: nameOf(FUND, lang) });
  await left.locator('summary').click();
  await left.getByText('Nghị định 338/2025/NĐ-CP').waitFor();
  assert.equal(await overflow(page), 0);
}

async function exploreLoan(page, lang) {
  await ask(page, LOAN, '2026-04-30');
  await hero(page, 'no');
  await ask(page, LOAN, '2026-11-20');
  await hero(page, 'unknown');
  assert.ok((await page.locator('.rule-steps > li').count()) > 3, 'what would make it a yes');
  await fillLoan(page, lang);
  const amount = question(page, 'request.amount', lang).locator('input');
  await amount.fill('100000000');
  assert.equal(await amount.inputValue(), GROUPED[lang]);
  const term = question(page, 'request.termMonths', lang).locator('input');
  await term.fill('121');
  await hero(page, 'no');
  const { texts } = factOf('request.termMonths').change;
  await page.locator('.rule-steps').getByText(texts[lang].replace('{value}', '120')).waitFor();
  await term.fill('120');
  await hero(page, 'yes');
  assert.equal(await page.locator('.rule-steps').count(), 0);
  const source = page.locator('.rule-line details').last();
  await source.locator('summary').click();
  await source.getByText('Quyết định 08/2026/QĐ-TTg').waitFor();
  await seeTogether(page, lang);
  await question(page, 'person.policeList', lang).locator('input[type=date]').fill('2026-01-02');
  await hero(page, 'unknown');
  await page
    .locator('.rule-line')
    .getByText(/(03\/07\/2026|3 Juli 2026|3 July 2026)/)
    .waitFor();
}

/** A drug case closes the aid for former inmates, and opens the enterprise grant. */
async function followRoute(page, lang) {
  await ask(page, INMATES, '2026-11-20');
  const drugs = factOf('person.offences').options.find(({ code }) => code === 'narcotics').texts[lang];
  await question(page, 'person.offences', lang).getByLabel(drugs, { exact: true }).check();
  await hero(page, 'no');
  const route = page.locator('.rule-hero + .rule-routes');
  await route.getByText(nameOf(GRANT, lang), { exact: true }).waitFor();
  await route.getByRole('button').first().click();
  await hero(page, 'unknown');
  assert.equal(await page.locator('.rule-choice select').inputValue(), GRANT);
}

export function rules(world) {
  for (const lang of ['id', 'vi', 'en']) {
    test(`a counsellor asks for a loan until the answer is yes (${lang})`, () =>
      withPersona(world, 'counsellor', { lang, size: DESK }, async (device) =>
        exploreLoan(await device.page('/work/rules'), lang),
      ));

    test(`a closed door names the open one (${lang})`, () =>
      withPersona(world, 'counsellor', { lang, size: DESK }, async (device) =>
        followRoute(await device.page('/work/rules'), lang),
      ));
  }

  test('the file of a client fills the form, and the answer is kept and explained again', () =>
    withPersona(world, 'counsellor', { lang: 'en', size: DESK }, async (device) => {
      const page = await device.page('/work/rules');
      const client = page.getByRole('combobox', { name: 'For whom? (may stay empty)' });
      await client.fill('an');
      const option = page.locator('li[role=option]').first();
      const name = (await option.innerText()).trim();
      await option.click();
      await page.getByText(`Answers kept with ${name}`).waitFor();
      const [, first] = await page.locator('.rule-choice select option').evaluateAll((all) => all.map((o) => o.value));
      await ask(page, first, '2026-11-20');
      await page.getByText(`Filled from the file of ${name}`).waitFor();
      await page.getByRole('button', { name: `Keep this answer with ${name}` }).click();
      await page.getByText('Kept. It can be opened and explained later.').waitFor();
      const answers = page.locator('details.card').filter({ hasText: `Answers kept with ${name}` });
      await answers.locator('summary').click();
      await answers
        .getByRole('button', { name: nameOf(first, 'en') })
        .first()
        .click();
      const opened = page.locator('section').filter({ hasText: 'as it was answered on' }).locator('.rule-hero');
      await opened.waitFor();
    }));

  for (const [theme, lang] of [
    ['light', 'id'],
    ['dark', 'vi'],
    ['light', 'en'],
  ])
    test(`the page at 360 px: WCAG AA, no sideways scrolling (${theme}, ${lang})`, () =>
      withPersona(world, 'counsellor', { lang, theme }, async (device) => {
        const page = await device.page('/work/rules');
        await followRoute(page, lang);
        assert.deepEqual(await violations(page), []);
        await ask(page, INMATES, '2026-11-20');
        assert.deepEqual(await violations(page), []);
        assert.equal(await overflow(page), 0);
      }));
}
