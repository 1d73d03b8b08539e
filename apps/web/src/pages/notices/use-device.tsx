import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import type { PreferenceValues } from '../../components/preference-form.js';
import { Note } from '../../components/states.js';
import { isRefused } from '../../forms/refusal.js';
import { JoinDeviceDocument, LeaveDeviceDocument, type OwnPreferenceFactsFragment } from '../../gql/account/graphql.js';
import { askBrowser, leaveBrowser, type Asked } from '../../offline/browser-device.js';

type State = 'joined' | 'notYet' | Extract<Asked, string>;

const WORDS: Readonly<Record<State, MessageDescriptor>> = {
  joined: msg`Notices come to this device.`,
  notYet: msg`Notices do not come to this device yet. Save to allow them.`,
  unable: msg`This browser cannot show notices. Choose another way as well.`,
  denied: msg`Notices from this page are not allowed on this device. Allow them in the settings of your browser, then save again.`,
  failed: msg`This device could not be signed up for notices. Try again later, or choose another way as well.`,
};

const wants = ({ channels, sharedPhone }: Pick<PreferenceValues, 'channels' | 'sharedPhone'>): boolean =>
  !sharedPhone && channels.includes('push');

/** What the server answered; undefined: it could not be reached. */
type Saved = Parameters<typeof isRefused>[0] | undefined;

interface ThisDevice {
  /** Asks person and browser, then saves, then tells the server when it is saved; or tells both that it is over. */
  readonly saving: <T extends Saved>(input: PreferenceValues, save: () => Promise<T>) => Promise<T>;
  /** How it stands with this device, when notices are wanted. */
  readonly note: ReactNode;
}

/** Notices on the device in hand, as somebody says how they want to be told. */
export function useDevice(stored: OwnPreferenceFactsFragment | undefined): ThisDevice {
  const { t } = useLingui();
  const [tried, setTried] = useState<State | 'left' | null>(null);
  const [, join] = useMutation(JoinDeviceDocument);
  const [, leave] = useMutation(LeaveDeviceDocument);

  const told = async (asked: Asked): Promise<State> => {
    if (typeof asked === 'string') return asked;
    const answer = (await join({ input: asked })).data?.joinDevice;
    return !answer || isRefused(answer) ? 'failed' : 'joined';
  };
  const state = tried ?? (stored && wants(stored) ? (stored.thisDevice ? 'joined' : 'notYet') : 'left');
  return {
    saving: async (input, save) => {
      if (!wants(input)) {
        if (stored?.thisDevice || tried === 'joined') await Promise.all([leave({}), leaveBrowser()]);
        setTried('left');
        return save();
      }
      const asked = stored?.pushKey ? await askBrowser(stored.pushKey) : 'unable';
      const answer = await save();
      if (answer && !isRefused(answer)) setTried(await told(asked));
      return answer;
    },
    note: state !== 'left' && (
      <Note icon="info" tone={state === 'joined' ? 'yes' : 'warm'}>
        {t(WORDS[state])}
      </Note>
    ),
  };
}
