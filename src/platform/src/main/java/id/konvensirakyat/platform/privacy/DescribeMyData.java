package id.konvensirakyat.platform.privacy;

import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.privacy.MyDataJson.ConsentJson;
import id.konvensirakyat.platform.privacy.MyDataJson.HoldingJson;
import id.konvensirakyat.platform.privacy.MyDataJson.OfferJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells a person what is kept, on which consent, and who looked. */
@ApplicationScoped
public class DescribeMyData {
  /** How many looks the page shows; the own copy holds all. */
  static final int MOST_LOOKS = 200;

  /** What may be agreed to on the page itself; the others belong to their own forms. */
  private static final Set<Purpose> OFFERED = Set.of(Purpose.SPECIFIC_DATA, Purpose.PUBLICATION);

  @Inject private Consents consents;
  @Inject private Looks looks;
  @Inject private Instance<PersonalData> features;

  @Transactional
  MyDataJson of(Caller caller) {
    List<ConsentRow> given = consents.ofPerson(caller.subject());
    return new MyDataJson(
        given.stream().map(ConsentJson::of).toList(),
        offers(given),
        looks.at(caller.subject(), MOST_LOOKS).stream().map(LookRow::json).toList(),
        holdings(caller.subject()).stream().map(HoldingJson::of).toList());
  }

  /** What all features keep of a person, and what of it must stay. */
  List<Holding> holdings(String subject) {
    List<Holding> holdings = new ArrayList<>();
    features.forEach(feature -> holdings.addAll(feature.holdings(subject)));
    if (!consents.ofPerson(subject).isEmpty()) {
      holdings.add(Holding.kept("", Category.CONSENTS, Keeping.PROOF));
    }
    if (!looks.at(subject, 1).isEmpty()) {
      holdings.add(Holding.kept("", Category.LOOKS, Keeping.PROOF));
    }
    return holdings;
  }

  private static List<OfferJson> offers(List<ConsentRow> given) {
    return given.stream()
        .filter(row -> row.purpose() == Purpose.CANDIDACY && row.withdrawnAt().isEmpty())
        .map(ConsentRow::convention)
        .distinct()
        .flatMap(
            convention ->
                OFFERED.stream()
                    .sorted()
                    .filter(purpose -> !stands(given, convention, purpose))
                    .map(purpose -> OfferJson.of(convention, purpose)))
        .toList();
  }

  private static boolean stands(List<ConsentRow> given, String convention, Purpose purpose) {
    return given.stream()
        .anyMatch(
            row ->
                row.convention().equals(convention)
                    && row.purpose() == purpose
                    && row.withdrawnAt().isEmpty()
                    && row.textVersion().equals(purpose.version()));
  }
}
