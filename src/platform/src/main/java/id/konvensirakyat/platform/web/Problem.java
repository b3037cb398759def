package id.konvensirakyat.platform.web;

import java.util.Locale;

/**
 * The catalogue of everything the API refuses: code, HTTP status and one sentence in each language.
 *
 * <p>The code of a constant is its name in lower case with hyphens; it is the last part of the
 * problem's {@code type} (RFC 9457) and never changes once published.
 */
public enum Problem {
  // ---- any request
  MALFORMED_JSON(
      400, "The request is not the JSON expected.", "Isi permintaan bukan JSON yang diharapkan."),
  BAD_REQUEST(400, "The request cannot be understood.", "Permintaan tidak dapat dipahami."),
  SIGN_IN_NEEDED(401, "Please sign in.", "Silakan masuk terlebih dahulu."),
  ROLE_NEEDED(403, "Your account may not do this.", "Akun Anda tidak berhak melakukan ini."),
  NOT_FOUND(
      404,
      "There is no such thing, or it is not yours.",
      "Data tidak ditemukan atau bukan milik Anda."),
  METHOD_NOT_ALLOWED(
      405, "This address does not do that.", "Alamat ini tidak melayani permintaan itu."),
  NOT_ACCEPTABLE(
      406,
      "This address cannot answer in that format.",
      "Alamat ini tidak dapat menjawab dalam format itu."),
  TOO_LARGE(413, "What was sent is too large.", "Data yang dikirim terlalu besar."),
  UNSUPPORTED_MEDIA_TYPE(
      415, "This type of content is not accepted here.", "Jenis isi ini tidak diterima di sini."),
  TRY_AGAIN(
      503,
      "The server is busy; please try again shortly.",
      "Server sedang sibuk; silakan coba lagi sebentar lagi."),
  INTERNAL_ERROR(
      500,
      "Something went wrong on our side; nothing was changed.",
      "Terjadi kesalahan di pihak kami; tidak ada yang berubah."),

  // ---- conventions and acts
  NOT_NOW(
      409,
      "This is not possible at the present stage.",
      "Hal ini tidak dapat dilakukan pada tahapan sekarang."),
  CHANGED_MEANWHILE(
      409,
      "Somebody else changed this meanwhile; please look again.",
      "Data ini baru saja diubah pihak lain; silakan periksa lagi."),
  RULE_BROKEN(
      422,
      "A rule of the convention does not allow this.",
      "Aturan konvensi tidak mengizinkan hal ini."),
  INVALID_FIELDS(422, "Some fields are missing or wrong.", "Ada isian yang kurang atau keliru."),

  // ---- candidacy
  APPLICATION_OPEN_ELSEWHERE(
      409,
      "You already have an open application in another convention.",
      "Anda sudah memiliki pendaftaran terbuka di konvensi lain."),
  ALREADY_ASSESSED(
      409, "You have already assessed this application.", "Anda sudah menilai pendaftaran ini."),
  OWN_APPLICATION(
      403,
      "Nobody may assess their own application.",
      "Tidak seorang pun boleh menilai pendaftarannya sendiri."),
  DOCUMENT_TYPE(
      415,
      "Only PDF, JPEG and PNG files are accepted, as evidence also .tlog-proof, and the content must"
          + " be what the type says.",
      "Hanya berkas PDF, JPEG, dan PNG yang diterima, sebagai bukti sanggahan juga .tlog-proof, dan"
          + " isinya harus sesuai jenisnya."),

  // ---- voters and credentials
  NIK_USED(
      409,
      "This NIK is already registered by another account.",
      "NIK ini sudah terdaftar pada akun lain."),
  ROLL_FROZEN(409, "The roll is closed.", "Daftar pemilih sudah ditutup."),
  NOT_REGISTERED(
      409, "Please register as a voter first.", "Silakan daftar sebagai pemilih terlebih dahulu."),
  CREDENTIAL_USED(
      409,
      "This credential is already on the roll.",
      "Kode hak pilih ini sudah ada di daftar pemilih."),
  CREDENTIAL_INVALID(
      422, "This is not a valid public credential.", "Ini bukan kode hak pilih publik yang sah."),

