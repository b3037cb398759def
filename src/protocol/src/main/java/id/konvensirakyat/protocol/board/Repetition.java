package id.konvensirakyat.protocol.board;

import id.konvensirakyat.protocol.archive.ArchiveReader;
import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.encoding.Outcome;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says for certain whether a ballot, or one of its ciphertexts, stands in the record before: asked
 * where keyed hashes are equal. All ballots up to this one were verified, so that their texts are
 * canonical, and equal ciphertexts have equal texts.
 */
final class Repetition {
  // Nothing else in a ballot looks like these.
  private static final String ALPHA = "{\"alpha\":\"";
  private static final String BETA = "\",\"beta\":\"";

  private final RecordVerifier.Source source;
  private final ArchiveReader.Position ballotsBegin;
  private final HashList trackers;

  /**
   * A search in a record.
   *
   * @param trackers of the ballots that were verified
   */
  Repetition(RecordVerifier.Source source, ArchiveReader.Position ballotsBegin, HashList trackers) {
    this.source = source;
    this.ballotsBegin = ballotsBegin;
    this.trackers = trackers;
  }

  /**
   * Accepts a ballot that repeats nothing of the ballots before it.
   *
   * @param number of the ballot
   * @throws RefusedException if the archive is not the one that was read before
   */
  Outcome search(int number, Entry ballot) throws IOException, RefusedException {
    if (trackers.contains(ballot.hash(), number)) {
      return Outcome.refused(Reason.BALLOT_REPLAYED, "");
    }
    List<String> own = ciphertexts(ballot);
    Set<String> different = new HashSet<>(own);
    boolean repeated = different.size() < own.size();
    try (InputStream in = Outline.open(source)) {
      ArchiveReader archive = ArchiveReader.resume(in, ballotsBegin);
      for (int i = 0; i < number && !repeated; i++) {
        Entry earlier = next(archive);
        next(archive); // its event
        if (!earlier.hash().equals(trackers.get(i))) {
          throw new RefusedException(Reason.RECORD_CHANGED, "");
        }
        repeated = ciphertexts(earlier).stream().anyMatch(different::contains);
      }
    }
    return repeated ? Outcome.refused(Reason.CIPHERTEXT_DUPLICATE, "answers") : Outcome.accepted();
  }

  private static Entry next(ArchiveReader archive) throws IOException, RefusedException {
    Optional<Entry> next = archive.next();
    return next.orElseThrow(() -> new RefusedException(Reason.RECORD_CHANGED, ""));
  }

  /**
   * The texts "alpha,beta" of all ciphertexts of a canonical ballot.
   *
   * @throws RefusedException for a text that is none
   */
  static List<String> ciphertexts(Entry ballot) throws RefusedException {
    String text = new String(ballot.content(), StandardCharsets.ISO_8859_1);
    List<String> found = new ArrayList<>();
    for (int at = text.indexOf(ALPHA); at >= 0; at = text.indexOf(ALPHA, at)) {
      int alpha = at + ALPHA.length();
      int comma = text.indexOf(BETA, alpha);
      int end = text.indexOf('"', comma + BETA.length());
      if (comma < 0 || end < 0) {
        throw new RefusedException(Reason.RECORD_CHANGED, "");
      }
      found.add(text.substring(alpha, comma) + "," + text.substring(comma + BETA.length(), end));
      at = end;
    }
    return found;
  }
}
