package id.konvensirakyat.protocol.credential;

import id.konvensirakyat.protocol.encoding.AsciiStrings;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.KeyedHash;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The text of a roll of which all is checked but that its credentials are members of the group,
 * which is for {@link Roll}. Entries are found by the credential's text, in a table of numbers over
 * the published bytes: about 10 bytes an entry beside these.
 */
public final class RollText {
  private static final int MOST_ENTRIES = 2_000_000;
  private static final int LONGEST_ENTRY = 640;
  private static final int MOST_WEIGHT = 1_000_000;
  private static final int MOST_DIGITS = 7;

  private final byte[] bytes;
  private final Hash hash;
  private final AsciiStrings entries;
  private final KeyedHash key = KeyedHash.random(new SecureRandom());
  // an entry's number and 1, or 0 for a free place
  private final int[] table;
  private final long totalWeight;

  private RollText(byte[] bytes, Hash hash) throws RefusedException {
    this.bytes = bytes;
    this.hash = hash;
    this.entries = AsciiStrings.read(bytes, MOST_ENTRIES, LONGEST_ENTRY);
    this.table = new int[entries.size() * 3 / 2 + 1];
    long total = 0;
    for (int i = 0; i < entries.size(); i++) {
      total += checkedWeight(i);
      int place = place(bytes, entries.start(i), credentialEnd(i));
      if (table[place] != 0) {
        throw new RefusedException(Reason.CREDENTIAL_DUPLICATE, "[" + i + "]");
      }
      table[place] = i + 1;
    }
    if (total > Integer.MAX_VALUE) {
      throw new RefusedException(Reason.WEIGHT_INVALID, "total");
    }
    this.totalWeight = total;
  }

  /**
   * Reads public_credentials.json.
   *
   * @param bytes not copied, not to be changed
   * @param hash of the bytes, which the caller has computed
   */
  public static RollText read(byte[] bytes, Hash hash) throws RefusedException {
    return new RollText(bytes, hash);
  }

  /** How many entries there are. */
  public int size() {
    return entries.size();
  }

  /** The number of the entry with this credential, from 0, or -1. */
  public int find(String credential) {
    byte[] text = credential.getBytes(StandardCharsets.UTF_8);
    return table[place(text, 0, text.length)] - 1;
  }

  /** The text of an entry's credential. */
  public String credential(int entry) {
    int start = entries.start(entry);
    return new String(bytes, start, credentialEnd(entry) - start, StandardCharsets.US_ASCII);
  }

  /** An entry's weight, 1 where none is written. */
  public int weight(int entry) {
    int comma = credentialEnd(entry);
    int end = entries.end(entry);
    return comma == end ? 1 : Integer.parseInt(ascii(comma + 1, end));
  }

  long totalWeight() {
    return totalWeight;
  }

  byte[] bytes() {
    return bytes;
  }

  Hash hash() {
    return hash;
  }

  // Most rolls have no weights: nothing is kept of them, they are read where they are asked for.
  private int checkedWeight(int entry) throws RefusedException {
    int from = credentialEnd(entry);
    int end = entries.end(entry);
    if (from == end) {
      return 1;
    }
    int digits = end - from - 1;
    boolean form = digits >= 1 && digits <= MOST_DIGITS && bytes[from + 1] != '0';
    for (int at = from + 1; at < end; at++) {
      form &= bytes[at] >= '0' && bytes[at] <= '9';
    }
    if (!form || weight(entry) > MOST_WEIGHT) {
      throw new RefusedException(Reason.WEIGHT_INVALID, "[" + entry + "]");
    }
    return weight(entry);
  }

  private String ascii(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
  }

  /** Where the credential ends: at the comma before a weight, or with the entry. */
  private int credentialEnd(int entry) {
    int end = entries.end(entry);
    for (int at = entries.start(entry); at < end; at++) {
      if (bytes[at] == ',') {
        return at;
      }
    }
    return end;
  }

  /** The table's place that holds this credential, or the free one where it would be. */
  private int place(byte[] text, int from, int to) {
    int place = KeyedHash.place(key.of(text, from, to), table.length);
    while (table[place] != 0 && !isAt(table[place] - 1, text, from, to)) {
      place = place + 1 == table.length ? 0 : place + 1;
    }
    return place;
  }

  private boolean isAt(int entry, byte[] text, int from, int to) {
    return Arrays.equals(bytes, entries.start(entry), credentialEnd(entry), text, from, to);
  }
}
