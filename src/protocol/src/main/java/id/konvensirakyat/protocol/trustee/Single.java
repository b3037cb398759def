package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import java.util.List;
import java.util.SortedMap;

/** A trustee without whom nothing is decrypted. */
public record Single(TrusteePublicKey key) implements Trustee {
  @Override
  public Element subKey() {
    return key.publicKey();
  }

  @Override
  public List<TrusteePublicKey> verificationKeys() {
    return List.of(key);
  }

  @Override
  public int threshold() {
    return 1;
  }

  @Override
  public Element combine(SortedMap<Integer, Element> factors) {
    if (factors.size() != 1 || factors.firstKey() != 1) {
      throw new IllegalArgumentException("exactly the one trustee's factor");
    }
    return factors.values().iterator().next();
  }

  @Override
  public void writeTo(JsonWriter writer) {
    writer.tagged("Single", key);
  }
}
