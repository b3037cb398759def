package id.konvensirakyat.audit.witness;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;

/** A page that says in two languages what a witness has seen; it loads nothing. */
final class StatusPage {
  static final String TYPE = "text/html; charset=utf-8";

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="id">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>Saksi %1$s</title>
      <style>
      body{font:1rem/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
      table{border-collapse:collapse}th,td{text-align:left;padding:.3rem .8rem;border-bottom:1px solid}
      code{overflow-wrap:anywhere}
      </style>
      <h1>Saksi %1$s</h1>
      <p>Program ini menandatangani setiap keadaan catatan publik hanya bila melanjutkan yang
      sebelumnya.
      <p lang="en">This witness cosigns each state of a public log only if it continues the one before.
      <p>Kunci <span lang="en">(key)</span>: <code>%2$s</code>
      <table>
      <tr><th>Catatan <span lang="en">(log)</span><th>Jumlah <span lang="en">(size)</span>
      <th>Usia tanda tangan <span lang="en">(age)</span>
      <th>Bukti pelanggaran <span lang="en">(evidence of a fork)</span>
      <th>Tanpa bukti sambungan <span lang="en">(unproved)</span>
      %3$s
      </table>
      """;

  private StatusPage() {}

  static String of(Witness witness, Instant now) {
    return PAGE.formatted(
        escaped(witness.name()),
        escaped(witness.publicKeys().get(0).toString()),
        witness.seen().stream().map(seen -> row(seen, now)).collect(Collectors.joining("\n")));
  }

  private static String row(Witness.Seen seen, Instant now) {
    return "<tr><td>%s<td>%s<td>%s<td>%d<td>%d"
        .formatted(
            escaped(seen.origin()),
            seen.size().map(String::valueOf).orElse("-"),
            seen.size().isPresent() ? age(seen.time(), now) : "-",
            seen.forks(),
            seen.unproved());
  }

  private static String age(long time, Instant now) {
    Duration age = Duration.between(Instant.ofEpochSecond(time), now);
    long seconds = Math.max(0, age.toSeconds());
    return String.format(
        Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
