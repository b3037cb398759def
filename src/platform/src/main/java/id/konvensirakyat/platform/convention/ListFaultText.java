package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.district.ListFault;
import id.konvensirakyat.convention.district.ListPart;
import id.konvensirakyat.convention.district.ListRule;
import id.konvensirakyat.platform.web.FieldError;
import java.util.Locale;

/** Says in both languages what is wrong with a line of a list of dapil. */
final class ListFaultText {
  private ListFaultText() {}

  /** The fault as an error of {@code dapil.list} or {@code dapil.members}, with its line. */
  static FieldError error(ListFault fault) {
    String field = fault.part() == ListPart.MEMBERS ? "dapil.members" : "dapil.list";
    String code = fault.rule().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String english = fault.rule().english(fault.value());
    String indonesian = indonesian(fault.rule()).replace("%s", fault.value());
    return fault.line() == 0
        ? new FieldError(field, code, english + ".", indonesian + ".")
        : new FieldError(
            field,
            code,
            "line " + fault.line() + ": " + english + ".",
            "baris " + fault.line() + ": " + indonesian + ".",
            fault.line());
  }

  private static String indonesian(ListRule rule) {
    return switch (rule) {
      case HEADER -> "baris pertama harus: %s";
      case WIDTH -> "harus %s kolom tanpa tanda kutip";
      case DAPIL_CODE -> "kolom %s bukan kode dapil tingkat ini";
      case NAME -> "kolom %s bukan nama";
      case SEATS -> "kolom %s bukan jumlah kursi";
      case AREA_CODE -> "kolom %s bukan kode wilayah";
      case SPLIT_FLAG -> "kolom %s harus 0 atau 1";
      case KABKOTA_IN_PROVINCE ->
          "kabupaten/kota berkode empat angka yang diawali kode provinsinya";
      case KECAMATAN_IN_KABKOTA ->
          "kecamatan berkode enam angka yang diawali kode kabupaten/kotanya";
      case AREA_TWICE -> "wilayah ini sudah disebut";
      case DAPIL_TWICE -> "dapil ini sudah disebut";
      case MEMBERS_DIFFER -> "member_codes berbeda dengan daftar wilayah";
      case NO_AREAS -> "dapil ini tidak punya wilayah";
      case UNLISTED_DAPIL -> "wilayah untuk dapil yang tidak ada di daftar: %s";
      case NO_DAPIL -> "daftar tidak menyebut satu dapil pun";
      case PARENT -> "kolom %s bukan wilayah yang punya lembaga tingkat ini";
      case CODE_IN_PARENT -> "kode dapil tidak diawali kode induknya";
      case AREA_UNKNOWN -> "wilayah ini tidak ada di daftar Kemendagri";
      case AREA_LEVEL -> "kolom %s tidak cocok dengan kode wilayah dan is_split";
      case AREA_OUTSIDE -> "wilayah ini di luar induk dapil";
      case AREA_OVERLAPS -> "wilayah ini beririsan dengan wilayah yang disebut utuh";
      case SPLIT_WITHOUT_PARTS -> "wilayah terbagi harus menyebut bagian yang masuk dapil ini";
      case SEAT_SUM -> "jumlah kursi menurut daftar adalah %s";
      case TOO_MANY_DAPIL -> "lebih dari %s dapil";
    };
  }
}
