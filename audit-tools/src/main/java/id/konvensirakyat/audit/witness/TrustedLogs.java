package id.konvensirakyat.audit.witness;

import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.crypto.note.KeyType;
import id.konvensirakyat.crypto.note.NoteException;
import id.konvensirakyat.crypto.note.VerifierKey;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The logs that a witness was told to watch: by origin the keys that may sign, one or more; and
 * platforms, each with a key that signs the logs of all its conventions.
 */
public final class TrustedLogs {
  /** The origin of a convention's log (crypto-spec/log.md 1): the platform, and the convention. */
  private static final Pattern OF_PLATFORM =
      Pattern.compile("(.+)/api/conventions/[A-Za-z0-9_-]{1,64}/log");

  private final Map<String, Set<VerifierKey>> keys = new TreeMap<>();
  private final Map<String, Set<VerifierKey>> platforms = new TreeMap<>();

  private TrustedLogs() {}

  /**
   * Of these vkeys; a log's key has the origin as its name.
   *
   * @param vkeys of single logs
   * @param ofPlatforms of one log of a platform each, whatever its convention: the logs of all
   *     conventions of that platform are trusted if the same public key signs them
   * @throws UnreadableException for what is no vkey of a log
   */
  public static TrustedLogs of(Collection<String> vkeys, Collection<String> ofPlatforms)
      throws UnreadableException {
    TrustedLogs logs = new TrustedLogs();
    for (String vkey : vkeys) {
      VerifierKey key = key(vkey);
      logs.keys.computeIfAbsent(key.name(), origin -> new LinkedHashSet<>()).add(key);
    }
    for (String vkey : ofPlatforms) {
      VerifierKey key = key(vkey);
      String platform =
          platform(key.name())
              .orElseThrow(
                  () ->
                      new UnreadableException(
                          "This is the key of no convention's log, whose name would be"
                              + " HOST/api/conventions/ID/log: "
                              + vkey));
      logs.platforms.computeIfAbsent(platform, name -> new LinkedHashSet<>()).add(key);
    }
    if (logs.keys.isEmpty() && logs.platforms.isEmpty()) {
      throw new UnreadableException(
          "There is no log to watch: name one with --log, --logs or --platform.");
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

  private static Optional<String> platform(String origin) {
    Matcher parts = OF_PLATFORM.matcher(origin);
    return parts.matches() ? Optional.of(parts.group(1)) : Optional.empty();
  }

  /** The logs that were named one by one. */
  Set<String> origins() {
    return keys.keySet();
  }

  /** The keys that may sign the log of this origin; none for a log that nobody named. */
  List<VerifierKey> of(String origin) {
    Set<VerifierKey> all = new LinkedHashSet<>(keys.getOrDefault(origin, Set.of()));
    platform(origin)
        .map(name -> platforms.getOrDefault(name, Set.of()))
        .ifPresent(own -> own.forEach(key -> all.add(key.named(origin))));
    return List.copyOf(all);
  }
}
