package id.konvensirakyat.platform.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A person's notices as the pages show them. */
record NoticeJson(MailWish mail, long unread, List<One> notices) {

  /** One notice, in both languages. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record One(
      String id,
      String conventionId,
      String convention,
      String kind,
      String title,
      @JsonProperty("title_id") String titleId,
      String text,
      @JsonProperty("text_id") String textId,
      String link,
      String at,
      @Nullable String readAt) {

    static One of(NoticeRow notice, String conventionName) {
      NoticeKind kind = notice.kind();
      Map<String, String> parameters = notice.parameters();
      return new One(
          notice.publicId(),
          notice.convention(),
          conventionName,
          kind.name(),
          NoticeTexts.ENGLISH.title(kind),
          NoticeTexts.INDONESIAN.title(kind),
          NoticeTexts.ENGLISH.body(kind, parameters),
          NoticeTexts.INDONESIAN.body(kind, parameters),
          kind.link().of(notice.convention()),
          notice.createdAt().toString(),
          notice.readAt().map(Instant::toString).orElse(null));
    }
  }
}
