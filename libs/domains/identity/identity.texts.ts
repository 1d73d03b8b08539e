import { registerTexts } from '#platform/messaging/texts';

registerTexts({
  'identity.sign_in_failed': {
    en: 'Name or password is not right. Look at both and try again.',
    id: 'Nama atau kata sandi tidak cocok. Periksa keduanya, lalu coba lagi.',
    vi: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy kiểm tra rồi thử lại.',
  },
  'identity.too_many_tries': {
    en: 'Too many tries. Wait a few minutes, then try again.',
    id: 'Terlalu banyak percobaan. Tunggu beberapa menit, lalu coba lagi.',
    vi: 'Bạn đã thử quá nhiều lần. Hãy đợi vài phút rồi thử lại.',
  },
  'identity.code_needed': {
    en: 'Enter the six digits from your authenticator app.',
    id: 'Masukkan enam angka dari aplikasi autentikator Anda.',
    vi: 'Nhập sáu chữ số từ ứng dụng xác thực của bạn.',
  },
  'identity.code_wrong': {
    en: 'This code does not fit any more. Enter the one the app shows now.',
    id: 'Kode ini tidak berlaku lagi. Masukkan kode yang sedang tampil di aplikasi.',
    vi: 'Mã này không còn đúng. Hãy nhập mã mà ứng dụng đang hiển thị.',
  },
  'identity.new_secret_needed': {
    en: 'This password works once. Choose a new one now.',
    id: 'Kata sandi ini hanya untuk sekali pakai. Buat yang baru sekarang.',
    vi: 'Mật khẩu này chỉ dùng một lần. Hãy đặt mật khẩu mới ngay bây giờ.',
  },
  'identity.wrong_secret': {
    en: 'This is not your present password.',
    id: 'Ini bukan kata sandi Anda saat ini.',
    vi: 'Đây không phải mật khẩu hiện tại của bạn.',
  },
  'identity.password_short': {
    en: 'At least 12 characters. Three or four words are easy to remember.',
    id: 'Paling sedikit 12 karakter. Tiga atau empat kata mudah diingat.',
    vi: 'Tối thiểu 12 ký tự. Ba bốn từ ghép lại sẽ dễ nhớ.',
  },
  'identity.secret_easy': {
    en: 'Others would guess this. Choose something less common.',
    id: 'Ini mudah ditebak orang. Pilih yang tidak umum.',
    vi: 'Mật khẩu này dễ đoán. Hãy chọn mật khẩu ít phổ biến hơn.',
  },
  'identity.pin_shape': {
    en: 'A PIN has six digits.',
    id: 'PIN terdiri dari enam angka.',
    vi: 'Mã PIN gồm sáu chữ số.',
  },
  'identity.pin_easy': {
    en: 'Others would guess this PIN. Choose another.',
    id: 'PIN ini mudah ditebak. Pilih yang lain.',
    vi: 'Mã PIN này dễ đoán. Hãy chọn mã khác.',
  },
  'identity.not_an_email': {
    en: 'This is not an e-mail address.',
    id: 'Ini bukan alamat surel.',
    vi: 'Đây không phải là địa chỉ email.',
  },
  'identity.not_a_phone': {
    en: 'This is not a phone number.',
    id: 'Ini bukan nomor telepon.',
    vi: 'Đây không phải là số điện thoại.',
  },
  'identity.name_taken': {
    en: 'Somebody signs in by this e-mail already.',
    id: 'Surel ini sudah dipakai untuk masuk.',
    vi: 'Email này đã được dùng để đăng nhập.',
  },
  'identity.zone_of_another_country': {
    en: 'This time zone is not of that country.',
    id: 'Zona waktu ini bukan milik negara tersebut.',
    vi: 'Múi giờ này không thuộc quốc gia đó.',
  },
  'identity.not_yours_to_give': {
    en: 'Giving this role is not yours to do.',
    id: 'Anda tidak berwenang memberikan peran ini.',
    vi: 'Bạn không có quyền trao vai trò này.',
  },
  'identity.partner_people_are_invited': {
    en: 'People of a partner are invited from the partner itself.',
    id: 'Orang dari mitra diundang lewat halaman mitranya.',
    vi: 'Người của đối tác được mời từ trang của đối tác đó.',
  },
  'identity.kinds_do_not_mix': {
    en: 'This account cannot have this role.',
    id: 'Akun ini tidak dapat memiliki peran ini.',
    vi: 'Tài khoản này không thể có vai trò này.',
  },
  'identity.membership_exists': {
    en: 'The account has this role already.',
    id: 'Akun ini sudah memiliki peran tersebut.',
    vi: 'Tài khoản đã có vai trò này.',
  },
  'identity.last_administrator': {
    en: 'This is the last administrator. Name another one first.',
    id: 'Ini administrator terakhir. Tunjuk yang lain lebih dahulu.',
    vi: 'Đây là quản trị viên cuối cùng. Hãy chỉ định người khác trước.',
  },
  'identity.not_oneself': {
    en: 'Ask another administrator to do this for your own account.',
    id: 'Untuk akun Anda sendiri, mintalah administrator lain melakukannya.',
    vi: 'Với tài khoản của chính bạn, hãy nhờ quản trị viên khác thực hiện.',
  },
  'identity.invitation_over': {
    en: 'This invitation does not work any more. Ask for a new one.',
    id: 'Undangan ini sudah tidak berlaku. Mintalah undangan baru.',
    vi: 'Lời mời này không còn hiệu lực. Hãy xin lời mời mới.',
  },
  'identity.invitation_failed': {
    en: 'The invitation could not be accepted like this. If you have an account already, sign in first and open the link again.',
    id: 'Undangan tidak dapat diterima dengan cara ini. Bila sudah punya akun, masuk dahulu lalu buka lagi tautannya.',
    vi: 'Không thể nhận lời mời theo cách này. Nếu đã có tài khoản, hãy đăng nhập trước rồi mở lại liên kết.',
  },
  'identity.second_factor_for_work': {
    en: 'This is only for people at offices and partners.',
    id: 'Ini hanya untuk petugas lembaga dan mitra.',
    vi: 'Chỉ dành cho nhân sự của cơ sở và đối tác.',
  },
});
