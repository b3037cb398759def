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

/** Table {@code document}: one sealed file. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "document")
public class DocumentRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Enumerated(EnumType.STRING)
  @Column(name = "owner_type")
  private Owner.Type ownerType;

  private String owner;
  private String convention;

  @Enumerated(EnumType.STRING)
  private DocumentKind kind;

  private int number;

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
  DocumentRow(Owner owner, DocumentKind kind, int number) {
    this.ownerType = owner.type();
    this.owner = owner.id();
    this.convention = owner.convention();
    this.kind = kind;
    this.number = number;
  }

  void store(DocumentType type, int size, String sha256, byte[] sealed, Instant now) {
    this.mediaType = type.mediaType();
    this.size = size;
    this.sha256 = sha256;
    this.sealed = sealed.clone();
    this.storedAt = now;
  }

  String mediaType() {
    return mediaType;
  }

  byte[] sealed() {
    return sealed.clone();
  }
}
