package id.konvensirakyat.platform.notice;

import java.util.ArrayList;
import java.util.List;

/** What an e-mail says, in its two forms. */
record LetterText(String plain, String html) {
  private static final String RULE = "----------------------------------------";

  static LetterText of(ClaimedMail mail, String origin) {
    List<Paragraph> all = new ArrayList<>(language(NoticeTexts.INDONESIAN, mail, origin));
    all.add(new Paragraph("", RULE, false));
    all.addAll(language(NoticeTexts.ENGLISH, mail, origin));
    StringBuilder plain = new StringBuilder();
    StringBuilder html =
        new StringBuilder("<!doctype html>\n<html lang=\"id\"><head><meta charset=\"utf-8\">")
            .append("<title>")
            .append(escaped(NoticeTexts.INDONESIAN.title(mail.kind())))
            .append("</title></head><body>\n");
    for (Paragraph paragraph : all) {
      plain.append(paragraph.text()).append("\r\n\r\n");
      html.append(paragraph.html()).append('\n');
    }
    return new LetterText(plain.toString(), html.append("</body></html>\n").toString());
  }

  private static List<Paragraph> language(NoticeTexts texts, ClaimedMail mail, String origin) {
    String language = texts.locale().toLanguageTag();
    String link = origin + mail.kind().link().of(mail.conventionId());
    String settings = origin + NoticeLink.SETTINGS;
    return List.of(
        new Paragraph(language, texts.title(mail.kind()), true),
        new Paragraph(
            language, texts.frame("convention", "convention", mail.conventionName()), false),
        new Paragraph(language, texts.body(mail.kind(), mail.parameters()), false),
        new Paragraph(language, texts.frame("open") + "\r\n" + link, false),
        new Paragraph(language, texts.frame("why", "settings", settings), false),
        new Paragraph(language, texts.frame("safety"), false));
  }

  /** Text only: an address is shown as such, so that nobody learns to click what hides one. */
  private record Paragraph(String language, String text, boolean title) {
    String html() {
      if (text.equals(RULE)) {
        return "<hr>";
      }
      String tag = title ? "h1" : "p";
      return "<%s lang=\"%s\">%s</%s>"
          .formatted(tag, language, escaped(text).replace("\r\n", "<br>"), tag);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
