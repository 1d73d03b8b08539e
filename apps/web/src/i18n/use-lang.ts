import { useLingui } from '@lingui/react';
import { isLang, type Lang } from './lang.js';

/** The language the page is shown in now. */
export function useLang(): Lang {
  const { i18n } = useLingui();
  return isLang(i18n.locale) ? i18n.locale : 'en';
}
