import { Inject, Injectable } from '@nestjs/common';
import { CaseloadQueries } from '#domains/clients';
import { SetPreferences } from '#domains/notifications';
import type { DemoSide } from './demo-applications.js';
import { accepted } from './demo-loader.js';

type Wish = Omit<Parameters<SetPreferences['execute']>[2], 'language'>;

const NIGHT = { from: 21 * 60, until: 7 * 60 };
/** Of somebody who works by night: with `NIGHT` the whole day, so that at any hour some wait and some do not. */
const BY_DAY = { from: 7 * 60, until: 21 * 60 };
const PHONE = { id: 'whatsapp', vi: 'zalo' } as const;

/** One for each of the first people of a caseload; the first of all, who signs in, has not chosen yet. */
const wishesIn = (language: DemoSide['language']): readonly (Wish | null)[] => [
  null,
  { channels: ['email', 'sms'], sharedPhone: false, quiet: null },
  { channels: [PHONE[language]], sharedPhone: false, quiet: NIGHT },
  { channels: ['sms', 'email'], sharedPhone: false, quiet: BY_DAY },
  { channels: ['email'], sharedPhone: true, quiet: NIGHT },
  { channels: [PHONE[language], 'sms'], sharedPhone: false, quiet: null },
  { channels: ['email'], sharedPhone: false, quiet: NIGHT },
  { channels: ['sms'], sharedPhone: false, quiet: BY_DAY },
  { channels: ['email', PHONE[language]], sharedPhone: false, quiet: null },
];

/** How some people of a caseload want to be told outside the app, as they chose it with their counsellor. */
@Injectable()
export class DemoMessages {
  @Inject(CaseloadQueries) readonly caseload!: CaseloadQueries;
  @Inject(SetPreferences) readonly preferences!: SetPreferences;

  /** `first`: somebody who comes before the others of the caseload. May run again. */
  async load({ counsellor, language }: Omit<DemoSide, 'partnerId'>, first: string | null): Promise<void> {
    const wishes = wishesIn(language);
    const { edges } = await this.caseload.page(counsellor, {}, { first: wishes.length });
    const people = [...new Set([...(first ? [first] : []), ...edges.map(({ node }) => node.id)])];
    for (const [index, wish] of wishes.entries()) {
      const clientId = people[index];
      if (wish === null || clientId === undefined) continue;
      accepted(await this.preferences.execute(counsellor, clientId, { ...wish, language }), 'a wish to be told');
    }
  }
}
