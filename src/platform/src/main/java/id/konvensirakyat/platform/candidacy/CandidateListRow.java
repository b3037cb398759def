package id.konvensirakyat.platform.candidacy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Table {@code candidate_list}: candidates.json as it was published. Never changes. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "candidate_list")
public class CandidateListRow {
  @Id private String convention;
  private String sha256;
  private byte[] bytes;

  @SuppressWarnings("NullAway.Init")
  protected CandidateListRow() {}

  CandidateListRow(String convention, String sha256, byte[] bytes) {
    this.convention = convention;
    this.sha256 = sha256;
    this.bytes = bytes.clone();
  }

  byte[] bytes() {
    return bytes.clone();
  }
}
