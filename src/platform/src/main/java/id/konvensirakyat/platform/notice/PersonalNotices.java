package id.konvensirakyat.platform.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is kept of a person here, as the export of one's own data shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonalNotices(
    @Nullable String office,
    @Nullable String mailConsentSince,
    @Nullable String address,
    List<Told> notices) {

  /** Whether nothing is kept. */
  boolean isEmpty() {
    return office == null && mailConsentSince == null && address == null && notices.isEmpty();
  }

  /** One notice. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Told(String convention, String kind, String at, @Nullable String readAt) {}

  static PersonalNotices of(
      Optional<PersonRow> person, Optional<String> address, List<NoticeRow> notices) {
    return new PersonalNotices(
        person.flatMap(PersonRow::role).orElse(null),
        person.flatMap(PersonRow::consentAt).map(Instant::toString).orElse(null),
        address.orElse(null),
        notices.stream()
            .map(
                n ->
                    new Told(
                        n.convention(),
                        n.kind().name(),
                        n.createdAt().toString(),
                        n.readAt().map(Instant::toString).orElse(null)))
            .toList());
  }

  /** Says nothing: it holds an address. */
  @Override
  public String toString() {
    return "PersonalNotices";
  }
}
