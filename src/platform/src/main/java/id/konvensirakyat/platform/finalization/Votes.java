package id.konvensirakyat.platform.finalization;

import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.platform.board.FileKind;
import id.konvensirakyat.platform.board.Files;
import id.konvensirakyat.platform.convention.FrozenCandidates.FrozenCandidate;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.tally.Result;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads each candidate's votes out of the published result of an election. */
@ApplicationScoped
public class Votes {
  @Inject private Files files;

  /**
   * The votes of the frozen candidates, whose order is that of the election's answers.
   *
   * @return 0 for each where there was no election
   * @throws IllegalStateException if there is an election but no result yet
   */
  Map<CandidateId, Long> of(String election, List<FrozenCandidate> candidates) {
    Optional<byte[]> published = files.only(election, FileKind.ELECTION);
    if (published.isEmpty()) {
      return assign(candidates, List.of());
    }
    byte[] result =
        files
            .only(election, FileKind.RESULT)
            .orElseThrow(() -> new IllegalStateException("An election has no result"));
    try {
      return assign(candidates, counts(Election.read(published.get()), result));
    } catch (RefusedException e) {
      throw new IllegalStateException("A stored result cannot be read", e);
    }
  }

  // Where blank votes are offered, their number comes first.
  private static List<Integer> counts(Election election, byte[] result) throws RefusedException {
    List<Integer> counts = Result.read(election, result).counts().get(0);
    int first = election.questions().get(0).blank() ? 1 : 0;
    return counts.subList(first, counts.size());
  }

  private static Map<CandidateId, Long> assign(
      List<FrozenCandidate> candidates, List<Integer> counts) {
    if (!counts.isEmpty() && counts.size() != candidates.size()) {
      throw new IllegalStateException("Answers and candidates differ");
    }
    Map<CandidateId, Long> votes = new HashMap<>();
    for (int i = 0; i < candidates.size(); i++) {
      long count = counts.isEmpty() ? 0 : counts.get(i);
      votes.put(new CandidateId(candidates.get(i).id()), count);
    }
    return votes;
  }
}
