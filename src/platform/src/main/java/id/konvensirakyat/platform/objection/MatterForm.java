package id.konvensirakyat.platform.objection;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.objection.Ground;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.platform.web.Form;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the page of an objector sends.
 *
 * @param as CANDIDATE, VOTER or OBSERVER
 * @param candidate "" where the ground is against no candidate
 */
record MatterForm(
    @JsonProperty("as") String as,
    String dapil,
    String ground,
    String candidate,
    String statement) {
  /** The most characters of a statement, an answer and the grounds of an appeal. */
  static final int LONGEST = 5000;

  /**
   * Decodes the form.
   *
   * @throws id.konvensirakyat.platform.web.Refusal naming every wrong field
   */
  Matter decode() {
    Form form = new Form().text("statement", statement, LONGEST);
    Optional<Role> role =
        form.known(
            "as",
            Stream.of(Role.CANDIDATE, Role.VOTER, Role.OBSERVER)
                .filter(one -> one.name().equals(as))
                .findFirst());
    Optional<DapilCode> code = form.known("dapil", DapilCode.of(dapil));
    Optional<Ground> about = form.known("ground", Ground.of(ground));
    Optional<CandidateId> against =
        candidate.isEmpty() ? Optional.empty() : form.known("candidate", CandidateId.of(candidate));
    about.ifPresent(
        g ->
            form.require(
                g.isAgainstCandidate() != candidate.isEmpty(),
                "candidate",
                g.isAgainstCandidate() ? "missing" : "not-against-candidate",
                g.isAgainstCandidate()
                    ? "Say against which candidate."
                    : "This ground is against a result or a list, not a candidate.",
                g.isAgainstCandidate()
                    ? "Sebutkan calon yang disanggah."
                    : "Alasan ini menyanggah hasil atau daftar, bukan calon."));
    form.done();
    return new Matter(
        role.orElseThrow(), code.orElseThrow(), about.orElseThrow(), against, statement.strip());
  }
}
