package id.konvensirakyat.platform.finalization;

import id.konvensirakyat.convention.district.Level;
import id.konvensirakyat.platform.convention.RecordedActs.Recorded;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the official record writes figures, times and codes: in Indonesian. */
final class RecordText {
  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  // not from the locale data of the machine: two servers must write the same
  private static final List<String> MONTHS =
      List.of(
          "Januari",
          "Februari",
          "Maret",
          "April",
          "Mei",
          "Juni",
          "Juli",
          "Agustus",
          "September",
          "Oktober",
          "November",
          "Desember");

  private RecordText() {}

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '.');
  }

  static String time(Instant at) {
    ZonedDateTime there = at.atZone(JAKARTA);
    return String.format(
        Locale.ROOT,
        "%d %s %d pukul %02d.%02d.%02d WIB",
        there.getDayOfMonth(),
        MONTHS.get(there.getMonthValue() - 1),
        there.getYear(),
        there.getHour(),
        there.getMinute(),
        there.getSecond());
  }

  static String level(Level level) {
    return switch (level) {
      case DPR_RI -> "DPR RI";
      case DPRD_PROVINSI -> "DPRD provinsi";
      case DPRD_KABKOTA -> "DPRD kabupaten/kota";
    };
  }

  static String signer(Recorded act) {
    String role =
        switch (act.role()) {
          case "STEERING" -> "panitia pengarah · steering committee";
          case "COMMITTEE" -> "panitia pusat · central committee";
          default -> act.role().toLowerCase(Locale.ROOT);
        };
    return "%s (%s), tindakan nomor %d".formatted(act.actor(), role, act.seq());
  }

  static String named(ListJson.Position place) {
    String sex = place.sex() == 'P' ? "perempuan" : "laki-laki";
    return "%s (nomor %d, %s)".formatted(place.name(), place.number(), sex);
  }

  static String label(String label) {
    return switch (label) {
      case "FRONTRUNNER" -> "caleg unggulan";
      case "PIONEER" -> "caleg perintis";
      default -> "tidak terpilih";
    };
  }

  static String reason(ListJson.Position place) {
    String why =
        switch (place.reasonCode()) {
          case "VOTES" -> "Urutan suara." + tie(place);
          case "ZIPPER" -> "Satu perempuan dalam setiap tiga nama.";
          case "QUOTA" -> "Keterwakilan perempuan 30%.";
          case "OVERRIDE" ->
              "Diubah; hasil hitungan: "
                  + (place.computed() == null ? "cadangan." : "nomor " + place.computed() + ".");
          default -> "Calon perempuan disimpan untuk tiga nama berikutnya.";
        };
    if (place.passedOver().isEmpty()) {
      return why;
    }
    return why
        + " Dilewati: "
        + place.passedOver().stream()
            .map(one -> "%s (%s suara)".formatted(one.name(), number(one.votes())))
            .collect(Collectors.joining(", "))
        + ".";
  }

  static String left(ListJson.Departed one) {
    String when = time(Instant.parse(one.at()));
    return one.how().equals("STRUCK")
        ? "Dicoret pada " + when + (one.reason().isBlank() ? "." : ": " + one.reason())
        : "Mengundurkan diri pada " + when + ".";
  }

  private static String tie(ListJson.Position place) {
    String tie = place.tie();
    if (tie == null) {
      return "";
    }
    return switch (tie) {
      case "WOMAN" -> " Suara sama: perempuan didahulukan.";
      case "LOT" -> " Suara sama: undian.";
      case "KABKOTA" -> " Suara sama: sebaran kabupaten/kota.";
      case "KECAMATAN" -> " Suara sama: sebaran kecamatan.";
      default -> " Suara sama: sebaran desa.";
    };
  }
}
