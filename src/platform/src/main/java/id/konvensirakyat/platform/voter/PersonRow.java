package id.konvensirakyat.platform.voter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Table {@code person}: an account, and the keyed hashes of who it says it is. */
@Entity(name = "Person")
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "person")
public class PersonRow {
  @Id private String subject;

  @Column(name = "nik_hash")
  private byte[] nikHash;

  @Column(name = "phone_hash")
  private byte[] phoneHash;

  @Column(name = "email_hash")
  private byte @Nullable [] emailHash;

  private boolean held;

  @Column(name = "registered_on")
  private LocalDate registeredOn;

  @Column(name = "updated_on")
  private LocalDate updatedOn;

  // The convention for which a list of members brought this person in, where one did.
  @Column(name = "imported_for")
  private @Nullable String importedFor;

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected PersonRow() {}

  PersonRow(String subject, IdentityHashes hashes, LocalDate today) {
    this.subject = subject;
    this.registeredOn = today;
    write(hashes, today);
  }

  final void write(IdentityHashes hashes, LocalDate today) {
    nikHash = hashes.nik().clone();
    phoneHash = hashes.phone().clone();
    emailHash = hashes.email().map(byte[]::clone).orElse(null);
    updatedOn = today;
  }

  /** Notes by which convention's list of members the person came in. */
  PersonRow broughtInFor(String convention) {
    importedFor = convention;
    return this;
  }

  boolean is(IdentityHashes hashes) {
    return hasNik(hashes.nik())
        && MessageDigest.isEqual(phoneHash, hashes.phone())
        && MessageDigest.isEqual(emailHash, hashes.email().orElse(null));
  }

  boolean hasNik(byte[] hash) {
    return MessageDigest.isEqual(nikHash, hash);
  }

  boolean isHeld() {
    return held;
  }

  void hold(boolean hold, LocalDate today) {
    held = hold;
    updatedOn = today;
  }

  /**
   * Another account is this person: hashes that nobody has take the place of NIK and telephone; the
   * address stays, which the account has proved.
   *
   * @param denied registrars said so of a checked account, too: it is held
   */
  void vacate(byte[] nik, byte[] phone, boolean denied, LocalDate today) {
    nikHash = nik.clone();
    phoneHash = phone.clone();
    held = held || denied;
    updatedOn = today;
  }

  String subject() {
    return subject;
  }

  /** For the person's own copy. */
  VoterData.PersonCopy copy() {
    return new VoterData.PersonCopy(
        hex(nikHash),
        hex(phoneHash),
        emailHash == null ? null : hex(emailHash),
        held,
        registeredOn.toString(),
        updatedOn.toString());
  }

  private static String hex(byte[] hash) {
    return java.util.HexFormat.of().formatHex(hash);
  }
}
