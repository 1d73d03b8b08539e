import { TestApp } from '../../../../test/support/app.js';
import { Browser, makeAccount, makeOffice, PASSWORD } from '../../../../test/support/people.js';

describe('sign-in', () => {
  let app: TestApp;
  let officeId: string;

  beforeAll(async () => {
    app = await TestApp.start({ realSessions: true });
    officeId = (await makeOffice(app)).id;
  });
  afterAll(() => app.stop());

  it('opens a session for somebody at work', async () => {
    await makeAccount(app, 'counsellor', { name: 'sri@contoh.id', officeId });
    const browser = new Browser(app);
    const answer = await browser.signIn(' Sri@Contoh.ID ', PASSWORD);
    expect(answer.errors).toEqual([]);
    expect(answer.data!['signIn']).toMatchObject({
      __typename: 'SignedIn',
      viewer: {
        persona: 'counsellor',
        account: { displayName: 'Sri Wahyuni', signInHint: 's•••@contoh.id' },
        offices: [{ id: officeId }],
      },
    });
    expect(await browser.persona()).toBe('counsellor');
  });
});
