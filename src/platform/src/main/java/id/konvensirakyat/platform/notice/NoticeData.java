package id.konvensirakyat.platform.notice;

import id.konvensirakyat.platform.privacy.Category;
import id.konvensirakyat.platform.privacy.Holding;
import id.konvensirakyat.platform.privacy.PersonalData;
import id.konvensirakyat.platform.privacy.Piece;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is kept of people here: notices, the address of those who agreed to e-mail, an office. */
@ApplicationScoped
public class NoticeData implements PersonalData {
  @Inject private MailSettings settings;
  @Inject private KnownPersons persons;
  @Inject private KeptNotices kept;
  @Inject private Notices notices;

  @Override
  public List<Piece> pieces(String subject) {
    PersonalNotices all = describe(subject);
    return all.isEmpty() ? List.of() : List.of(Piece.json("notices/notices.json", all));
  }

  @Override
  public List<Holding> holdings(String subject) {
    Stream<String> conventions = kept.of(subject).stream().map(NoticeRow::convention).distinct();
    Stream<String> address = persons.find(subject).stream().map(known -> "");
    return Stream.concat(conventions, address)
        .map(convention -> Holding.erasable(convention, Category.NOTICES))
        .toList();
  }

  /** That the data were deleted is not erased: it is told after everything else. */
  @Override
  public void erase(String subject) {
    notices.stopMail(subject);
    persons.remove(subject);
    kept.removeOf(subject, List.of());
  }

  PersonalNotices describe(String subject) {
    Optional<PersonRow> known = persons.find(subject);
    Optional<String> address =
        settings
            .seal()
            .flatMap(
                seal ->
                    known.flatMap(PersonRow::sealed).flatMap(bytes -> seal.open(subject, bytes)))
            .map(MailAddress::reveal);
    return PersonalNotices.of(known, address, kept.of(subject));
  }
}
