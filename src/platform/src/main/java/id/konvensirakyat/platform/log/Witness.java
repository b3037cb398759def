package id.konvensirakyat.platform.log;

import id.konvensirakyat.crypto.note.KeyType;
import id.konvensirakyat.crypto.note.NoteException;
import id.konvensirakyat.crypto.note.VerifierKey;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * A witness that can be asked.
 *
 * @param key by which it cosigns, in Ed25519
 * @param url the prefix of its resources, without a slash at its end
 */
record Witness(VerifierKey key, URI url) {

  /** The key's name and id, as its lines are stored. */
  String signer() {
    return Checkpoints.signer(key);
  }

  /**
   * Reads a list {@code <vkey>|<url>,...}.
   *
   * @throws IllegalArgumentException for anything else
   */
  static List<Witness> parse(String list) {
    List<Witness> witnesses = new ArrayList<>();
    for (String one : list.isBlank() ? new String[0] : list.split(",", -1)) {
      String[] parts = one.strip().split("\\|", -1);
      if (parts.length != 2) {
        throw new IllegalArgumentException("konvensi.log.witnesses: <vkey>|<url>,...");
      }
      witnesses.add(new Witness(key(parts[0]), url(parts[1])));
    }
    if (witnesses.stream().map(w -> w.key().name()).distinct().count() < witnesses.size()) {
      throw new IllegalArgumentException("konvensi.log.witnesses: each name once");
    }
    return witnesses;
  }

  private static VerifierKey key(String vkey) {
    try {
      VerifierKey key = VerifierKey.parse(vkey);
      if (key.type() == KeyType.COSIGNATURE_ED25519) {
        return key;
      }
    } catch (NoteException e) {
      // refused below
    }
    throw new IllegalArgumentException("konvensi.log.witnesses: no key of a witness");
  }

  private static URI url(String text) {
    URI url = URI.create(text.replaceFirst("/+$", ""));
    if (!"http".equals(url.getScheme()) && !"https".equals(url.getScheme())) {
      throw new IllegalArgumentException("konvensi.log.witnesses: no address of a witness");
    }
    return url;
  }
}
