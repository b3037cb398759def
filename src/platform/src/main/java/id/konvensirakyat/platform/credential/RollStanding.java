package id.konvensirakyat.platform.credential;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a voter stands with the roll.
 *
 * @param state NOT_ENROLLED, NEXT (comes with the next publication), PUBLISHED, LEFT_OUT, ON_ROLL
 * @param reasons why left out: LEVEL, HELD, CHALLENGE, SMALL_ROLL
 * @param level how sure the party is of the person: A, B or C; null for who never registered
 * @param least the least level that votes here
 * @param register what opens the own entry of the register, once the roll is frozen
 */
public record RollStanding(
    String state,
    List<String> reasons,
    @Nullable String level,
    String least,
    @Nullable OwnRegister register) {

  /** The own line of the register, and what it is made of. */
  public record OwnRegister(
      String dapil, String number, String salt, String level, String commitment) {}
}
