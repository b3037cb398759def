package id.konvensirakyat.platform.credential;

import id.konvensirakyat.convention.district.AreaCode;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.convention.Districts;
import id.konvensirakyat.platform.voter.Home;
import id.konvensirakyat.platform.voter.Voters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows a voter the own entry: what was registered, and the credential's public half. */
@ApplicationScoped
public class DescribeEntry {
  @Inject private Conventions conventions;
  @Inject private Districts districts;
  @Inject private Voters voters;
  @Inject private Enrolments enrolments;
  @Inject private DescribeStanding describeStanding;

  /**
   * The entry; its fields are null until the voter registered, or enrolled. The credential is null
   * again once the roll is frozen: nothing knows any more whose it is.
   */
  public record OwnEntry(
      boolean registered,
      @Nullable String area,
      @Nullable String areaName,
      @Nullable String dapil,
      @Nullable String electionUuid,
      boolean enrolled,
      @Nullable String publicCredential,
      boolean rollFrozen,
      RollStanding roll) {}

  /** The caller's entry. */
  @Transactional
  public OwnEntry own(String id, Caller caller) {
    Convention convention = conventions.get(id);
    Optional<Home> home = voters.home(id, caller.subject());
    Optional<String> credential =
        enrolments.row(id, caller.subject()).map(EnrolmentRow::credential);
    return new OwnEntry(
        home.isPresent(),
        home.map(Home::area).orElse(null),
        home.flatMap(this::areaName).orElse(null),
        home.map(Home::dapil).orElse(null),
        home.flatMap(h -> conventions.election(id, h.dapil()))
            .map(DapilElection::uuid)
            .orElse(null),
        credential.isPresent() || voters.isOnRoll(id, caller.subject()),
        credential.orElse(null),
        convention.rollFrozen(),
        describeStanding.of(convention, caller.subject()));
  }

  private Optional<String> areaName(Home home) {
    return AreaCode.of(home.area()).flatMap(districts::name);
  }
}
