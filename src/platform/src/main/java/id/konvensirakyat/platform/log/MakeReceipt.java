package id.konvensirakyat.platform.log;

import id.konvensirakyat.convention.rules.LogRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the receipt of a ballot: the proof that its event is in the log. */
@ApplicationScoped
public class MakeReceipt {
  @Inject private Witnesses witnesses;
  @Inject private Checkpoints checkpoints;
  @Inject private LogFiles files;

  /**
   * The receipt that a ballot is acknowledged with: under the checkpoint of its own batch, which
   * nobody can have cosigned yet. Asking again gives the same bytes.
   *
   * @param height of the ballot's event
   * @return empty if that event is not in the log
   */
  @Transactional
  public Optional<String> first(String convention, String election, int height) {
    return files
        .entry(convention, Subjects.event(election, height))
        .map(
            entry ->
                proof(
                    convention,
                    entry,
                    checkpoints.covering(convention, entry.index()).orElseThrow(),
                    List.of()));
  }

  /**
   * The receipt to keep: under the largest checkpoint with enough cosignatures if it covers the
   * ballot, else under the newest with what it has.
   *
   * @param height of the ballot's event
   * @return empty if that event is not in the log
   */
  @Transactional
  public Optional<String> best(String convention, String election, int height) {
    LogRules rules = witnesses.rules(convention);
    return files
        .entry(convention, Subjects.event(election, height))
        .map(
            entry -> {
              Checkpoints.Signed signed =
                  checkpoints
                      .witnessed(convention, rules)
                      .filter(witnessed -> witnessed.size() > entry.index())
                      .or(() -> checkpoints.newest(convention))
                      .orElseThrow();
              return proof(convention, entry, signed, cosigned(convention, signed, rules));
            });
  }

  private List<String> cosigned(String convention, Checkpoints.Signed signed, LogRules rules) {
    Set<String> signers =
        rules.witnesses().stream().map(Checkpoints::signer).collect(Collectors.toSet());
    return checkpoints.cosigned(convention, signed.size()).stream()
        .filter(cosigned -> signers.contains(cosigned.signer()))
        .map(Checkpoints.Cosigned::line)
        .toList();
  }

  private String proof(
      String convention,
      LogFiles.Indexed entry,
      Checkpoints.Signed signed,
      List<String> cosignatures) {
    return ProofOfEntry.of(
            entry, signed.note(), cosignatures, files.nodes(convention, signed.size()))
        .toString();
  }
}
