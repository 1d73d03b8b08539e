import { registerTexts } from '#platform/messaging/texts';

registerTexts({
  'rules.odd_value': {
    en: 'This does not fit the question.',
    id: 'Isian ini tidak sesuai dengan pertanyaannya.',
    vi: 'Giá trị này không phù hợp với câu hỏi.',
  },
  'rules.bring': { en: 'Bring: {paper}', id: 'Bawa: {paper}', vi: 'Mang theo: {paper}' },
  'rules.find_out': { en: 'Find out: {fact}', id: 'Cari tahu: {fact}', vi: 'Hỏi rõ: {fact}' },
  'rules.find_out_whether': {
    en: 'Find out whether it is so: {fact}',
    id: 'Cari tahu, benar atau tidak: {fact}',
    vi: 'Hỏi rõ có đúng không: {fact}',
  },
  'rules.change': { en: '{fact}: {value}', id: '{fact}: {value}', vi: '{fact}: {value}' },
  'rules.yes': { en: 'yes', id: 'ya', vi: 'có' },
  'rules.no': { en: 'no', id: 'tidak', vi: 'không' },
});