  // ---- ballots
  BALLOT_MALFORMED(
      422, "This is not a ballot of the protocol.", "Ini bukan surat suara menurut protokol."),
  BALLOT_WRONG_ELECTION(
      422, "The ballot is for another election.", "Surat suara ini untuk pemilihan lain."),
  BALLOT_CREDENTIAL_UNKNOWN(
      422,
      "The ballot's credential is not on the roll.",
      "Kode hak pilih surat suara ini tidak ada di daftar pemilih."),
  BALLOT_SIGNATURE_INVALID(
      422, "The ballot's signature does not hold.", "Tanda tangan surat suara ini tidak sah."),
  BALLOT_PROOF_INVALID(
      422,
      "A proof in the ballot does not hold.",
      "Salah satu bukti di surat suara ini tidak sah."),
  BALLOT_REPLAYED(
      409,
      "This ballot was replaced by a later one and cannot be cast again.",
      "Surat suara ini sudah diganti dengan yang lebih baru dan tidak dapat dikirim lagi."),
  BALLOT_DUPLICATE_CIPHERTEXT(
      409,
      "The ballot copies a part of another ballot.",
      "Surat suara ini menyalin bagian surat suara lain."),
  BALLOT_WAS_TESTED(
      409,
      "This ballot was tested, so it can never be cast; please make a new one.",
      "Surat suara ini sudah diuji sehingga tidak dapat dikirim; silakan siapkan yang baru."),
  BALLOT_WAS_CAST(
      409,
      "This ballot was cast, so it cannot be tested.",
      "Surat suara ini sudah dikirim sebagai suara sehingga tidak dapat diuji."),
  TOO_MANY_TESTS(
      409,
      "This credential has had 20 ballots tested, which is the limit; it can still vote.",
      "Kode hak pilih ini sudah menguji 20 surat suara, batasnya; hak memberi suara tetap ada."),
  REVOTE_NOT_ALLOWED(
      409,
      "A ballot was cast already, and the rules do not allow replacing it.",
      "Suara sudah diberikan, dan aturan tidak mengizinkan penggantian."),
  VOTING_NOT_OPEN(409, "Voting is not open.", "Pemungutan suara belum dibuka."),
  VOTING_CLOSED(409, "Voting is closed.", "Pemungutan suara sudah ditutup."),

  // ---- trustees
  CEREMONY_INVALID(
      422,
      "The message does not hold and was not kept.",
      "Pesan ini tidak sah dan tidak disimpan."),
  DECRYPTION_INVALID(
      422,
      "The partial decryption does not hold and was not kept.",
      "Dekripsi sebagian ini tidak sah dan tidak disimpan."),

  // ---- acts of two persons
  SECOND_PERSON_NEEDED(
      409,
      "You proposed this already; another person of your committee must confirm it.",
      "Anda sudah mengusulkannya; orang lain dari panitia Anda harus mengesahkannya."),
  TWO_ROLES(
      403,
      "Your account also belongs to an organ that must be independent of this one.",
      "Akun Anda juga anggota lembaga yang harus terpisah dari lembaga ini."),
  OWN_DECISION(
      403,
      "Nobody decides on their own earlier decision.",
      "Tidak seorang pun boleh memutus putusannya sendiri yang terdahulu."),
  OWN_MATTER(
      403,
      "Nobody decides in their own matter.",
      "Tidak seorang pun boleh memutus perkaranya sendiri."),

  // ---- candidacy: people
  NIK_HAS_APPLICATION(
      409,
      "A person with this NIK already has an open application under another account.",
      "Orang dengan NIK ini sudah memiliki pendaftaran terbuka pada akun lain."),

