package id.konvensirakyat.audit.fault;

import id.konvensirakyat.convention.approval.Proposal;
import id.konvensirakyat.protocol.encoding.Hash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** The acts of a convention; a lie changes them, and they are chained again. */
final class SmallActs {
  private static final Instant START = Instant.parse("2026-11-21T00:00:00Z");

  private final List<Line> lines = new ArrayList<>();
  private Instant now = START;

  /** One act, without its place in the chain. */
  record Line(
      Instant at,
      String actor,
      String role,
      String kind,
      String subject,
      String reason,
      String payload) {

    boolean is(String ofKind, String about) {
      return kind.equals(ofKind) && subject.equals(about);
    }

    Line at(Instant other) {
      return new Line(other, actor, role, kind, subject, reason, payload);
    }

    Line by(String otherActor, String otherRole) {
      return new Line(at, otherActor, otherRole, kind, subject, reason, payload);
    }

    Line as(String otherKind) {
      return new Line(at, actor, role, otherKind, subject, reason, payload);
    }

    Line about(String other) {
      return new Line(at, actor, role, kind, other, reason, payload);
    }

    Line saying(String otherReason) {
      return new Line(at, actor, role, kind, subject, otherReason, payload);
    }

    Line fixing(String other) {
      return new Line(at, actor, role, kind, subject, reason, other);
    }

    private String json(int seq, String previous) {
      return ("{\"seq\":%d,\"at\":\"%s\",\"actor\":\"%s\",\"role\":\"%s\",\"kind\":\"%s\",\"subject\":\"%s\","
              + "\"reason\":\"%s\",\"payload\":\"%s\",\"previous\":\"%s\"}")
          .formatted(seq, at, actor, role, kind, subject, reason, payload, previous);
    }
  }

  void add(String actor, String role, String kind, String subject, String payload) {
    lines.add(new Line(now, actor, role, kind, subject, "uji", payload));
    now = now.plusMillis(1_250L);
  }

  /** The next act is not done before this time. */
  void waitUntil(Instant time) {
    now = now.isBefore(time) ? time : now;
  }

  /** When the last act was done. */
  Instant last() {
    return lines.get(lines.size() - 1).at();
  }

  /** Says of two acts' worth of signatures what the first one signs: the line to come. */
  void propose(String actor, String role, String kind, String subject, String payload) {
    add(actor, role, "PROPOSED", subject, new Proposal(kind, subject, payload).hash());
  }

  /** What was fixed is now another thing, wherever it is fixed; proposals are made to fit. */
  void refix(String old, String other) {
    lines.replaceAll(line -> line.payload().equals(old) ? line.fixing(other) : line);
    for (int i = 0; i + 1 < lines.size(); i++) {
      Line next = lines.get(i + 1);
      if (lines.get(i).kind().equals("PROPOSED")) {
        String hash = new Proposal(next.kind(), next.subject(), next.payload()).hash();
        lines.set(i, lines.get(i).fixing(hash));
      }
    }
  }

  /** The place of the only act of this kind on this subject. */
  int find(String kind, String subject) {
    List<Line> found = lines.stream().filter(line -> line.is(kind, subject)).toList();
    if (found.size() != 1) {
      throw new IllegalStateException(found.size() + " acts " + kind + " on " + subject);
    }
    return lines.indexOf(found.get(0));
  }

  void change(String kind, String subject, UnaryOperator<Line> change) {
    int at = find(kind, subject);
    lines.set(at, change.apply(lines.get(at)));
  }

  /** Changes the last act of a kind, of which there may be more. */
  void changeLast(String kind, UnaryOperator<Line> change) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (lines.get(i).kind().equals(kind)) {
        lines.set(i, change.apply(lines.get(i)));
        return;
      }
    }
    throw new IllegalStateException("no act " + kind);
  }

  /** Puts a changed copy of an act right behind it. */
  void copyBehind(String kind, String subject, UnaryOperator<Line> change) {
    int at = find(kind, subject);
    lines.add(at + 1, change.apply(lines.get(at)));
  }

  void drop(String kind, String subject) {
    lines.remove(find(kind, subject));
  }

  /** The last act of this kind on this subject. */
  Line last(String kind, String subject) {
    return lines.stream()
        .filter(line -> line.is(kind, subject))
        .reduce((one, other) -> other)
        .orElseThrow();
  }

  /** The proposal right before the only act of this kind on this subject. */
  void changeProposal(String kind, String subject, UnaryOperator<Line> change) {
    int at = find(kind, subject) - 1;
    lines.set(at, change.apply(lines.get(at)));
  }

  /** Drops the proposal right before the only act of this kind on this subject. */
  void dropProposal(String kind, String subject) {
    lines.remove(find(kind, subject) - 1);
  }

  /** All lines, to be changed in any way. */
  List<Line> lines() {
    return lines;
  }

  /** Repeats an act right behind another one, at that one's time. */
  void repeatBehind(String kind, String subject, String otherKind, String otherSubject) {
    int at = find(otherKind, otherSubject);
    lines.add(at + 1, lines.get(find(kind, subject)).at(lines.get(at).at()));
  }

  /** Exchanges two acts; each keeps the time of its place. */
  void exchange(String kind, String subject, String otherKind, String otherSubject) {
    int one = find(kind, subject);
    int other = find(otherKind, otherSubject);
    Instant early = lines.get(one).at();
    Instant late = lines.get(other).at();
    Collections.swap(lines, one, other);
    lines.set(one, lines.get(one).at(early));
    lines.set(other, lines.get(other).at(late));
  }

  /** The acts backwards; each keeps the time of its place. */
  void reverse() {
    List<Instant> times = lines.stream().map(Line::at).toList();
    Collections.reverse(lines);
    for (int i = 0; i < lines.size(); i++) {
      lines.set(i, lines.get(i).at(times.get(i)));
    }
  }

  /** acts.jsonl. */
  String text() {
    var text = new StringBuilder();
    String previous = "0".repeat(64);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).json(i, previous);
      text.append(line).append('\n');
      previous = Hash.of(line).hex();
    }
    return text.toString();
  }
}
