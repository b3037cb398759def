package id.konvensirakyat.platform.credential;

import id.konvensirakyat.convention.district.AreaCode;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.Districts;
import id.konvensirakyat.platform.convention.IdentityEvidence;
import id.konvensirakyat.platform.privacy.Look;
import id.konvensirakyat.platform.privacy.Looks;
import id.konvensirakyat.platform.privacy.Matter;
import id.konvensirakyat.platform.privacy.Reason;
import id.konvensirakyat.platform.voter.Home;
import id.konvensirakyat.platform.voter.Voters;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.platform.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shows an observer one person whom a sample drew: what opens the commitment, and what officers
 * looked at. Each look is noted for the person, and counted in public.
 */
@ApplicationScoped
public class OpenEntry {
  private static final int LINE = 65;

  @Inject private Conventions conventions;
  @Inject private Mandates mandates;
  @Inject private Samples samples;
  @Inject private Registers registers;
  @Inject private Voters voters;
  @Inject private Districts districts;
  @Inject private Looks looks;
  @Inject @Any private Instance<IdentityEvidence> evidence;

  /** One entry, opened. */
  public record Opened(
      int place,
      String commitment,
      String number,
      String salt,
      String level,
      String dapil,
      @Nullable String area,
      @Nullable String areaName,
      List<IdentityEvidence.Decision> decisions) {}

  /**
   * Opens an entry of a sample that the caller drew.
   *
   * @param seq the number of the sample's act
   * @throws Refusal {@link Problem#MANDATE_NEEDED}, {@link Problem#NOT_FOUND} for a sample of
   *     somebody else, a place that was not drawn, or an identity that is destroyed
   */
  @Transactional
  public Opened open(String conventionId, Caller caller, long seq, int place) {
    Registers.Entry entry = entry(conventionId, caller, seq, place);
    samples.look(conventionId, seq, place);
    note(conventionId, caller, entry, "");
    Optional<Home> home = voters.home(conventionId, entry.subject());
    return new Opened(
        place,
        entry.commitment(),
        entry.number(),
        entry.salt(),
        entry.level(),
        entry.dapil(),
        home.map(Home::area).orElse(null),
        home.flatMap(h -> AreaCode.of(h.area())).flatMap(districts::name).orElse(null),
        evidence.stream()
            .flatMap(one -> one.decisions(conventionId, entry.subject()).stream())
            .toList());
  }

  /** Opens a picture that a decision of {@link #open} names. */
  @Transactional
  public IdentityEvidence.Picture picture(
      String conventionId, Caller caller, long seq, int place, String name) {
    Registers.Entry entry = entry(conventionId, caller, seq, place);
    IdentityEvidence.Picture picture =
        evidence.stream()
            .flatMap(one -> one.picture(conventionId, entry.subject(), name).stream())
            .findFirst()
            .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    note(conventionId, caller, entry, "PICTURE");
    return picture;
  }

  private Registers.Entry entry(String conventionId, Caller caller, long seq, int place) {
    conventions.get(conventionId);
    if (!mandates.has(conventionId, caller.username())) {
      throw Refusal.of(Problem.MANDATE_NEEDED);
    }
    Samples.Drawn drawn =
        samples
            .find(conventionId, seq)
            .filter(one -> one.act().actor().equals(caller.username()))
            .filter(one -> one.places().contains(place))
            .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    String dapil = drawn.sample().dapil();
    return registers
        .line(conventionId, dapil, LINE * place, LINE - 1)
        .flatMap(line -> registers.behind(conventionId, dapil, line))
        .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
  }

  private void note(String conventionId, Caller caller, Registers.Entry entry, String detail) {
    looks.add(
        conventionId,
        entry.subject(),
        new Look(caller, Roles.OBSERVER, Reason.SAMPLE),
        Matter.REGISTER_ENTRY,
        detail);
  }
}
