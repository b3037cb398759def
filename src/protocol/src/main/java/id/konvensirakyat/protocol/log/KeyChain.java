package id.konvensirakyat.protocol.log;

import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.crypto.note.VerifierKey;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * From the keys that a reader believes to those that the log went over to since (crypto-spec/log.md
 * 5.4). Rotations are told one after the other, from the first. What comes out is to be believed
 * only if the tree of today goes on from those of all {@link #followed}.
 */
public final class KeyChain {
  private final String origin;
  private final Set<VerifierKey> believed;
  private final List<Rotation> followed = new ArrayList<>();
  private Optional<Rotation> last = Optional.empty();

  /** A chain that begins with these keys. */
  public KeyChain(String origin, Collection<VerifierKey> believed) {
    this.origin = origin;
    this.believed = new LinkedHashSet<>(believed);
  }

  /** Whether one of the keys that are believed so far has signed. */
  public boolean hasSigned(SignedNote note) throws RefusedException {
    return Rotation.isSignedBy(note, believed);
  }

  /**
   * Goes on by the next rotation; one that no believed key has signed says nothing to this reader.
   *
   * @throws RefusedException ENTRY_OUT_OF_ORDER where it does not stand behind the one before, or
   *     what {@link Rotation} says
   */
  public Rotation add(byte[] file) throws RefusedException {
    Rotation next = Rotation.read(file, origin);
    if (last.filter(before -> !isBehind(next, before)).isPresent()) {
      throw new RefusedException(Reason.ENTRY_OUT_OF_ORDER, "index");
    }
    if (next.isSignedBy(believed)) {
      believed.add(next.key());
      followed.add(next);
    }
    last = Optional.of(next);
    return next;
  }

  /**
   * The same of a log whose entries are known: the next rotation must be to that key, and signed by
   * one before it.
   *
   * @param number of the rotation
   * @throws RefusedException ENTRY_OUT_OF_ORDER, NOTE_UNSIGNED, or what {@link #add} says, with the
   *     rotation's path
   */
  public Rotation require(int number, byte[] file, VerifierKey key) throws RefusedException {
    Rotation next;
    try {
      next = add(file);
    } catch (RefusedException e) {
      throw e.within(Rotation.path(number));
    }
    if (!next.key().equals(key)) {
      throw new RefusedException(Reason.ENTRY_OUT_OF_ORDER, Rotation.path(number));
    }
    if (!followed.contains(next)) {
      throw new RefusedException(Reason.NOTE_UNSIGNED, Rotation.path(number));
    }
    return next;
  }

  private static boolean isBehind(Rotation next, Rotation before) {
    return next.index() > before.index() && next.head().size() >= before.head().size();
  }

  /** The keys that are believed, in the order in which they came to be. */
  public List<VerifierKey> believed() {
    return List.copyOf(believed);
  }

  /** The rotations by which keys came to be believed. */
  public List<Rotation> followed() {
    return List.copyOf(followed);
  }
}
