package id.konvensirakyat.platform.credential;

import id.konvensirakyat.convention.roll.RollFigure;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Table {@code published_roll}: a roll as it was published last. */
@Entity
@Table(name = "published_roll")
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
public class CurrentRollRow {
  @Id private String election;
  private String convention;
  private String dapil;
  private int size;
  private String sha256;
  private byte[] bytes;

  @SuppressWarnings("NullAway.Init")
  protected CurrentRollRow() {}

  CurrentRollRow(String convention, String election, RollFigure figure, List<String> credentials) {
    this.convention = convention;
    this.election = election;
    this.dapil = figure.dapil();
    this.size = figure.count();
    this.sha256 = figure.sha256();
    this.bytes = text(credentials);
  }

  /** The bytes of public_credentials.json with these credentials. */
  static byte[] text(List<String> credentials) {
    String items = String.join("\",\"", credentials);
    return (credentials.isEmpty() ? "[]" : "[\"" + items + "\"]")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** The credentials of {@link #text}. */
  static List<String> credentials(byte[] text) {
    String all = new String(text, StandardCharsets.US_ASCII);
    return all.equals("[]")
        ? List.of()
        : List.of(all.substring(2, all.length() - 2).split("\",\"", -1));
  }
}
