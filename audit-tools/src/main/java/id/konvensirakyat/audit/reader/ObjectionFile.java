package id.konvensirakyat.audit.reader;

import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.objection.Ground;
import id.konvensirakyat.convention.objection.Objection;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code objections.jsonl}: the objections in the order of their filing (crypto-spec/export.md).
 */
public record ObjectionFile(List<Line> lines) {
  private static final Set<Role> FILING = EnumSet.of(Role.CANDIDATE, Role.VOTER, Role.OBSERVER);

  public ObjectionFile {
    lines = List.copyOf(lines);
  }

  /**
   * One objection.
   *
   * @param filed as it was filed; what it says in words is not public, only its salted hash
   * @param hash SHA-256 of the line, without its line feed
   */
  public record Line(Objection filed, String hash) {}

  /** Reads the file strictly; every line ends with a line feed. */
  public static ObjectionFile read(byte[] file) throws RefusedException {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    while (start < file.length) {
      int end = start;
      while (end < file.length && file[end] != '\n') {
        end++;
      }
      String place = "[" + lines.size() + "]";
      if (end == file.length) {
        throw new RefusedException(Reason.NOT_CANONICAL, place);
      }
      byte[] line = Arrays.copyOfRange(file, start, end);
      try {
        Objection filed = JsonReader.read(line, reader -> reader.object(ObjectionFile::fields));
        lines.add(new Line(filed, Hash.of(line).hex()));
      } catch (RefusedException e) {
        throw e.within(place);
      }
      start = end + 1;
    }
    return new ObjectionFile(lines);
  }

  private static Objection fields(JsonReader reader) throws RefusedException {
    CandidateId id = reader.field("id", Known.text(64, CandidateId::of));
    DapilCode dapil = reader.field("dapil", Known.text(16, DapilCode::of));
    Ground ground = reader.field("ground", Known.text(40, Ground::of));
    Role by = reader.field("by", Known.name(Role.class));
    if (!FILING.contains(by)) {
      throw new RefusedException(Reason.TEXT_INVALID, "by");
    }
    Optional<CandidateId> candidate =
        ground.isAgainstCandidate()
            ? Optional.of(reader.field("candidate", Known.text(64, CandidateId::of)))
            : Optional.empty();
    reader.field("statement", Known.digits());
    return Objection.filed(id, dapil, ground, by, candidate);
  }
}
