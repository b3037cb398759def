package id.konvensirakyat.platform.credential;

import id.konvensirakyat.crypto.hash.Hash;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Table {@code enrolment}: the one join of a person and a public credential. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "enrolment")
public class EnrolmentRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private String convention;
  private String subject;
  private String election;

  @Column(name = "credential_hash")
  private byte[] credentialHash;

  private String credential;

  // written by a publication for all at once
  private boolean published;

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected EnrolmentRow() {}

  EnrolmentRow(String convention, String subject, String election, String credential) {
    this.convention = convention;
    this.subject = subject;
    this.election = election;
    replaceBy(credential);
  }

  /** An element of a finite field is longer than an index takes: its hash is what is unique. */
  final void replaceBy(String publicCredential) {
    credential = publicCredential;
    credentialHash = Hash.sha256(publicCredential);
    published = false;
  }

  String credential() {
    return credential;
  }

  boolean isPublished() {
    return published;
  }

  String election() {
    return election;
  }
}
