import { i18n, type Messages } from '@lingui/core';
import { readStored, writeStored } from '../offline/storage.js';
import { isLang, preferredLang, type Lang } from './lang.js';

type Catalog = () => Promise<{ messages: Messages }>;

const PUBLIC: Record<Lang, Catalog> = {
  id: () => import('../locales/id.po'),
  vi: () => import('../locales/vi.po'),
  en: () => import('../locales/en.po'),
};
const STAFF: Record<Lang, Catalog> = {
  id: () => import('../locales/staff/id.po'),
  vi: () => import('../locales/staff/vi.po'),
  en: () => import('../locales/staff/en.po'),
};

const KEY = 'titian.lang';
let staffWanted = false;

/** Whether somebody chose a language on this device, rather than the device for them. */
export const hasChosenLang = (): boolean => isLang(readStored(KEY));

export const storedLang = (): Lang => {
  const stored = readStored(KEY);
  return isLang(stored) ? stored : preferredLang(navigator.languages);
};

/** Loads the texts of a language and shows them; staff texts only after a staff page asked for them once. */
export async function showLang(lang: Lang): Promise<void> {
  const catalogs = await Promise.all([PUBLIC[lang](), ...(staffWanted ? [STAFF[lang]()] : [])]);
  for (const catalog of catalogs) i18n.load(lang, catalog.messages);
  i18n.activate(lang);
  document.documentElement.lang = lang;
}

export async function chooseLang(lang: Lang): Promise<void> {
  writeStored(KEY, lang);
  await showLang(lang);
}

export async function loadStaffTexts(): Promise<void> {
  staffWanted = true;
  await showLang(isLang(i18n.locale) ? i18n.locale : storedLang());
}
