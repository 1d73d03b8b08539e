import { outsideOf, type OutsideLanguage, type Template } from './outside.js';

const COUNTRY_CODE = { ID: '62', VN: '84' } as const;

function internationalOf(phone: string, country: 'ID' | 'VN'): string {
  const code = COUNTRY_CODE[country];
  const digits = phone.replace(/\D/gu, '');
  if (phone.trim().startsWith('+')) return digits;
  if (digits.startsWith('00')) return digits.slice(2);
  if (digits.startsWith('0')) return code + digits.slice(1);
  return digits.startsWith(code) ? digits : code + digits;
}

/** Whom it goes to: a phone as it was written down, in the country whose numbers need no code. */
export interface PhoneThere {
  readonly phone: string;
  readonly country: 'ID' | 'VN';
}

/**
 * A link that opens WhatsApp on the counsellor's own device with one of the closed texts; null when there is no phone to
 * write to. Nothing else stands in it: no name, no id, nothing of the product's own address.
 */
export function whatsAppLink(
  { phone, country }: PhoneThere,
  template: Template,
  language: OutsideLanguage,
): string | null {
  const number = internationalOf(phone, country);
  if (!/^[1-9]\d{8,14}$/u.test(number)) return null;
  return `https://wa.me/${number}?text=${encodeURIComponent(outsideOf(template, language, 'whatsapp').text)}`;
}
