package id.konvensirakyat.platform.candidacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Table {@code document}: one sealed paper. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "document")
public class DocumentRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private String application;

  @Enumerated(EnumType.STRING)
  private DocumentKind kind;

  @Column(name = "media_type")
  private String mediaType;

  private int size;
  private String sha256;
  private byte[] sealed;

  @Column(name = "stored_at")
  private Instant storedAt;

  @SuppressWarnings("NullAway.Init")
  protected DocumentRow() {}

  @SuppressWarnings("NullAway.Init") // store() follows before it is kept
  DocumentRow(String application, DocumentKind kind) {
    this.application = application;
    this.kind = kind;
  }

  void store(DocumentType type, int size, String sha256, byte[] sealed, Instant now) {
    this.mediaType = type.mediaType();
    this.size = size;
    this.sha256 = sha256;
    this.sealed = sealed.clone();
    this.storedAt = now;
  }

  DocumentKind kind() {
    return kind;
  }

  String mediaType() {
    return mediaType;
  }

  byte[] sealed() {
    return sealed.clone();
  }
}