  // ---- documents and personal data
  DOCUMENT_REFUSED(422, "This file is not accepted.", "Berkas ini tidak dapat diterima."),
  VIRUS_FOUND(
      422,
      "The virus scanner found something in this file; it was not kept.",
      "Pemindai virus menemukan sesuatu pada berkas ini; berkas tidak disimpan."),
  SCANNER_SILENT(
      503,
      "Files cannot be scanned for viruses just now, so none is taken; please try again later.",
      "Berkas sedang tidak dapat dipindai, jadi belum dapat diterima; silakan coba lagi nanti."),
  CONSENT_NEEDED(
      409,
      "This needs your consent first; you can give it on the page My data.",
      "Hal ini memerlukan persetujuan Anda dahulu, di halaman Data saya."),
  CONSENT_TEXT_CHANGED(
      409,
      "The text of the consent has changed; please read it again.",
      "Teks persetujuan sudah berubah; silakan baca lagi."),
  ALREADY_CHECKED(
      409, "You have already checked this document.", "Anda sudah memeriksa dokumen ini."),
  OWN_DOCUMENT(
      403,
      "Nobody may check their own document.",
      "Tidak seorang pun boleh memeriksa dokumennya sendiri."),
  DOCUMENT_CHANGED(
      409,
      "The document was replaced meanwhile; please open it again.",
      "Dokumen ini baru saja diganti; silakan buka lagi."),

  // ---- notices
  MAIL_NOT_OFFERED(
      409,
      "This server sends no e-mail; your notices are on the pages.",
      "Server ini tidak mengirim surel; pemberitahuan Anda ada di halaman."),
  ADDRESS_NOT_VERIFIED(
      409,
      "Your account has no verified e-mail address.",
      "Akun Anda belum mempunyai alamat surel yang terverifikasi."),

  // ---- objections
  OBJECTION_REPEATED(
      409,
      "You already have an open objection on this matter.",
      "Anda sudah memiliki sanggahan terbuka tentang hal ini."),
  OBJECTIONS_TOO_MANY(
      409,
      "You have as many objections as one person may have here.",
      "Jumlah sanggahan Anda sudah mencapai batas untuk satu orang."),
  EVIDENCE_TOO_MUCH(
      409,
      "An objection has at most five files of evidence.",
      "Satu sanggahan memuat paling banyak lima berkas bukti."),

  // ---- key ceremony
  CEREMONY_REPEATED(
      409,
      "You sent another message here before; in a new attempt every message is made anew.",
      "Anda sudah mengirim pesan lain untuk ini; pada percobaan baru setiap pesan dibuat baru."),
  COMPLAINT_TOO_LATE(
      409,
      "You have confirmed that all shares are right; a complaint comes before that.",
      "Anda sudah menyatakan semua bagian benar; keluhan hanya dapat sebelum itu."),

  // ---- assurance
  AREA_NOT_YOURS(
      403,
      "This voter lives outside of the areas of your account.",
      "Pemilih ini tinggal di luar wilayah akun Anda."),
  CASE_NOT_YOURS(
      409,
      "You do not hold this case any more; take the next one from the list.",
      "Anda tidak lagi memegang kasus ini; ambil kasus berikutnya dari daftar."),
  NIK_DIFFERS(
      422,
      "This is not the NIK that the voter registered with; please read it again.",
      "NIK ini bukan NIK yang didaftarkan pemilih; silakan baca sekali lagi."),
  MEETING_UNKNOWN(
      422,
      "The code is not good any more, or the NIK is not this voter's.",
      "Kode sudah tidak berlaku, atau NIK bukan milik pemilih ini."),
  TOO_MANY_TRIES(
      429,
      "That was tried too often; please wait an hour.",
      "Terlalu banyak percobaan; silakan tunggu satu jam."),
  ALREADY_ASSURED(
      409,
      "Your identity was checked already; nothing more is needed.",
      "Identitas Anda sudah diperiksa; tidak perlu apa-apa lagi."),
  REQUEST_WAITS(
      409,
      "Your pictures were handed in already and wait for an officer.",
      "Gambar Anda sudah dikirim dan menunggu petugas."),
  REQUESTS_TOO_MANY(
      409,
      "Your pictures were refused as often as possible; please see an officer in person.",
      "Gambar Anda sudah ditolak sebanyak batasnya; silakan temui petugas secara langsung."),
  SELFIE_CODE_OVER(
      409,
      "The time of this code is over; please draw a new one and take the picture again.",
      "Waktu kode ini sudah habis; silakan ambil kode baru dan ulangi fotonya."),
  PICTURES_MISSING(
      409,
      "Both pictures are needed: the KTP, and your face with the code.",
      "Kedua gambar diperlukan: KTP, dan wajah Anda dengan kode."),

