package id.konvensirakyat.crypto.threshold;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.hash.Hash;

/** The four keys of a trustee in the key ceremony: Belenios 2.5, section "Deriving keys". */
public final class PkiKeys {
  private final Group group;
  private final SecretScalar signing;
  private final SecretScalar decryption;
  private final Element verification;
  private final Element encryption;

  private PkiKeys(Group group, SecretScalar signing, SecretScalar decryption) {
    this.group = group;
    this.signing = signing;
    this.decryption = decryption;
    this.verification = group.generatorPower(signing);
    this.encryption = group.generatorPower(decryption);
  }

  /** sk = SHA-256("sk|" seed) mod q and dk = SHA-256("dk|" seed) mod q. */
  public static PkiKeys derive(Group group, Seed seed) {
    return new PkiKeys(
        group,
        SecretScalar.reduce(group, Hash.sha256("sk|" + seed.reveal())),
        SecretScalar.reduce(group, Hash.sha256("dk|" + seed.reveal())));
  }

  /** The group of all four keys. */
  public Group group() {
    return group;
  }

  /** The private signing key sk. */
  public SecretScalar signing() {
    return signing;
  }

  /** The private decryption key dk. */
  public SecretScalar decryption() {
    return decryption;
  }

  /** The public verification key g^sk. */
  public Element verification() {
    return verification;
  }

  /** The public encryption key g^dk. */
  public Element encryption() {
    return encryption;
  }
}
