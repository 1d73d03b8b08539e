import { registerTexts } from '#platform/messaging/texts';

registerTexts({
  'rules.only_drafts_edited': {
    en: 'Only a draft can be changed. Draft a new version from this one instead.',
    id: 'Hanya draf yang dapat diubah. Buat versi baru dari versi ini.',
    vi: 'Chỉ sửa được bản nháp. Hãy soạn bản mới từ bản này.',
  },
  'rules.only_drafts_previewed': {
    en: 'Only a draft can be previewed.',
    id: 'Hanya draf yang dapat dipratinjau.',
    vi: 'Chỉ xem trước được bản nháp.',
  },
  'rules.preview_first': {
    en: 'Only a version that was previewed can be approved.',
    id: 'Hanya versi yang sudah dipratinjau yang dapat disetujui.',
    vi: 'Chỉ duyệt được bản đã xem trước.',
  },
  'rules.own_work': {
    en: 'You wrote part of this version. Another administrator has to approve it.',
    id: 'Anda ikut menulis versi ini. Administrator lain yang harus menyetujuinya.',
    vi: 'Bạn đã tham gia soạn bản này. Một quản trị viên khác phải duyệt.',
  },
  'rules.approve_first': {
    en: 'Only an approved version can be scheduled.',
    id: 'Hanya versi yang sudah disetujui yang dapat dijadwalkan.',
    vi: 'Chỉ lên lịch được bản đã duyệt.',
  },
  'rules.withdrawn_already': {
    en: 'This version was withdrawn already.',
    id: 'Versi ini sudah ditarik.',
    vi: 'Bản này đã được rút lại.',
  },
  'rules.applies_already': {
    en: 'This version applies already. Draft a new one that follows it.',
    id: 'Versi ini sudah berlaku. Buat versi baru sebagai penggantinya.',
    vi: 'Bản này đã có hiệu lực. Hãy soạn bản mới thay thế.',
  },
  'rules.followed': {
    en: 'A later version follows this one. Withdraw that one first.',
    id: 'Ada versi berikutnya yang menggantikan versi ini. Tarik versi itu lebih dulu.',
    vi: 'Đã có bản sau nối tiếp bản này. Hãy rút bản đó trước.',
  },
  'rules.day_begun': {
    en: 'The first day must lie ahead: days that have begun do not change.',
    id: 'Hari pertama harus setelah hari ini: hari yang sudah dimulai tidak berubah.',
    vi: 'Ngày bắt đầu phải sau hôm nay: những ngày đã bắt đầu không thay đổi.',
  },
  'rules.previewed_too_often': {
    en: 'This office was asked many different previews lately. So that nobody can be worked out from them, wait some days or choose another office.',
    id: 'Lembaga ini sudah banyak dipratinjau belakangan ini. Agar tidak ada orang yang dapat dikenali dari angkanya, tunggu beberapa hari atau pilih lembaga lain.',
    vi: 'Gần đây cơ sở này đã được xem trước nhiều lần. Để không thể suy ra ai từ các con số, hãy đợi vài ngày hoặc chọn cơ sở khác.',
  },
  'rules.no_place': {
    en: 'This line has no place in the tree.',
    id: 'Baris ini tidak punya tempat dalam susunan.',
    vi: 'Dòng này không có chỗ trong cây điều kiện.',
  },
  'rules.unknown_fact': {
    en: 'Choose what this condition asks about.',
    id: 'Pilih apa yang ditanyakan syarat ini.',
    vi: 'Hãy chọn thông tin mà điều kiện này hỏi đến.',
  },
  'rules.wrong_kind': {
    en: 'This question does not fit the fact it asks about.',
    id: 'Pertanyaan ini tidak cocok dengan faktanya.',
    vi: 'Câu hỏi này không phù hợp với thông tin được hỏi.',
  },
  'rules.unknown_code': {
    en: 'Choose at least one of the possible answers.',
    id: 'Pilih setidaknya satu jawaban yang tersedia.',
    vi: 'Hãy chọn ít nhất một trong các câu trả lời có thể.',
  },
  'rules.empty_range': {
    en: 'The lower bound lies above the upper one.',
    id: 'Batas bawah lebih besar daripada batas atas.',
    vi: 'Giới hạn dưới lớn hơn giới hạn trên.',
  },
  'rules.unknown_proof': {
    en: 'Choose a proof from the list.',
    id: 'Pilih bukti dari daftar.',
    vi: 'Hãy chọn giấy tờ trong danh sách.',
  },
  'rules.proof_without_age': {
    en: 'This proof grows old: say how old it may be.',
    id: 'Bukti ini bisa kedaluwarsa: isi umur paling lama.',
    vi: 'Giấy tờ này có thời hạn: hãy ghi rõ được cũ tối đa bao lâu.',
  },
  'rules.missing_text': {
    en: 'Write the text in all three languages.',
    id: 'Tulis teksnya dalam ketiga bahasa.',
    vi: 'Hãy viết nội dung bằng cả ba ngôn ngữ.',
  },
  'rules.missing_source': {
    en: 'Name the article and the source.',
    id: 'Sebutkan pasal dan sumbernya.',
    vi: 'Hãy ghi điều khoản và nguồn.',
  },
  'rules.code_used_twice': {
    en: 'This name is used twice.',
    id: 'Nama ini dipakai dua kali.',
    vi: 'Tên này được dùng hai lần.',
  },
  'rules.empty_group': {
    en: 'There is nothing in this group.',
    id: 'Kelompok ini kosong.',
    vi: 'Nhóm này chưa có gì.',
  },
  'rules.least_out_of_range': {
    en: 'The group asks for more than it holds, or for nothing.',
    id: 'Kelompok ini meminta lebih dari isinya, atau tidak meminta apa pun.',
    vi: 'Nhóm này đòi nhiều hơn số mục nó có, hoặc không đòi gì.',
  },
  'rules.unknown_programme': {
    en: 'Choose a programme from the list.',
    id: 'Pilih program dari daftar.',
    vi: 'Hãy chọn chương trình trong danh sách.',
  },
  'rules.unknown_clause': {
    en: 'The condition that this speaks of is not there.',
    id: 'Syarat yang dimaksud tidak ada.',
    vi: 'Không có điều kiện được nói đến ở đây.',
  },
  'rules.dates_reversed': {
    en: 'The last day lies before the first.',
    id: 'Hari terakhir lebih awal daripada hari pertama.',
    vi: 'Ngày cuối cùng đứng trước ngày đầu tiên.',
  },
  'rules.dates_overlap': {
    en: 'Another version of this programme applies on some of these days.',
    id: 'Versi lain dari program ini berlaku pada sebagian hari tersebut.',
    vi: 'Một bản khác của chương trình này có hiệu lực trong một số ngày đó.',
  },
  'rules.cycle': {
    en: 'The programme named here leads back to this one.',
    id: 'Program yang disebut di sini kembali merujuk ke program ini.',
    vi: 'Chương trình nêu ở đây lại dẫn ngược về chính chương trình này.',
  },
  'rules.never_met': {
    en: 'Nobody can ever meet this condition together with the others.',
    id: 'Tidak seorang pun dapat memenuhi syarat ini bersama syarat lainnya.',
    vi: 'Không ai có thể đáp ứng điều kiện này cùng với các điều kiện khác.',
  },
  'rules.never_decides': {
    en: 'No yes ever hangs on this condition: its way is closed, or another way says the same or less.',
    id: 'Tidak ada jawaban “ya” yang bergantung pada syarat ini: jalannya tertutup, atau jalan lain menuntut hal yang sama atau kurang.',
    vi: 'Không câu trả lời “có” nào phụ thuộc vào điều kiện này: đường của nó bị đóng, hoặc một đường khác đòi hỏi bằng hoặc ít hơn.',
  },
  'rules.never_fails': {
    en: 'This condition never stands in anybody’s way: it says nothing beyond the others.',
    id: 'Syarat ini tidak pernah menghalangi siapa pun: isinya sudah tercakup syarat lain.',
    vi: 'Điều kiện này không bao giờ cản trở ai: nó không nói gì thêm so với các điều kiện khác.',
  },
});