  // ---- persons
  IDENTITY_USED(
      409,
      "The NIK, the telephone number or the e-mail address is already registered by another"
          + " account; if the NIK is yours, see a registration officer with your KTP.",
      "NIK, nomor telepon, atau alamat surel ini sudah terdaftar pada akun lain; bila NIK itu milik"
          + " Anda, temui petugas pendaftaran dengan KTP."),
  PHONE_USED(
      409,
      "This telephone number already belongs to another person's account.",
      "Nomor telepon ini sudah dipakai akun orang lain."),
  EMAIL_USED(
      409,
      "This e-mail address already belongs to another person's account.",
      "Alamat surel ini sudah dipakai akun orang lain."),
  NIK_CHECKED(
      409,
      "An officer has checked your registration or has to look at it, so its NIK cannot be changed"
          + " here.",
      "Pendaftaran Anda sudah atau masih harus diperiksa petugas sehingga NIK-nya tidak dapat"
          + " diubah di sini."),
  IMPORT_RUNS(
      409,
      "A list of members is being worked off; please wait until it is done.",
      "Satu daftar anggota sedang diproses; silakan tunggu sampai selesai."),

  // ---- sign-in
  SECOND_FACTOR_NEEDED(
      403,
      "Your office needs a sign-in with a second factor; please sign in again.",
      "Tugas Anda memerlukan masuk dengan faktor kedua; silakan masuk kembali."),
  STEP_UP_NEEDED(
      401,
      "This takes a sign-in of the last 15 minutes; please sign in again. Nothing was changed.",
      "Langkah ini memerlukan masuk dalam 15 menit terakhir; silakan masuk kembali."
          + " Belum ada yang berubah."),

  // ---- backup of a credential
  BACKUP_INVALID(
      422, "This is not a sealed credential code.", "Ini bukan kode hak pilih yang tersegel."),
  BACKUP_OPENED_OFTEN(
      429,
      "The backup was fetched too often today; please try again tomorrow.",
      "Cadangan sudah terlalu sering diambil hari ini; silakan coba lagi besok."),

  // ---- roll
  CHALLENGES_TOO_MANY(
      409,
      "You have as many challenges of entries as one person may have here.",
      "Jumlah sanggahan entri Anda sudah mencapai batas untuk satu orang."),
  MANDATE_NEEDED(
      403,
      "Only an observer whom the steering committee gave a mandate may do this.",
      "Hanya pemantau yang diberi mandat oleh panitia pengarah yang boleh melakukan ini."),

  // ---- public log
  LOG_BEHIND(
      503,
      "The server first compares its log with the witnesses and records nothing until then;"
          + " please try again later.",
      "Server sedang mencocokkan lognya dengan para saksi dan belum mencatat apa pun;"
          + " silakan coba lagi nanti.");

  private final int status;
  private final String english;
  private final String indonesian;

  Problem(int status, String english, String indonesian) {
    this.status = status;
    this.english = english;
    this.indonesian = indonesian;
  }

  /** The code in the problem's type, for instance {@code not-found}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public int status() {
    return status;
  }

  public String english() {
    return english;
  }

  public String indonesian() {
    return indonesian;
  }
}
