import { registerTexts } from '#platform/messaging/texts';

registerTexts({
  'import.busy': {
    en: 'This file is being worked on. Wait for it to end.',
    id: 'Berkas ini sedang diproses. Tunggu sampai selesai.',
    vi: 'Tệp này đang được xử lý. Hãy chờ đến khi xong.',
  },
  'import.partner_busy': {
    en: 'Another file of this partner is being imported or undone. Wait for it to end, then try again.',
    id: 'Berkas lain dari mitra ini sedang diimpor atau dibatalkan. Tunggu sampai selesai, lalu coba lagi.',
    vi: 'Một tệp khác của đối tác này đang được nhập hoặc hoàn tác. Hãy chờ đến khi xong rồi thử lại.',
  },
  'import.not_now': {
    en: 'This cannot be done with the file now.',
    id: 'Saat ini hal itu tidak bisa dilakukan pada berkas ini.',
    vi: 'Hiện chưa thể làm việc này với tệp.',
  },
  'import.file_used': {
    en: 'This file is already being imported for another partner. Send it again.',
    id: 'Berkas ini sudah dipakai untuk mitra lain. Kirim ulang berkasnya.',
    vi: 'Tệp này đã được dùng cho đối tác khác. Hãy gửi lại tệp.',
  },
  'import.file_gone': {
    en: 'The file is no longer kept. Send it again.',
    id: 'Berkas sudah tidak disimpan. Kirim ulang berkasnya.',
    vi: 'Tệp không còn được lưu. Hãy gửi lại.',
  },
  'import.too_many_files': {
    en: 'You have sent too many files. Finish those first, or come back in two days.',
    id: 'Anda sudah mengirim terlalu banyak berkas. Selesaikan dulu, atau coba lagi dua hari lagi.',
    vi: 'Bạn đã gửi quá nhiều tệp. Hãy xử lý xong các tệp đó hoặc quay lại sau hai ngày.',
  },
  'import.gave_up': {
    en: 'The work was interrupted. What was imported can be undone.',
    id: 'Proses terputus. Yang sudah diimpor bisa dibatalkan.',
    vi: 'Quá trình bị gián đoạn. Phần đã nhập có thể hoàn tác.',
  },
  'import.column_or_constant': {
    en: 'Choose a column, or one value for all rows.',
    id: 'Pilih satu kolom, atau satu nilai untuk semua baris.',
    vi: 'Chọn một cột, hoặc một giá trị chung cho mọi dòng.',
  },
  'import.no_such_column': {
    en: 'The file has no such column.',
    id: 'Berkas tidak memiliki kolom ini.',
    vi: 'Tệp không có cột này.',
  },
  'import.field_twice': {
    en: 'This is taken by another column already.',
    id: 'Ini sudah dipakai kolom lain.',
    vi: 'Mục này đã gán cho cột khác.',
  },
  'import.field_needed': {
    en: 'Say where this comes from.',
    id: 'Tentukan dari mana data ini diambil.',
    vi: 'Hãy chọn nguồn cho mục này.',
  },
  'import.duplicate_row': {
    en: 'Line {line} has the same code, or says the same.',
    id: 'Baris {line} memiliki kode atau isi yang sama.',
    vi: 'Dòng {line} có cùng mã hoặc cùng nội dung.',
  },
  'import.unknown_area': {
    en: 'We do not know this area.',
    id: 'Wilayah ini tidak ditemukan.',
    vi: 'Không tìm thấy địa bàn này.',
  },
  'import.area_ambiguous': {
    en: 'Several areas have this name: {names}. Write the kind or the province, too.',
    id: 'Beberapa wilayah bernama sama: {names}. Tulis juga Kab./Kota atau provinsinya.',
    vi: 'Nhiều địa bàn trùng tên: {names}. Hãy ghi thêm cấp hoặc tỉnh.',
  },
  'import.area_contradicts': {
    en: 'The code and the name are different areas. The name means {name}.',
    id: 'Kode dan nama menunjuk wilayah berbeda. Namanya berarti {name}.',
    vi: 'Mã và tên là hai địa bàn khác nhau. Tên này là {name}.',
  },
  'import.unknown_occupation': {
    en: 'We do not know this occupation. Use its four-digit ISCO code, or leave it empty.',
    id: 'Pekerjaan ini tidak dikenal. Pakai kode ISCO empat angka, atau kosongkan.',
    vi: 'Không nhận ra nghề này. Hãy ghi mã ISCO bốn chữ số hoặc để trống.',
  },
  'import.unknown_choice': {
    en: 'We do not understand this choice.',
    id: 'Pilihan ini tidak kami pahami.',
    vi: 'Không hiểu lựa chọn này.',
  },
  'import.unknown_language': {
    en: 'We do not know this language.',
    id: 'Bahasa ini tidak dikenal.',
    vi: 'Không nhận ra ngôn ngữ này.',
  },
  'import.not_yes_no': { en: 'Write yes or no.', id: 'Tulis ya atau tidak.', vi: 'Hãy ghi có hoặc không.' },
  'import.not_a_number': { en: 'This is not a number.', id: 'Ini bukan angka.', vi: 'Đây không phải là số.' },
  'import.ambiguous_number': {
    en: 'This number can be read in two ways. Write it without a sign, e.g. 3500000.',
    id: 'Angka ini bisa dibaca dua cara. Tulis tanpa tanda, misalnya 3500000.',
    vi: 'Số này có thể hiểu theo hai cách. Hãy viết liền, ví dụ 3500000.',
  },
  'import.not_money': {
    en: 'This is not an amount of money.',
    id: 'Ini bukan jumlah uang.',
    vi: 'Đây không phải là số tiền.',
  },
  'import.one_amount': { en: 'Write one amount.', id: 'Tulis satu jumlah saja.', vi: 'Chỉ ghi một số tiền.' },
  'import.other_currency': {
    en: 'Pay has to be in the currency of the country.',
    id: 'Upah harus dalam mata uang negara setempat.',
    vi: 'Lương phải tính bằng tiền của nước sở tại.',
  },
  'import.range_upside_down': {
    en: 'The first number is larger than the second.',
    id: 'Angka pertama lebih besar daripada angka kedua.',
    vi: 'Số đầu lớn hơn số sau.',
  },
  'import.two_periods': {
    en: 'The pay names another period than this.',
    id: 'Gajinya menyebut periode lain daripada ini.',
    vi: 'Ô lương ghi một kỳ khác với kỳ này.',
  },
  'import.not_weekdays': {
    en: 'Write days by name, e.g. Monday–Friday.',
    id: 'Tulis nama hari, misalnya Senin–Jumat.',
    vi: 'Hãy ghi tên ngày, ví dụ Thứ 2 – Thứ 6.',
  },
  'import.not_hours': {
    en: 'Write hours like 08:00–16:00.',
    id: 'Tulis jam seperti 08.00–16.00.',
    vi: 'Hãy ghi giờ như 8h–16h.',
  },
  'import.not_an_age': {
    en: 'Write an age like 18–35.',
    id: 'Tulis usia seperti 18–35.',
    vi: 'Hãy ghi tuổi như 18–35.',
  },
  'import.not_experience': {
    en: 'Write experience like 1 year, 6 months, or none.',
    id: 'Tulis pengalaman seperti 1 tahun, 6 bulan, atau tanpa pengalaman.',
    vi: 'Hãy ghi kinh nghiệm như 1 năm, 6 tháng hoặc không yêu cầu.',
  },
});

