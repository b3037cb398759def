package id.konvensirakyat.platform.credential;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;

/** Table {@code register_file}: the register of one dapil as it was frozen. */
@Entity
@Table(name = "register_file")
@SuppressWarnings("UnusedVariable") // all columns are read by queries alone
public class RegisterRow {
  @Id private String election;
  private String convention;
  private String dapil;
  private int size;
  private String sha256;
  private byte[] bytes;

  @SuppressWarnings("NullAway.Init")
  protected RegisterRow() {}

  RegisterRow(Registers.Facts facts, String convention, String election, String text) {
    this.election = election;
    this.convention = convention;
    this.dapil = facts.dapil();
    this.size = facts.size();
    this.sha256 = facts.sha256();
    this.bytes = text.getBytes(StandardCharsets.US_ASCII);
  }
}
