package id.konvensirakyat.audit.report;

import id.konvensirakyat.audit.check.DapilList;
import id.konvensirakyat.audit.reader.CandidateFile;
import id.konvensirakyat.convention.finalization.FinalList;
import id.konvensirakyat.convention.finalization.ListPlace;
import id.konvensirakyat.convention.finalization.Scored;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.convention.ranking.Label;
import id.konvensirakyat.convention.ranking.TieRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How candidates, labels and reasons are called, for people. */
final class ListWords {
  private final Language language;
  private final Map<String, CandidateFile.Candidate> candidates = new HashMap<>();

  ListWords(Language language, CandidateFile file) {
    this.language = language;
    file.candidates().forEach(candidate -> candidates.put(candidate.id().text(), candidate));
  }

  /** A candidate by number and name; by id who is none. */
  String who(String id) {
    CandidateFile.Candidate known = candidates.get(id);
    return Printable.of(
        known == null
            ? id
            : known.number() + ". " + known.name() + " (" + known.sex().code() + ")");
  }

  String who(CandidateId id) {
    return who(id.text());
  }

  String who(List<CandidateId> ids) {
    return ids.stream().map(this::who).collect(Collectors.joining(", "));
  }

  /** Votes, rank and label, and what put the candidate behind one with the same votes. */
  String standing(Scored candidate) {
    String votes = candidate.votes() == 1 ? "%d vote, rank %d, %s" : "%d votes, rank %d, %s";
    String base =
        language
            .say(votes, "%d suara, peringkat %d, %s")
            .formatted(candidate.votes(), candidate.rank(), label(candidate.label()));
    return candidate.tie().map(rule -> base + "; " + tie(rule)).orElse(base);
  }

  /** Why somebody holds a place, and who was passed over. */
  String reason(ListPlace place, FinalList list) {
    String over = who(place.passedOver());
    return switch (place.reason()) {
      case VOTES -> language.say("by the order of votes", "menurut urutan suara");
      case ZIPPER ->
          language
              .say(
                  "a woman in every three names; before %s",
                  "satu perempuan tiap tiga nama; mendahului %s")
              .formatted(over);
      case QUOTA ->
          language
              .say(
                  "%d women are needed on the list; before %s",
                  "daftar memerlukan %d perempuan; mendahului %s")
              .formatted(list.quota().womenNeeded(), over);
      case WOMAN_KEPT_FOR_LATER_TRIPLE ->
          language
              .say(
                  "a woman is kept for three names further down; before %s",
                  "perempuan disimpan untuk tiga nama berikutnya; mendahului %s")
              .formatted(over);
    };
  }

  String state(DapilList.State state) {
    return switch (state) {
      case NOT_YET -> language.say("no list yet", "belum ada daftar");
      case DELAYED ->
          language.say("held up by an objection to the count", "tertahan sanggahan penghitungan");
      case REVOTE -> language.say("votes again", "pemungutan suara ulang");
      case COMPUTED -> language.say("computed, not decided", "dihitung, belum ditetapkan");
      case DECIDED -> language.say("decided", "ditetapkan");
    };
  }

  /** How many women, of how many needed. */
  String quota(FinalList list) {
    String women =
        language
            .say("women: %d of %d, needed %d", "perempuan: %d dari %d, perlu %d")
            .formatted(list.quota().women(), list.quota().length(), list.quota().womenNeeded());
    return list.tooFewWomen()
        ? women + "; " + language.say("too few women for more places", "perempuan terlalu sedikit")
        : women;
  }

  private String label(Label label) {
    return switch (label) {
      case FRONTRUNNER -> language.say("frontrunner", "unggulan");
      case PIONEER -> language.say("pioneer", "perintis");
      case NOT_ELECTED -> language.say("without label", "tanpa label");
    };
  }

  private String tie(TieRule rule) {
    String by =
        switch (rule) {
          case KABKOTA -> language.say("votes in more regencies", "sebaran kabupaten/kota");
          case KECAMATAN -> language.say("votes in more districts", "sebaran kecamatan");
          case DESA -> language.say("votes in more villages", "sebaran desa");
          case WOMAN -> language.say("the woman first", "perempuan didahulukan");
          case LOT -> language.say("the lot", "undian");
        };
    return language.say("equal votes, behind by ", "suara sama, di bawah karena ") + by;
  }

  /** A word, or a dash where there is none. */
  static String orDash(Optional<String> word) {
    return word.orElse("-");
  }
}
