package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.protocol.encoding.Reason;

/**
 * Who is at fault for a complaint.
 *
 * @param complainer the trustee who complained
 * @param against the trustee who was accused
 * @param named which of the two is at fault
 * @param reason why
 * @param evidence the text by which anybody can judge again; its SHA-256 goes into the acts
 */
public record Judgement(int complainer, int against, int named, Reason reason, String evidence) {

  /** The reason of the act that records it. */
  public String actReason() {
    return "trustee " + named + ": " + reason.name();
  }
}
