package id.konvensirakyat.platform.objection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An objection as its parties and the organs see it.
 *
 * @param mine whether the caller filed it
 * @param against whether it is against the caller
 * @param statement absent for who may not read it yet
 * @param proposals rulings that wait for a second person; organs alone see them
 * @param may the acts that the caller may do now
 * @param remedies what an upheld one may order
 */
record CaseJson(
    ObjectionJson objection,
    boolean mine,
    boolean against,
    @Nullable String statement,
    List<EvidenceJson> evidence,
    @Nullable String answer,
    @Nullable String appealGrounds,
    List<ProposalJson> proposals,
    List<String> may,
    List<String> remedies) {

  /** A file of evidence. */
  record EvidenceJson(int number, String mediaType, int size, String sha256) {}

  /** A ruling that one of the organ proposed. */
  record ProposalJson(
      String act, String remedy, String reason, String by, boolean mine, String at) {}
}
