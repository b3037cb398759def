package id.konvensirakyat.crypto.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text with signatures (C2SP signed-note). The text must not be believed before {@link
 * #verifiedBy}.
 *
 * @param text with its last line feed
 * @param signatures at least one, in their order
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
  /** Bytes of the largest note that is read: many post-quantum signatures fit. */
  public static final int LARGEST = 256 << 10;

  /** The most signatures that are read. */
  public static final int MOST_SIGNATURES = 64;

  /** A signature that was verified, and the key that verified it. */
  public record Verified(VerifierKey key, NoteSignature signature) {}

  /**
   * Copies.
   *
   * @throws IllegalArgumentException for a text that no note has
   */
  public SignedNote {
    signatures = List.copyOf(signatures);
    if (!isText(text) || signatures.isEmpty()) {
      throw new IllegalArgumentException("no text of a note");
    }
  }

  /**
   * Reads a note; the signatures are not verified.
   *
   * @throws NoteException TOO_LARGE, or NOTE_MALFORMED
   */
  public static SignedNote parse(byte[] note) throws NoteException {
    if (note.length > LARGEST) {
      throw new NoteException(NoteException.Reason.TOO_LARGE);
    }
    try {
      return parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(note)).toString());
    } catch (CharacterCodingException notUtf8) {
      throw new NoteException(NoteException.Reason.NOTE_MALFORMED);
    }
  }

  /**
   * Reads a note; the signatures are not verified.
   *
   * @throws NoteException TOO_LARGE, or NOTE_MALFORMED
   */
  public static SignedNote parse(String note) throws NoteException {
    if (note.length() > LARGEST) {
      throw new NoteException(NoteException.Reason.TOO_LARGE);
    }
    // The last empty line ends the text, which may hold empty lines itself.
    int end = note.lastIndexOf("\n\n");
    if (end < 0 || !note.endsWith("\n") || !isText(note.substring(0, end + 1))) {
      throw new NoteException(NoteException.Reason.NOTE_MALFORMED);
    }
    return new SignedNote(note.substring(0, end + 1), signatures(note.substring(end + 2)));
  }

  /**
   * Reads signature lines, as a witness answers them.
   *
   * @param lines each with its line feed
   * @throws NoteException NOTE_MALFORMED, also if there is none or more than {@link
   *     #MOST_SIGNATURES}
   */
  public static List<NoteSignature> signatures(String lines) throws NoteException {
    List<NoteSignature> signatures = new ArrayList<>();
    String[] all = lines.split("\n", -1);
    if (!lines.endsWith("\n") || all.length - 1 > MOST_SIGNATURES) {
      throw new NoteException(NoteException.Reason.NOTE_MALFORMED);
    }
    for (String line : List.of(all).subList(0, all.length - 1)) {
      signatures.add(
          NoteSignature.read(line)
              .orElseThrow(() -> new NoteException(NoteException.Reason.NOTE_MALFORMED)));
    }
    return signatures;
  }

  private static boolean isText(String text) {
    return text.endsWith("\n")
        && text.codePoints()
            .allMatch(c -> c == '\n' || (c >= 0x20 && (c < Character.MIN_SURROGATE || c > 0xDFFF)));
  }

  /**
   * The signatures by these keys, each verified, each key once; those of others are ignored.
   *
   * @throws NoteException SIGNATURE_INVALID if one that names one of these keys fails, UNSIGNED if
   *     there is none
   */
  public List<Verified> verifiedBy(Collection<VerifierKey> trusted) throws NoteException {
    List<Verified> verified = new ArrayList<>();
    for (VerifierKey key : trusted) {
      Optional<NoteSignature> signature = signatures.stream().filter(key::isNamedBy).findFirst();
      if (signature.isPresent() && !key.verifies(text, signature.get())) {
        throw new NoteException(NoteException.Reason.SIGNATURE_INVALID);
      }
      signature.ifPresent(s -> verified.add(new Verified(key, s)));
    }
    if (verified.isEmpty()) {
      throw new NoteException(NoteException.Reason.UNSIGNED);
    }
    return verified;
  }

  /** The note with one more signature at its end. */
  public SignedNote with(NoteSignature signature) {
    return new SignedNote(text, Stream.concat(signatures.stream(), Stream.of(signature)).toList());
  }

  /** The note as {@link #parse(String)} reads it. */
  @Override
  public String toString() {
    StringBuilder note = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> note.append(signature.line()).append('\n'));
    return note.toString();
  }
}
