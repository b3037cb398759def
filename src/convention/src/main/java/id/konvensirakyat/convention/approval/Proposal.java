package id.konvensirakyat.convention.approval;

import id.konvensirakyat.convention.text.Sha256;

/**
 * What the first of two persons signs (crypto-spec/convention.md, "Text of a proposal").
 *
 * @param act kind of the line that the act will be on the record ({@link SignedAct#kind})
 * @param subject what the act is about: a convention, a dapil, a candidate or an objection
 * @param content payload of that line: SHA-256 of what the act will fix; empty where it fixes
 *     nothing
 */
public record Proposal(String act, String subject, String content) {

  /** The canonical text. */
  public String canonicalText() {
    return "konvensi-proposal-v1\nact=%s\nsubject=%s\ncontent=%s\n"
        .formatted(act, subject, content);
  }

  /** SHA-256 of the canonical text: the payload of the line {@code PROPOSED}. */
  public String hash() {
    return Sha256.hex(canonicalText());
  }
}
