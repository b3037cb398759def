package id.konvensirakyat.audit.trustee;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.trustee.Attempt;
import id.konvensirakyat.protocol.trustee.Ceremony;
import id.konvensirakyat.protocol.trustee.Certificate;
import id.konvensirakyat.protocol.trustee.CommittedAttempt;
import id.konvensirakyat.protocol.trustee.Trustees;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the page hands out for one step (crypto-spec/threshold.md 15).
 *
 * @param step for which it was made
 * @param certificates the texts of all trustees', in their order; none before they are together
 * @param commitments of all trustees, in their order; none before they are together
 * @param vinput the shares that were sent to this trustee
 * @param privateKey this trustee's key, encrypted for itself
 * @param trustees the trustees of every election
 */
public record TaskFile(
    String step,
    String convention,
    int attempt,
    Group group,
    int threshold,
    List<String> certificates,
    List<Hash> commitments,
    Optional<String> vinput,
    Optional<String> privateKey,
    Optional<String> trustees) {
  private static final String FORMAT = "trustee-task-v1";
  private static final int LONGEST = 4_000_000;

  public TaskFile {
    certificates = List.copyOf(certificates);
    commitments = List.copyOf(commitments);
  }

  /** Reads a task strictly. */
  public static TaskFile read(byte[] text) throws RefusedException {
    return JsonReader.read(text, reader -> reader.object(TaskFile::fields));
  }

  private static TaskFile fields(JsonReader r) throws RefusedException {
    if (!r.field("konvensi", t -> t.string(40)).equals(FORMAT)) {
      throw new RefusedException(Reason.VERSION_UNSUPPORTED, "konvensi");
    }
    return new TaskFile(
        r.field("step", t -> t.string(40)),
        r.field("convention", t -> t.string(64)),
        r.field("attempt", n -> n.integer(1, Integer.MAX_VALUE)),
        r.field("group", TaskFile::group),
        r.field("threshold", n -> n.integer(1, Trustees.MOST_PERSONS)),
        list(r, "certificates", c -> c.string(LONGEST)),
        list(r, "commitments", JsonReader::hash),
        text(r, "vinput"),
        text(r, "privateKey"),
        text(r, "trustees"));
  }

  private static Group group(JsonReader reader) throws RefusedException {
    return Group.named(reader.string(40))
        .orElseThrow(() -> new RefusedException(Reason.GROUP_UNKNOWN, ""));
  }

  private static <T> List<T> list(JsonReader r, String name, JsonReader.Part<T> item)
      throws RefusedException {
    return r.hasField(name) ? r.field(name, a -> a.array(Trustees.MOST_PERSONS, item)) : List.of();
  }

  private static Optional<String> text(JsonReader r, String name) throws RefusedException {
    return r.hasField(name) ? Optional.of(r.field(name, t -> t.string(LONGEST))) : Optional.empty();
  }

  /** The attempt at the ceremony, its certificates checked. */
  Attempt ceremony() throws RefusedException {
    List<Certificate> read = new ArrayList<>();
    for (String certificate : certificates) {
      read.add(Certificate.read(group, bytes(certificate)));
    }
    try {
      return new Attempt(convention, attempt, Ceremony.of(group, threshold, read));
    } catch (IllegalArgumentException e) {
      throw new RefusedException(Reason.TEXT_INVALID, "convention");
    }
  }

  /** The attempt with everybody's commitments. */
  CommittedAttempt committed() throws RefusedException {
    Attempt held = ceremony();
    if (commitments.size() != held.ceremony().certificates().size()) {
      throw new RefusedException(Reason.COMMITMENT_MISMATCH, "commitments");
    }
    return held.committed(commitments);
  }

  /** A part that this step needs. */
  public static String required(Optional<String> part, String name) throws RefusedException {
    return part.orElseThrow(() -> new RefusedException(Reason.FIELD_UNEXPECTED, name));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
