package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.ActLine;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** C23: the acts, each naming the hash of the one before; and what the acts fixed. */
final class ActsCheck {
  private static final String FIRST = "0".repeat(2 * Hash.SIZE);

  private final List<ActLine> acts;
  private final Map<Topic, List<ActLine>> index;
  private final Outcome outcome;
  private final String head;

  private record Topic(String kind, String subject) {}

  private ActsCheck(List<ActLine> acts, String head, Outcome outcome) {
    this.acts = List.copyOf(acts);
    this.head = head;
    this.index =
        acts.stream().collect(Collectors.groupingBy(a -> new Topic(a.kind(), a.subject())));
    this.outcome = outcome;
  }

  /** Reads {@code acts.jsonl} up to the first line that does not continue the chain. */
  static ActsCheck read(byte[] file) {
    var acts = new ArrayList<ActLine>();
    String previous = FIRST;
    int start = 0;
    while (start < file.length) {
      int end = start;
      while (end < file.length && file[end] != '\n') {
        end++;
      }
      String place = "act " + acts.size();
      if (end == file.length) {
        return new ActsCheck(acts, previous, new Outcome.Failed(place + " has no line end"));
      }
      byte[] line = Arrays.copyOfRange(file, start, end);
      try {
        ActLine act = ActLine.read(line);
        if (act.seq() != acts.size() || !act.previous().equals(previous)) {
          return new ActsCheck(
              acts, previous, new Outcome.Failed(place + " does not continue the act before it"));
        }
        acts.add(act);
      } catch (RefusedException e) {
        return new ActsCheck(acts, previous, new Outcome.Failed(place + ": " + e.getMessage()));
      }
      previous = Hash.of(line).hex();
      start = end + 1;
    }
    return new ActsCheck(
        acts, previous, new Outcome.Passed(acts.size() + " acts, last " + previous));
  }

  Outcome outcome() {
    return outcome;
  }

  /** All acts, in order. */
  List<ActLine> all() {
    return acts;
  }

  /** SHA-256 of an act's line, in hexadecimal. */
  String hash(int seq) {
    return seq + 1 < acts.size() ? acts.get(seq + 1).previous() : head;
  }

  /** The last act of a kind on a subject. */
  Optional<ActLine> last(String kind, String subject) {
    List<ActLine> found = on(kind, subject);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
  }

  /** The subjects of all acts of a kind. */
  Set<String> subjects(String kind) {
    return acts.stream()
        .filter(act -> act.kind().equals(kind))
        .map(ActLine::subject)
        .collect(Collectors.toSet());
  }

  /** Whether an act of this kind fixed just these bytes; both absent means not yet. */
  Outcome fixes(String kind, String subject, Optional<byte[]> content) {
    return fixesHash(kind, subject, content.map(Hash::of));
  }

  /** As {@link #fixes}, for content whose hash is known. */
  Outcome fixesHash(String kind, String subject, Optional<Hash> content) {
    if (on(kind, subject).size() > 1) {
      return new Outcome.Failed("act " + kind + " is there more than once");
    }
    return lastFixes(kind, subject, content);
  }

  /** As {@link #fixesHash}, of what may be fixed anew: the last act counts. */
  Outcome lastFixes(String kind, String subject, Optional<Hash> content) {
    Optional<ActLine> act = last(kind, subject);
    if (act.isEmpty()) {
      return content.isEmpty()
          ? new Outcome.NotYet("no act " + kind + " yet")
          : new Outcome.Failed("there is content but no act " + kind);
    }
    if (content.isEmpty()) {
      return new Outcome.Failed("the content that act " + act.get().seq() + " fixed is missing");
    }
    return act.get().payload().equals(content.get().hex())
        ? new Outcome.Passed("fixed by act " + act.get().seq())
        : new Outcome.Failed("this is not what act " + act.get().seq() + " (" + kind + ") fixed");
  }

  private List<ActLine> on(String kind, String subject) {
    return index.getOrDefault(new Topic(kind, subject), List.of());
  }
}
