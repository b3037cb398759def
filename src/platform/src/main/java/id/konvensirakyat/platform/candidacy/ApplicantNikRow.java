package id.konvensirakyat.platform.candidacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Table {@code applicant_nik}: a keyed hash and a sealed number, never the number. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "applicant_nik")
public class ApplicantNikRow {
  @Id private String application;

  @Column(name = "nik_hash")
  private byte[] hash;

  @Column(name = "open_hash")
  private byte @Nullable [] openHash;

  private byte[] sealed;

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected ApplicantNikRow() {}

  ApplicantNikRow(String application, byte[] hash, byte[] sealed) {
    this.application = application;
    write(hash, sealed);
  }

  final void write(byte[] hash, byte[] sealed) {
    this.hash = hash.clone();
    this.openHash = hash.clone();
    this.sealed = sealed.clone();
  }

  /** Lets the person apply elsewhere. */
  void release() {
    openHash = null;
  }

  byte[] sealed() {
    return sealed.clone();
  }
}
