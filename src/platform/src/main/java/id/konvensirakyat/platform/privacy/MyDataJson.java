package id.konvensirakyat.platform.privacy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person is told of the own data.
 *
 * @param looks latest first, at most {@link DescribeMyData#MOST_LOOKS}
 */
record MyDataJson(
    List<ConsentJson> consents,
    List<OfferJson> offers,
    List<LookJson> looks,
    List<HoldingJson> holdings) {

  /**
   * A consent, standing or withdrawn.
   *
   * @param text what was agreed to; absent where that version is no longer the one in use
   * @param stopsBy the latest time at which use must end by law; present once withdrawn
   */
  record ConsentJson(
      String convention,
      String purpose,
      String version,
      @Nullable String text,
      @JsonProperty("text_id") @Nullable String textId,
      String givenAt,
      @Nullable String withdrawnAt,
      @Nullable String stopsBy) {
    static ConsentJson of(ConsentRow row) {
      boolean current = row.textVersion().equals(row.purpose().version());
      return new ConsentJson(
          row.convention(),
          row.purpose().name(),
          row.textVersion(),
          current ? row.purpose().english() : null,
          current ? row.purpose().indonesian() : null,
          row.givenAt().toString(),
          row.withdrawnAt().map(Object::toString).orElse(null),
          row.withdrawnAt().map(at -> at.plus(WithdrawConsent.LIMIT).toString()).orElse(null));
    }
  }

  /** A consent that the person may give here. */
  record OfferJson(
      String convention,
      String purpose,
      String version,
      String text,
      @JsonProperty("text_id") String textId) {
    static OfferJson of(String convention, Purpose purpose) {
      return new OfferJson(
          convention, purpose.name(), purpose.version(), purpose.english(), purpose.indonesian());
    }
  }

  /** A look: when, who by role and account, at what, why. */
  record LookJson(
      String at,
      String role,
      String account,
      String matter,
      String detail,
      String reason,
      String convention) {}

  /** Something that is kept; {@code keptBecause} is absent where it can be erased. */
  record HoldingJson(String convention, String category, @Nullable String keptBecause) {
    static HoldingJson of(Holding holding) {
      return new HoldingJson(
          holding.convention(),
          holding.category().name(),
          holding.keptBecause().map(Keeping::name).orElse(null));
    }
  }
}
