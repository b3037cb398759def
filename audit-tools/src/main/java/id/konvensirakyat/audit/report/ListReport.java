package id.konvensirakyat.audit.report;

import id.konvensirakyat.audit.check.DapilList;
import id.konvensirakyat.audit.check.FinalizationAudit;
import id.konvensirakyat.audit.check.Finding;
import id.konvensirakyat.audit.check.Outcome;
import id.konvensirakyat.convention.finalization.FinalList;
import id.konvensirakyat.convention.finalization.ListOverride;
import id.konvensirakyat.convention.finalization.ListPlace;
import id.konvensirakyat.convention.finalization.Scored;
import java.util.List;
import java.util.Optional;

/** Each list beside the published one, place by place, for people. */
public final class ListReport {
  private static final String NL = System.lineSeparator();
  private static final int WIDTH = 30;

  private final FinalizationAudit audit;
  private final Language language;
  private final ListWords words;

  private ListReport(FinalizationAudit audit, Language language) {
    this.audit = audit;
    this.language = language;
    this.words = new ListWords(language, audit.candidates());
  }

  /** The lists given, what did not pass, and the verdict on the whole export. */
  public static String of(FinalizationAudit audit, List<DapilList> lists, Language language) {
    return new ListReport(audit, language).text(lists);
  }

  private String text(List<DapilList> lists) {
    var text = new StringBuilder();
    lists.forEach(list -> text.append(block(list)).append(NL));
    if (audit.lists().isEmpty()) {
      text.append(
              language.say(
                  "No list was compared: what lists follow from did not pass.",
                  "Tidak ada daftar yang dibandingkan: dasarnya tidak lulus pemeriksaan."))
          .append(NL);
    }
    for (Finding finding : audit.failures()) {
      text.append(
          "%-3s %s  %s - %s%n"
              .formatted(
                  finding.check(),
                  language.word(finding.outcome()),
                  Printable.of(finding.subject()),
                  Printable.of(Language.detail(finding.outcome()))));
    }
    return text.append(TextReport.verdict(audit.report(), language)).append(NL).toString();
  }

  private String block(DapilList list) {
    var text = new StringBuilder();
    text.append(
        "%s %s: %d %s, %s%n"
            .formatted(
                list.district().code(),
                Printable.of(list.district().name()),
                list.district().seats(),
                language.say("seats", "kursi"),
                words.state(list.state())));
    text.append("  ").append(verdict(list)).append(NL);
    list.computed().ifPresent(computed -> text.append(places(list, computed)));
    list.changed()
        .ifPresent(changed -> text.append(change(changed, list.computed().orElseThrow())));
    return text.toString();
  }

  /** One line: the same only where everything that the list follows from passed too. */
  private String verdict(DapilList list) {
    if (list.outcome() instanceof Outcome.Passed passed) {
      if (list.computed().isEmpty()) {
        return Printable.of(passed.detail());
      }
      return audit.isSound()
          ? language.say("SAME as computed here", "SAMA dengan hitungan di sini")
          : language.say(
              "NOT CONFIRMED: the export itself did not pass",
              "TIDAK DIPASTIKAN: ekspornya sendiri tidak lulus");
    }
    String detail = Printable.of(Language.detail(list.outcome()));
    if (list.outcome() instanceof Outcome.Failed && list.computed().isPresent()) {
      return language.say("DIFFERENT: ", "BERBEDA: ") + detail;
    }
    return language.word(list.outcome()) + ": " + detail;
  }

  private String places(DapilList list, FinalList computed) {
    var published = new ListLines(list.published().orElse(""));
    var here = new ListLines(computed.canonicalText());
    var text = new StringBuilder("  ").append(words.quota(computed)).append(NL);
    text.append(
        row(
            " ",
            "",
            language.say("published", "diumumkan"),
            language.say("computed", "dihitung"),
            ""));
    for (ListPlace place : computed.places()) {
      String why = words.standing(place.holder()) + "; " + words.reason(place, computed);
      text.append(row("place " + place.position(), published, place.holder(), why));
    }
    for (int i = 1; i <= computed.reserves().size(); i++) {
      Scored reserve = computed.reserves().get(i - 1);
      String why = language.say("reserve; ", "cadangan; ") + words.standing(reserve);
      text.append(row("reserve " + i, published, reserve, why));
    }
    if (!computed.out().isEmpty()) {
      text.append("  ")
          .append(language.say("withdrawn or struck: ", "mundur atau dicoret: "))
          .append(words.who(computed.out()))
          .append(NL);
    }
    if (!(list.outcome() instanceof Outcome.Passed)) {
      here.against(published).forEach(difference -> text.append(difference(difference)));
    }
    return text.toString();
  }

  private String row(String key, ListLines published, Scored computed, String why) {
    Optional<String> shown = published.holder(key);
    String mark = shown.equals(Optional.of(computed.id().text())) ? " " : "!";
    String number = key.replace("place ", "").replace("reserve ", "+");
    return row(
        mark, number, ListWords.orDash(shown.map(words::who)), words.who(computed.id()), why);
  }

  private static String row(
      String mark, String number, String published, String computed, String why) {
    String form = "  %s%4s  %-" + WIDTH + "s  %-" + WIDTH + "s  %s";
    return form.formatted(mark, number, cut(published), cut(computed), why).stripTrailing() + NL;
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= WIDTH
        ? text
        : text.substring(0, text.offsetByCodePoints(0, WIDTH - 3)) + "...";
  }

  private String difference(ListLines.Difference difference) {
    return "  ! %s: %s %s%n"
        .formatted(
            Printable.of(difference.about()),
            language
                .say("published %s;", "diumumkan %s;")
                .formatted(Printable.of(ListWords.orDash(difference.other()))),
            language
                .say("computed %s", "dihitung %s")
                .formatted(Printable.of(ListWords.orDash(difference.here()))));
  }

  /** What a board changed: which places, from whom to whom, and why. */
  private String change(ListOverride changed, FinalList list) {
    var text = new StringBuilder("  ");
    text.append(
            language
                .say("CHANGED by %s: %s", "DIUBAH oleh %s: %s")
                .formatted(Printable.of(changed.board()), Printable.of(changed.reason())))
        .append(NL);
    for (int position : changed.changed(list)) {
      text.append(
          "  %5d  %s%n"
              .formatted(
                  position,
                  language
                      .say("%s instead of %s", "%s menggantikan %s")
                      .formatted(
                          words.who(changed.places().get(position - 1)),
                          words.who(list.places().get(position - 1).holder().id()))));
    }
    List<Scored> reserves = changed.reserves(list);
    if (!reserves.isEmpty()) {
      text.append("  ")
          .append(language.say("reserves then: ", "cadangan menjadi: "))
          .append(words.who(reserves.stream().map(Scored::id).toList()))
          .append(NL);
    }
    return text.toString();
  }
}
