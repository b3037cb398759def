package id.konvensirakyat.convention.finalization;

import id.konvensirakyat.convention.district.Dapil;
import id.konvensirakyat.convention.quota.QuotaReport;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.convention.ranking.LotSeed;
import id.konvensirakyat.convention.text.Sha256;
import java.util.List;

/**
 * The computed list of one dapil, with everything that proves it.
 *
 * @param rulesHash hash of the frozen rules
 * @param dapil the dapil
 * @param seed the seed of the lots
 * @param places places 1 to L in order
 * @param reserves the others who stand, in the order of votes
 * @param out candidates who withdrew or were struck, ascending by id
 * @param quota the checker's report on the places; always lawful
 * @param tooFewWomen whether women were too few to fill what seats and candidates allow: offer to
 *     reopen for women
 */
public record FinalList(
    String rulesHash,
    Dapil dapil,
    LotSeed seed,
    List<ListPlace> places,
    List<Scored> reserves,
    List<CandidateId> out,
    QuotaReport quota,
    boolean tooFewWomen) {
  /** Copies the lists; an unlawful list is a bug. */
  public FinalList {
    places = List.copyOf(places);
    reserves = List.copyOf(reserves);
    out = List.copyOf(out);
    if (!quota.isLawful()) {
      throw new IllegalArgumentException("a computed list is lawful");
    }
  }

  /** The canonical text, whose UTF-8 bytes are published (crypto-spec/convention.md). */
  public String canonicalText() {
    return FinalListText.write(this);
  }

  /** SHA-256 of the canonical text. */
  public String hash() {
    return Sha256.hex(canonicalText());
  }
}