// Rows that the file itself breaks.
registerTexts({
  'import.row.too_few_cells': {
    en: 'The row has {found} cells, the header {expected}.',
    id: 'Baris ini berisi {found} sel, kepala tabel {expected}.',
    vi: 'Dòng này có {found} ô, dòng tiêu đề có {expected}.',
  },
  'import.row.too_many_cells': {
    en: 'The row has {found} cells, the header {expected}.',
    id: 'Baris ini berisi {found} sel, kepala tabel {expected}.',
    vi: 'Dòng này có {found} ô, dòng tiêu đề có {expected}.',
  },
  'import.row.oversized_cell': {
    en: 'This cell is longer than {limit} characters.',
    id: 'Sel ini lebih dari {limit} karakter.',
    vi: 'Ô này dài hơn {limit} ký tự.',
  },
  'import.row.oversized_row': {
    en: 'This row is longer than {limit} characters.',
    id: 'Baris ini lebih dari {limit} karakter.',
    vi: 'Dòng này dài hơn {limit} ký tự.',
  },
  'import.row.unterminated_quote': {
    en: 'A quotation mark opens here and never closes.',
    id: 'Tanda kutip dibuka di sini dan tidak pernah ditutup.',
    vi: 'Dấu ngoặc kép mở ở đây nhưng không đóng.',
  },
  'import.row.stray_quote': {
    en: 'A quotation mark stands inside a value. Double it, and quote the whole value.',
    id: 'Ada tanda kutip di tengah isi. Gandakan, dan apit seluruh isi dengan tanda kutip.',
    vi: 'Có dấu ngoặc kép giữa nội dung. Hãy viết đôi và đặt cả ô trong ngoặc kép.',
  },
  'import.row.nul_character': {
    en: 'There is an unreadable character here.',
    id: 'Ada karakter yang tidak terbaca di sini.',
    vi: 'Có ký tự không đọc được ở đây.',
  },
  'import.row.broken_encoding': {
    en: 'Letters were lost here. Save the file as UTF-8.',
    id: 'Ada huruf yang rusak. Simpan berkas sebagai UTF-8.',
    vi: 'Có chữ bị lỗi. Hãy lưu tệp dạng UTF-8.',
  },
  'import.row.formula': {
    en: 'This is a formula. Replace it by its value.',
    id: 'Ini rumus. Ganti dengan nilainya.',
    vi: 'Đây là công thức. Hãy thay bằng giá trị.',
  },
  'import.row.error_value': {
    en: 'The spreadsheet shows an error here.',
    id: 'Lembar kerja menunjukkan galat di sini.',
    vi: 'Bảng tính báo lỗi ở ô này.',
  },
  'import.row.broken_cell': {
    en: 'This cell cannot be read.',
    id: 'Sel ini tidak bisa dibaca.',
    vi: 'Không đọc được ô này.',
  },
});
