import { registerTexts } from '#platform/messaging/texts';

registerTexts({
  'rules.odd_value': {
    en: 'This does not fit the question.',
    id: 'Isian ini tidak sesuai dengan pertanyaannya.',
    vi: 'Giá trị này không phù hợp với câu hỏi.',
  },
});
