package id.konvensirakyat.platform.voter;

import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.account.LimitTries;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;

/**
 * A voter registers without learning of others who has: that a NIK, a telephone or an address is
 * another account's is one answer, and given to an account a few times an hour. Not one transaction
 * with the registration: what is refused stays counted.
 */
@ApplicationScoped
public class TryToRegister {
  private static final Set<Problem> OF_OTHERS =
      EnumSet.of(Problem.NIK_USED, Problem.PHONE_USED, Problem.EMAIL_USED);

  @Inject private RegisterVoter registerVoter;
  @Inject private LimitTries limitTries;

  /**
   * Registers.
   *
   * @throws Refusal {@link Problem#TOO_MANY_TRIES}, {@link Problem#IDENTITY_USED}, or as {@link
   *     RegisterVoter} says
   */
  RegisterVoter.Registered register(
      String conventionId, Caller caller, Registration registration, Origin origin) {
    limitTries.count(caller, LimitTries.Kind.REGISTRATION);
    boolean kept = false;
    try {
      return registerVoter.register(conventionId, caller, registration, origin);
    } catch (Refusal e) {
      kept = OF_OTHERS.contains(e.problem());
      throw kept ? Refusal.of(Problem.IDENTITY_USED) : e;
    } finally {
      if (!kept) {
        limitTries.forgive(caller, LimitTries.Kind.REGISTRATION);
      }
    }
  }
}
