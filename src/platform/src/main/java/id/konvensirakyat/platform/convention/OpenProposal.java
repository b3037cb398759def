package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.approval.Proposal;
import id.konvensirakyat.convention.stage.Role;
import java.time.Instant;

/**
 * What one person proposed and another of the same role has yet to do.
 *
 * @param by account name of the first person
 */
public record OpenProposal(Proposal proposal, String by, Signed signed) {

  /**
   * How it was signed.
   *
   * @param detail what the pages show of the content, or ""
   * @param seq number of its line in the chain of acts
   */
  public record Signed(Role role, String reason, String detail, long seq, Instant at) {}
}
