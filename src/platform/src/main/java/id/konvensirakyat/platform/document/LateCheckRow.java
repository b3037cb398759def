package id.konvensirakyat.platform.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Table {@code late_check}: a verifier's word on one version of a late document. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "late_check")
public class LateCheckRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private String convention;
  private String application;

  @Enumerated(EnumType.STRING)
  private DocumentKind kind;

  private String sha256;
  private String verifier;

  @Column(name = "verifier_name")
  private String verifierName;

  private boolean accepts;
  private String reason;

  @Column(name = "checked_at")
  private Instant at;

  @SuppressWarnings("NullAway.Init")
  protected LateCheckRow() {}

  LateCheckRow(Owner owner, DocumentFacts document, LateWord word, String name, Instant at) {
    this.convention = owner.convention();
    this.application = owner.id();
    this.kind = document.kind();
    this.sha256 = document.sha256();
    this.verifier = word.verifier();
    this.verifierName = name;
    this.accepts = word.accepts();
    this.reason = word.reason();
    this.at = at;
  }

  String application() {
    return application;
  }

  DocumentKind kind() {
    return kind;
  }

  String sha256() {
    return sha256;
  }

  LateWord word() {
    return new LateWord(verifier, accepts, reason);
  }
}
