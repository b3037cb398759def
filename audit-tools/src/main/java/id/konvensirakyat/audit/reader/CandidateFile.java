package id.konvensirakyat.audit.reader;

import id.konvensirakyat.convention.candidacy.ApplicationState;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.person.Sex;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.List;

/** {@code candidates.json}: the candidates by dapil and number (crypto-spec/export.md). */
public record CandidateFile(List<Candidate> candidates) {
  private static final int MOST = 100_000;

  public CandidateFile {
    candidates = List.copyOf(candidates);
  }

  /** One candidate, as the list was frozen. */
  public record Candidate(
      CandidateId id, DapilCode dapil, int number, String name, Sex sex, ApplicationState status) {}

  /** Reads the file strictly. */
  public static CandidateFile read(byte[] json) throws RefusedException {
    return new CandidateFile(
        JsonReader.read(
            json, reader -> reader.array(MOST, item -> item.object(CandidateFile::fields))));
  }

  /** The candidates of one dapil, in the file's order. */
  public List<Candidate> of(DapilCode dapil) {
    return candidates.stream().filter(candidate -> candidate.dapil().equals(dapil)).toList();
  }

  private static Candidate fields(JsonReader reader) throws RefusedException {
    return new Candidate(
        reader.field("id", Known.text(64, CandidateId::of)),
        reader.field("dapil", Known.text(16, DapilCode::of)),
        reader.field("number", r -> r.integer(1, MOST)),
        reader.field("name", r -> r.string(255)),
        reader.field("sex", Known.text(1, Sex::of)),
        reader.field("status", Known.name(ApplicationState.class)));
  }
}
