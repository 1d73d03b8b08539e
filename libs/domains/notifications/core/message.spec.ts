import fc from 'fast-check';
import { CHANNELS } from '#kernel/outside-text';
import {
  afterFailure,
  DROPPED,
  FAILURES,
  isNoWay,
  mayTryAgain,
  MESSAGE_STATES,
  MOST_TRIES,
  nextChannel,
  reachOf,
  togetherOf,
  verdictOf,
  type Present,
} from './message.js';
import { UNASKED } from './quiet.js';

const NOON = new Date('2026-11-22T05:00:00Z');
const ZONE = 'Asia/Jakarta';
const wanted = { ...UNASKED, channels: ['whatsapp', 'email'] as const };
const present: Present = {
  ...{ channel: 'whatsapp', preferences: wanted, gone: false, readAt: null, withdrawnAt: null, holds: true },
  happenedAt: new Date('2026-11-22T04:00:00Z'),
};
const at = (iso: string): Date => new Date(iso);

describe('a message whose time has come', () => {
  it.each<[string, Partial<Present>, object]>([
    ['is sent', {}, { kind: 'send' }],
    ['of somebody who left', { gone: true }, { kind: 'drop', because: 'gone' }],
    [
      'for a phone that is shared by now',
      { preferences: { ...wanted, sharedPhone: true } },
      { kind: 'drop', because: 'shared_phone' },
    ],
    ['by a channel that is not wanted any more', { channel: 'sms' }, { kind: 'drop', because: 'not_wanted' }],
    ['that was never wanted', { preferences: UNASKED }, { kind: 'drop', because: 'not_wanted' }],
    ['whose notice was read', { readAt: NOON }, { kind: 'drop', because: 'read' }],
    ['of what is not so any more', { holds: false }, { kind: 'drop', because: 'no_longer_so' }],
    [
      'of what was before a consent was taken back',
      { withdrawnAt: at('2026-11-22T04:30:00Z') },
      { kind: 'drop', because: 'withdrawn' },
    ],
    ['of the instant in which it was', { withdrawnAt: present.happenedAt }, { kind: 'drop', because: 'withdrawn' }],
    ['of what came after it', { withdrawnAt: at('2026-11-22T03:30:00Z') }, { kind: 'send' }],
  ])('%s', (_, given, verdict) => {
    expect(verdictOf({ ...present, ...given }, NOON, ZONE)).toEqual(verdict);
  });

  it('waits for the end of quiet hours, whenever it was made', () => {
    const night = at('2026-11-22T15:30:00Z');
    expect(verdictOf(present, night, ZONE)).toEqual({ kind: 'wait', until: at('2026-11-23T00:00:00Z') });
    expect(verdictOf({ ...present, preferences: { ...wanted, quiet: null } }, night, ZONE)).toEqual({ kind: 'send' });
  });

  it('goes to the address of its channel, and nowhere when others read the phone or there is none', () => {
    const devices = [{ address: '{}', deviceId: 'd1' }];
    const file = { email: 'a@b.example', phone: '0812', phoneShared: false, devices };
    expect(reachOf(file, 'email')).toEqual({ kind: 'to', to: [{ address: 'a@b.example', deviceId: null }] });
    expect(reachOf(file, 'zalo')).toEqual({ kind: 'to', to: [{ address: '0812', deviceId: null }] });
    expect(reachOf(file, 'push')).toEqual({ kind: 'to', to: devices });
    expect(reachOf({ ...file, devices: [] }, 'push')).toEqual({ kind: 'failure', failure: 'no_address' });
    expect(reachOf({ ...file, phone: null }, 'sms')).toEqual({ kind: 'failure', failure: 'no_address' });
    for (const channel of CHANNELS) {
      expect(reachOf({ ...file, phoneShared: true }, channel)).toEqual({ kind: 'drop', because: 'shared_phone' });
    }
  });
});

it.each<[string, Parameters<typeof togetherOf>[0], ReturnType<typeof togetherOf>]>([
  ['brought when one took it', ['address_refused', null, 'gateway_away'], null],
  ['tried again when one may take it later', ['address_refused', 'gateway_away'], 'gateway_away'],
  ['given up when all are gone', ['address_refused', 'address_refused'], 'address_refused'],
])('a message to several devices is %s', (_, each, together) => {
  expect(togetherOf(each)).toBe(together);
});

describe('a message that could not be handed over', () => {
  it('is tried again after longer and longer, and is dead after the last try, about a day later', () => {
    let now = NOON;
    for (let tries = 1; tries < MOST_TRIES; tries++) {
      const next = afterFailure({ tries, failure: 'gateway_away' }, now);
      if (next.state === 'dead') throw new Error('too early');
      expect(next.dueAt.getTime()).toBeGreaterThan(now.getTime());
      now = next.dueAt;
    }
    const hours = (now.getTime() - NOON.getTime()) / 3_600_000;
    expect([hours > 20, hours < 26]).toEqual([true, true]);
    for (const tries of [MOST_TRIES, MOST_TRIES + 1]) {
      expect(afterFailure({ tries, failure: 'gateway_away' }, now)).toEqual({ state: 'dead' });
    }
  });

  it('may be taken back once it was given up, and not before', () => {
    expect(MESSAGE_STATES.filter(mayTryAgain)).toEqual(['dead']);
  });

  it('is dead at once when the channel is no way to that person', () => {
    const dead = FAILURES.filter((failure) => afterFailure({ tries: 1, failure }, NOON).state === 'dead');
    expect(dead).toEqual(['no_gateway', 'no_address', 'address_refused']);
    expect(FAILURES.filter(isNoWay)).toEqual(dead);
    expect(FAILURES.filter((failure) => (DROPPED as readonly string[]).includes(failure))).toEqual([]);
  });

  it('has its turn by the next channel that is wanted and there, and by none twice', () => {
    const there = new Set(CHANNELS);
    expect(nextChannel(wanted, there, [])).toBe('whatsapp');
    expect(nextChannel(wanted, there, ['whatsapp'])).toBe('email');
    expect(nextChannel(wanted, there, ['email', 'whatsapp'])).toBeNull();
    expect(nextChannel(wanted, new Set(['email'] as const), [])).toBe('email');
    expect(nextChannel(wanted, new Set(), [])).toBeNull();
    expect(nextChannel({ ...wanted, sharedPhone: true }, there, [])).toBeNull();
    const channels = fc.array(fc.constantFrom(...CHANNELS));
    fc.assert(
      fc.property(channels, channels, channels, (asked, here, used) => {
        const next = nextChannel({ ...UNASKED, channels: asked }, new Set(here), used);
        if (next === null) return expect(asked.filter((one) => here.includes(one) && !used.includes(one))).toEqual([]);
        expect([asked.includes(next), here.includes(next), used.includes(next)]).toEqual([true, true, false]);
      }),
    );
  });
});
