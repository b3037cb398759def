package id.konvensirakyat.audit.log;

import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.log.KeyChain;
import id.konvensirakyat.protocol.log.LogPolicy;
import id.konvensirakyat.protocol.log.Rotation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** How an observer who knows an older key of a log comes to its newer ones (log.md 5.4). */
public final class KeyRotations {
  private KeyRotations() {}

  /**
   * What was followed.
   *
   * @param keys with those that the log went over to
   * @param fork a checkpoint that an older key has signed, from which today's tree does not go on
   */
  public record Followed(LogKeys keys, Optional<SignedNote> fork) {
    /**
     * The keys.
     *
     * @throws RefusedException CONSISTENCY_INVALID where the log has two histories
     */
    public LogKeys unforked() throws RefusedException {
      if (fork.isPresent()) {
        throw new RefusedException(Reason.CONSISTENCY_INVALID, "rotation");
      }
      return keys;
    }
  }

  /** Whoever is shown each checkpoint on the way, today's too, before tiles are asked for. */
  @FunctionalInterface
  interface Shown {
    /** This one was shown, and is verified by this policy. */
    void shown(LogCheckpoints.Read checkpoint, LogPolicy policy)
        throws IOException, UnreadableException;
  }

  /** The same as below, shown to nobody. */
  public static Followed follow(LogFiles files, LogKeys known, SignedNote newest)
      throws IOException, UnreadableException, DamagedLogException, RefusedException {
    return follow(files, known, newest, (checkpoint, policy) -> {});
  }

  /**
   * The keys with those that the log went over to since; the same keys if one of them has signed,
   * or there is none to begin with.
   *
   * @param newest the log's checkpoint of today
   * @throws UnreadableException if whoever is shown them says so
   * @throws RefusedException NOTE_UNSIGNED where no rotation leads to a key that has signed it, or
   *     what is wrong with one
   */
  static Followed follow(LogFiles files, LogKeys known, SignedNote newest, Shown whom)
      throws IOException, UnreadableException, DamagedLogException, RefusedException {
    Optional<LogPolicy> policy = known.policy();
    if (policy.isEmpty()) {
      return new Followed(known, Optional.empty());
    }
    KeyChain chain = new KeyChain(policy.get().origin(), known.log());
    if (chain.hasSigned(newest)) {
      return new Followed(known, Optional.empty());
    }
    for (int number = 1; number <= Rotation.MOST; number++) {
      Optional<byte[]> file = files.read(Rotation.path(number), Rotation.LARGEST);
      if (file.isEmpty()) {
        break;
      }
      Rotation next = add(chain, number, file.get());
      if (chain.followed().contains(next)) {
        LogPolicy signers = new LogPolicy(policy.get().origin(), chain.believed(), List.of(), 0);
        whom.shown(new LogCheckpoints.Read(next.note(), signers.verify(next.note())), signers);
      }
    }
    LogKeys followed = known.with(chain.believed());
    LogPolicy now = followed.policy().orElseThrow();
    var today = new LogCheckpoints.Read(newest, now.verify(newest));
    whom.shown(today, now);
    LogTree tree = new LogTree(today.checkpoint().head(), files);
    for (Rotation then : chain.followed()) {
      if (!tree.continues(then.head())) {
        return new Followed(followed, Optional.of(then.note()));
      }
    }
    return new Followed(followed, Optional.empty());
  }

  private static Rotation add(KeyChain chain, int number, byte[] file) throws RefusedException {
    try {
      return chain.add(file);
    } catch (RefusedException e) {
      throw e.within(Rotation.path(number));
    }
  }
}
