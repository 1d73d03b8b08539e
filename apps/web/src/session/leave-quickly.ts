import { useCallback } from 'react';
import { useClient } from 'urql';
import { SignOutDocument } from '../gql/graphql.js';
import { requestOptions } from '../graphql/client.js';
import { useLang } from '../i18n/use-lang.js';
import { forgetPeople, removeStored } from '../offline/storage.js';

/** An everyday page that a glance at the screen may find. */
const ELSEWHERE = 'https://www.google.com/';

/**
 * The quick way out: signs out without waiting for the answer and puts another site in the place of this page,
 * so that the back button does not show it again.
 */
export function useLeaveQuickly(): () => void {
  const client = useClient();
  const lang = useLang();
  return useCallback(() => {
    removeStored('titian.session');
    forgetPeople();
    const fetchOptions = { ...requestOptions(lang), keepalive: true };
    void client.mutation(SignOutDocument, {}, { fetchOptions }).toPromise();
    // Should the browser keep this page as it is, then without anything on it.
    document.body.replaceChildren();
    window.location.replace(ELSEWHERE);
  }, [client, lang]);
}
