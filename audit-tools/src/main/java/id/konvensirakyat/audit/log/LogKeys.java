package id.konvensirakyat.audit.log;

import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.convention.rules.LogRules;
import id.konvensirakyat.crypto.note.KeyType;
import id.konvensirakyat.crypto.note.NoteException;
import id.konvensirakyat.crypto.note.VerifierKey;
import id.konvensirakyat.protocol.log.LogPolicy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whose signatures an observer believes.
 *
 * @param log keys of one log; none if the observer has none from elsewhere, and believes entry 0
 * @param witnesses whose cosignatures count
 * @param needed how many of them
 */
public record LogKeys(List<VerifierKey> log, List<VerifierKey> witnesses, int needed) {
  /** Copies. */
  public LogKeys {
    log = List.copyOf(log);
    witnesses = List.copyOf(witnesses);
  }

  /**
   * Reads vkeys.
   *
   * @param needed more than half of the witnesses, if it is not said
   * @throws UnreadableException for what is no such key, keys of two logs, or more than all
   */
  public static LogKeys of(
      Collection<String> log, Collection<String> witnesses, Optional<Integer> needed)
      throws UnreadableException {
    List<VerifierKey> logKeys = keys(log, KeyType.ED25519);
    List<VerifierKey> witnessKeys = keys(witnesses, KeyType.COSIGNATURE_ED25519);
    if (logKeys.stream().map(VerifierKey::name).distinct().count() > 1) {
      throw new UnreadableException("These are keys of two logs: one at a time.");
    }
    int asked = needed.orElse(witnessKeys.isEmpty() ? 0 : witnessKeys.size() / 2 + 1);
    if (asked < 0 || asked > witnessKeys.size()) {
      throw new UnreadableException(
          asked + " of " + witnessKeys.size() + " witnesses cannot be needed.");
    }
    return new LogKeys(logKeys, witnessKeys, asked);
  }

  private static List<VerifierKey> keys(Collection<String> vkeys, KeyType type)
      throws UnreadableException {
    Set<VerifierKey> keys = new LinkedHashSet<>();
    for (String vkey : vkeys) {
      keys.add(key(vkey, type));
    }
    return List.copyOf(keys);
  }

  private static VerifierKey key(String vkey, KeyType type) throws UnreadableException {
    try {
      VerifierKey key = VerifierKey.parse(vkey);
      if (key.type() == type) {
        return key;
      }
    } catch (NoteException e) {
      // refused below, as a key of another type
    }
    String whose = type == KeyType.ED25519 ? "log" : "witness (Ed25519, type 04)";
    throw new UnreadableException("This is not the vkey of a " + whose + ": " + vkey);
  }

  /** With the witnesses of frozen rules. */
  public LogKeys with(LogRules rules) throws UnreadableException {
    return new LogKeys(log, keys(rules.witnesses(), KeyType.COSIGNATURE_ED25519), rules.needed());
  }

  /** With more keys of the log: those that its entries name. */
  public LogKeys with(Collection<VerifierKey> more) {
    Set<VerifierKey> all = new LinkedHashSet<>(log);
    all.addAll(more);
    return new LogKeys(new ArrayList<>(all), witnesses, needed);
  }

  /** The same as a policy, once there is a key. */
  public Optional<LogPolicy> policy() {
    return log.stream()
        .findFirst()
        .map(first -> new LogPolicy(first.name(), log, witnesses, needed));
  }
}
