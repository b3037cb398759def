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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
  private String subject;

  @Enumerated(EnumType.STRING)
  private DocumentKind kind;

  private int number;

  @Column(name = "media_type")
  private String mediaType;

  private int size;
  private String sha256;

  @Column(name = "key_id")
  private String keyId;

  private byte[] sealed;

  @Column(name = "sealed_small")
  private byte @Nullable [] sealedSmall;

  private boolean scanned;

  @Column(name = "stored_at")
  private Instant storedAt;

  @SuppressWarnings("NullAway.Init")
  protected DocumentRow() {}

  @SuppressWarnings("NullAway.Init") // store() follows before it is kept
  DocumentRow(Owner owner, DocumentKind kind, int number) {
    this.ownerType = owner.type();
    this.owner = owner.id();
    this.convention = owner.convention();
    this.subject = owner.subject();
    this.kind = kind;
    this.number = number;
  }

  void store(CheckedFile file, String sha256, Instant now) {
    this.mediaType = file.type().mediaType();
    this.size = file.content().length;
    this.sha256 = sha256;
    this.scanned = file.scanned();
    this.storedAt = now;
  }

  /** Keeps what one key sealed: the file, and its small picture where it has one. */
  void seal(Sealed whole, Optional<Sealed> small) {
    keyId = whole.keyId();
    sealed = whole.bytes();
    sealedSmall = small.map(Sealed::bytes).orElse(null);
  }

  Owner owner() {
    return new Owner(ownerType, convention, owner, subject);
  }

  byte[] label() {
    return DocumentVault.label(owner(), kind, number);
  }

  String mediaType() {
    return mediaType;
  }

  Sealed sealed() {
    return new Sealed(keyId, sealed);
  }

  Optional<Sealed> small() {
    return Optional.ofNullable(sealedSmall).map(bytes -> new Sealed(keyId, bytes));
  }
}
