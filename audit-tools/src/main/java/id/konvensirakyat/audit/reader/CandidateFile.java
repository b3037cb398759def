package id.konvensirakyat.audit.reader;

import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.List;

/** {@code candidates.json}: the candidates by dapil and number (crypto-spec/export.md). */
public record CandidateFile(List<Candidate> candidates) {

  /** One candidate. {@code sex} is L or P, as on an identity card. */
  public record Candidate(
      String id, String dapil, int number, String name, String sex, String status) {}

  /** Reads the file strictly. */
  public static CandidateFile read(byte[] json) throws RefusedException {
    return new CandidateFile(
        JsonReader.read(
            json, reader -> reader.array(1_000_000, item -> item.object(CandidateFile::fields))));
  }

  private static Candidate fields(JsonReader reader) throws RefusedException {
    return new Candidate(
        reader.field("id", r -> r.string(64)),
        reader.field("dapil", r -> r.string(16)),
        reader.field("number", r -> r.integer(1, 100_000)),
        reader.field("name", r -> r.string(255)),
        reader.field("sex", r -> r.string(1)),
        reader.field("status", r -> r.string(40)));
  }
}
