package id.konvensirakyat.convention.rules;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Who must have seen the public log (crypto-spec/log.md 6).
 *
 * @param needed how many witnesses must have cosigned a checkpoint; 0 exactly if there are none
 * @param witnesses their verifier keys (C2SP signed-note, cosignatures in Ed25519), ascending, no
 *     two of one name, at most {@value #MOST}
 */
public record LogRules(int needed, List<String> witnesses) {
  /** The most witnesses: receipts hold a signature of each. */
  public static final int MOST = 16;

  /** A log that nobody needs to have seen. */
  public static final LogRules WITHOUT_WITNESSES = new LogRules(0, List.of());

  // A name, the key's id, and 33 bytes of which the first is the type 4.
  private static final Pattern KEY =
      Pattern.compile("[!-*,-~]{1,100}\\+[0-9a-f]{8}\\+B[A-P][A-Za-z0-9+/]{42}");

  /** Copies; refuses what contradicts itself. */
  public LogRules {
    witnesses = List.copyOf(witnesses);
    Bounds.within("log.witness", witnesses.size(), 0, MOST);
    Bounds.within("log.witnesses-needed", needed, Math.min(1, witnesses.size()), witnesses.size());
    if (!witnesses.stream().allMatch(key -> KEY.matcher(key).matches())) {
      throw new IllegalArgumentException("log.witness is no key of a witness");
    }
    long names = witnesses.stream().map(LogRules::name).distinct().count();
    if (names < witnesses.size() || !witnesses.equals(witnesses.stream().sorted().toList())) {
      throw new IllegalArgumentException("log.witness must ascend, each name once");
    }
  }

  /** More than half of these witnesses must have seen the log; none where there are none. */
  public static LogRules majority(List<String> witnesses) {
    int needed = witnesses.isEmpty() ? 0 : witnesses.size() / 2 + 1;
    return new LogRules(needed, witnesses.stream().sorted().toList());
  }

  private static String name(String key) {
    return key.substring(0, key.indexOf('+'));
  }
}
