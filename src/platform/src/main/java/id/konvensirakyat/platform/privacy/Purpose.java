package id.konvensirakyat.platform.privacy;

import java.util.Arrays;
import java.util.Optional;

/**
 * What personal data is used for; each needs a consent of its own. The sentence is what the person
 * says yes to: a change of it is a new version, and asks again.
 */
public enum Purpose {
  /** The application and the papers that come with it. */
  CANDIDACY(
      "2026-1",
      "My application and its papers may be processed so that two verifiers can check them.",
      "Pendaftaran dan dokumen saya boleh diproses agar dua verifikator dapat memeriksanya."),
  /** Profile, vision and photo for everybody. */
  PUBLICATION(
      "2026-1",
      "My name, dapil, sex, photo and vision may be shown to the public if I qualify.",
      "Nama, dapil, jenis kelamin, foto, dan gagasan saya boleh ditampilkan kepada umum bila saya"
          + " memenuhi syarat."),
  /** Health, drug test, court and police papers. */
  SPECIFIC_DATA(
      "2026-1",
      "My health, drug test, court and police papers may be kept, encrypted, and seen by two"
          + " verifiers.",
      "Surat kesehatan, bebas narkotika, pengadilan, dan kepolisian saya boleh disimpan terenkripsi"
          + " dan dilihat dua verifikator."),
  /** Messages by e-mail. */
  NOTICES(
      "2026-1",
      "News about my application, objections and votes may be sent to my e-mail address.",
      "Kabar tentang pendaftaran, sanggahan, dan pemungutan suara boleh dikirim ke surel saya."),
  /** A picture of the identity card and of the face. */
  IDENTITY_CHECK(
      "2026-1",
      "The pictures of my KTP and of my face may be kept, encrypted, until 30 days after the end,"
          + " and seen by officers and by observers with a mandate.",
      "Gambar KTP dan wajah saya boleh disimpan terenkripsi sampai 30 hari setelah konvensi"
          + " berakhir, dan dilihat petugas serta pemantau bermandat."),
  /** The roll of voters. */
  VOTER_ROLL(
      "2026-2",
      "Keyed hashes of my NIK, mobile number and e-mail address, and my area, may be kept so that"
          + " one person has one vote.",
      "Sidik berkunci NIK, nomor ponsel, dan surel saya, serta wilayah saya, boleh disimpan agar"
          + " satu orang satu suara.");

  private final String version;
  private final String english;
  private final String indonesian;

  Purpose(String version, String english, String indonesian) {
    this.version = version;
    this.english = english;
    this.indonesian = indonesian;
  }

  public static Optional<Purpose> of(String text) {
    return Arrays.stream(values()).filter(purpose -> purpose.name().equals(text)).findFirst();
  }

  public String version() {
    return version;
  }

  public String english() {
    return english;
  }

  public String indonesian() {
    return indonesian;
  }
}
