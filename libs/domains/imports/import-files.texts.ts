import { registerTexts, type Text } from '#platform/messaging/texts';
import type { TableProblemCode } from '#platform/files/table';

/** What is said about a file as a whole; the compiler lists every code that lacks its words. */
const FILES: Readonly<Record<TableProblemCode, Text>> = {
  file_too_large: {
    en: 'The file is too large. At most 200 MB.',
    id: 'Berkas terlalu besar. Paling besar 200 MB.',
    vi: 'Tệp quá lớn. Tối đa 200 MB.',
  },
  empty_file: { en: 'The file is empty.', id: 'Berkas kosong.', vi: 'Tệp trống.' },
  not_a_table: {
    en: 'This is not a table. Send a CSV or XLSX file.',
    id: 'Ini bukan tabel. Kirim berkas CSV atau XLSX.',
    vi: 'Đây không phải là bảng. Hãy gửi tệp CSV hoặc XLSX.',
  },
  old_xls: {
    en: 'This is an old Excel file. Save it as XLSX.',
    id: 'Ini berkas Excel lama. Simpan sebagai XLSX.',
    vi: 'Đây là tệp Excel cũ. Hãy lưu dạng XLSX.',
  },
  ods_unsupported: {
    en: 'This is an OpenDocument file. Save it as XLSX.',
    id: 'Ini berkas OpenDocument. Simpan sebagai XLSX.',
    vi: 'Đây là tệp OpenDocument. Hãy lưu dạng XLSX.',
  },
  xlsb_unsupported: {
    en: 'This is a binary Excel file. Save it as XLSX.',
    id: 'Ini berkas Excel biner. Simpan sebagai XLSX.',
    vi: 'Đây là tệp Excel nhị phân. Hãy lưu dạng XLSX.',
  },
  encrypted: {
    en: 'The file has a password. Save it without one.',
    id: 'Berkas ini berkata sandi. Simpan tanpa kata sandi.',
    vi: 'Tệp có mật khẩu. Hãy lưu không có mật khẩu.',
  },
  encoding_unsupported: {
    en: 'The file is written in {encoding}. Save it as UTF-8.',
    id: 'Berkas ditulis dalam {encoding}. Simpan sebagai UTF-8.',
    vi: 'Tệp dùng bảng mã {encoding}. Hãy lưu dạng UTF-8.',
  },
  corrupt_package: {
    en: 'The file is damaged. Open it and save it again.',
    id: 'Berkas rusak. Buka dan simpan ulang.',
    vi: 'Tệp bị hỏng. Hãy mở và lưu lại.',
  },
  too_many_entries: {
    en: 'The file is put together in an unusual way. Save it again in Excel.',
    id: 'Susunan berkas tidak biasa. Simpan ulang di Excel.',
    vi: 'Cấu trúc tệp bất thường. Hãy lưu lại bằng Excel.',
  },
  unpacked_too_large: {
    en: 'Unpacked, the file is too large. Split it.',
    id: 'Isi berkas terlalu besar. Pecah menjadi beberapa berkas.',
    vi: 'Nội dung tệp quá lớn. Hãy chia nhỏ.',
  },
  suspicious_ratio: {
    en: 'The file unpacks to far more than a table has. Copy the rows into a new file.',
    id: 'Isi berkas membengkak tidak wajar. Salin barisnya ke berkas baru.',
    vi: 'Tệp giải nén lớn bất thường. Hãy chép các dòng sang tệp mới.',
  },
  too_many_sheets: {
    en: 'The file has more than {limit} sheets.',
    id: 'Berkas memiliki lebih dari {limit} lembar.',
    vi: 'Tệp có hơn {limit} trang tính.',
  },
  no_sheet: {
    en: 'The file has no sheet with rows.',
    id: 'Berkas tidak memiliki lembar berisi baris.',
    vi: 'Tệp không có trang tính nào chứa dữ liệu.',
  },
  too_many_strings: {
    en: 'The file has too many different texts. Split it.',
    id: 'Berkas berisi terlalu banyak teks. Pecah menjadi beberapa berkas.',
    vi: 'Tệp có quá nhiều nội dung. Hãy chia nhỏ.',
  },
  too_many_rows: {
    en: 'The file has more than {limit} rows. Split it.',
    id: 'Berkas memiliki lebih dari {limit} baris. Pecah menjadi beberapa berkas.',
    vi: 'Tệp có hơn {limit} dòng. Hãy chia nhỏ.',
  },
  too_many_columns: {
    en: 'The file has more than {limit} columns.',
    id: 'Berkas memiliki lebih dari {limit} kolom.',
    vi: 'Tệp có hơn {limit} cột.',
  },
  broken_header: {
    en: 'The header in line {line} cannot be read.',
    id: 'Kepala tabel di baris {line} tidak bisa dibaca.',
    vi: 'Không đọc được dòng tiêu đề ở dòng {line}.',
  },
  unknown_delimiter: {
    en: 'The columns are separated by “{likely}”. Use a comma, a semicolon, a tab or a bar.',
    id: 'Kolom dipisah dengan “{likely}”. Gunakan koma, titik koma, tab, atau garis tegak.',
    vi: 'Các cột cách nhau bằng “{likely}”. Hãy dùng dấu phẩy, chấm phẩy, tab hoặc gạch đứng.',
  },
  mixed_delimiters: {
    en: 'The header is separated by “{header}”, the rows by “{rows}”.',
    id: 'Kepala tabel dipisah dengan “{header}”, barisnya dengan “{rows}”.',
    vi: 'Tiêu đề cách nhau bằng “{header}”, các dòng bằng “{rows}”.',
  },
  wrong_delimiter: {
    en: 'The columns seem to be separated by “{likely}”, not by “{given}”.',
    id: 'Kolom tampaknya dipisah dengan “{likely}”, bukan “{given}”.',
    vi: 'Các cột có vẻ cách nhau bằng “{likely}”, không phải “{given}”.',
  },
  single_column: {
    en: 'The file has one column only.',
    id: 'Berkas hanya memiliki satu kolom.',
    vi: 'Tệp chỉ có một cột.',
  },
  encoding_guessed: {
    en: 'The file does not say how it is written; read as {encoding}. Look at the samples.',
    id: 'Berkas tidak menyebut pengodeannya; dibaca sebagai {encoding}. Periksa contohnya.',
    vi: 'Tệp không ghi bảng mã; đọc theo {encoding}. Hãy xem các ví dụ.',
  },
  encoding_damaged: {
    en: 'Letters are damaged in {bytes} places. These rows will be rejected.',
    id: 'Ada huruf rusak di {bytes} tempat. Baris itu akan ditolak.',
    vi: 'Có {bytes} chỗ bị lỗi chữ. Các dòng đó sẽ bị từ chối.',
  },
  duplicate_header: {
    en: 'Two columns are called “{header}”.',
    id: 'Ada dua kolom bernama “{header}”.',
    vi: 'Có hai cột cùng tên “{header}”.',
  },
  empty_header: {
    en: 'A column has no header.',
    id: 'Ada kolom tanpa judul.',
    vi: 'Có cột không có tiêu đề.',
  },
  zero_width_header: {
    en: 'A header had invisible characters; they were taken out.',
    id: 'Ada karakter tak terlihat di judul kolom; sudah dihapus.',
    vi: 'Tiêu đề có ký tự vô hình; đã được bỏ.',
  },
  other_sheets_ignored: {
    en: 'Only the sheet “{sheet}” is read; others: {others}.',
    id: 'Hanya lembar “{sheet}” yang dibaca; lembar lain: {others}.',
    vi: 'Chỉ đọc trang “{sheet}”; trang khác: {others}.',
  },
};

registerTexts(Object.fromEntries(Object.entries(FILES).map(([code, text]) => [`import.file.${code}`, text])));
