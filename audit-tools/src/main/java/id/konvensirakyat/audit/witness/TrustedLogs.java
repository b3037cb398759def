package id.konvensirakyat.audit.witness;

import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.crypto.note.KeyType;
import id.konvensirakyat.crypto.note.NoteException;
import id.konvensirakyat.crypto.note.VerifierKey;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The logs that a witness was told to watch: by origin the keys that may sign, one or more. */
final class TrustedLogs {
  private final Map<String, Set<VerifierKey>> keys = new TreeMap<>();

  /**
   * Of these vkeys; a log's key has the origin as its name.
   *
   * @throws UnreadableException for what is no vkey of a log
   */
  static TrustedLogs of(Collection<String> vkeys) throws UnreadableException {
    TrustedLogs logs = new TrustedLogs();
    for (String vkey : vkeys) {
      VerifierKey key = key(vkey);
      logs.keys.computeIfAbsent(key.name(), origin -> new LinkedHashSet<>()).add(key);
    }
    if (logs.keys.isEmpty()) {
      throw new UnreadableException("There is no log to watch: name one with --log or --logs.");
    }
    return logs;
  }

  private static VerifierKey key(String vkey) throws UnreadableException {
    try {
      VerifierKey key = VerifierKey.parse(vkey);
      if (key.type() == KeyType.ED25519) {
        return key;
      }
    } catch (NoteException e) {
      // refused below, as a key of another type
    }
    throw new UnreadableException("This is not the Ed25519 vkey of a log: " + vkey);
  }

  Set<String> origins() {
    return keys.keySet();
  }

  /** Empty for a log that nobody named. */
  List<VerifierKey> of(String origin) {
    return List.copyOf(keys.getOrDefault(origin, Set.of()));
  }
}
