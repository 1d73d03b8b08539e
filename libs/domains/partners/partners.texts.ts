import { registerTexts } from '#platform/messaging/texts';

registerTexts({
  'partner.suspended': {
    en: 'This partner is suspended. Ask the office in charge.',
    id: 'Mitra ini sedang ditangguhkan. Hubungi lembaga yang menanganinya.',
    vi: 'Đối tác này đang bị tạm ngừng. Hãy liên hệ cơ sở phụ trách.',
  },
  'partner.verified_facts': {
    en: 'Kind, name, country and registration number were verified. Ask the office in charge to change them.',
    id: 'Jenis, nama, negara, dan nomor registrasi sudah diverifikasi. Minta lembaga yang menangani untuk mengubahnya.',
    vi: 'Loại hình, tên, quốc gia và số đăng ký đã được xác minh. Hãy nhờ cơ sở phụ trách sửa.',
  },
  'partner.not_in_charge': {
    en: 'Another office is in charge of this partner.',
    id: 'Mitra ini ditangani lembaga lain.',
    vi: 'Đối tác này do cơ sở khác phụ trách.',
  },
  'partner.cannot_verify': {
    en: 'Only a partner that is waiting for it can be verified.',
    id: 'Hanya mitra yang menunggu verifikasi yang dapat diverifikasi.',
    vi: 'Chỉ xác minh được đối tác đang chờ xác minh.',
  },
  'partner.cannot_suspend': {
    en: 'This partner is suspended already.',
    id: 'Mitra ini sudah ditangguhkan.',
    vi: 'Đối tác này đã bị tạm ngừng rồi.',
  },
  'partner.cannot_reinstate': {
    en: 'Only a suspended partner can be reinstated.',
    id: 'Hanya mitra yang ditangguhkan yang dapat dipulihkan.',
    vi: 'Chỉ khôi phục được đối tác đang bị tạm ngừng.',
  },
});
