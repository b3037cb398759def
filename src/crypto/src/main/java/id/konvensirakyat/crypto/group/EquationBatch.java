package id.konvensirakyat.crypto.group;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Equations base^response (element / g^number)^challenge = commitment in Ed25519, tested all at
 * once: each is raised to a fresh random power from 1 to 2^128 - 1, and the product of all must
 * hold. If any equation is wrong, the product holds with a chance of at most 1 / (2^128 - 1) over
 * these powers, because all elements are members of a group of prime order (Bellare, Garay, Rabin
 * 1998, "small exponents test"). A batch that fails does not say which equation is wrong.
 *
 * <p>Not safe for use by many threads: one batch for each.
 */
public final class EquationBatch {
  private static final int WEIGHT_BYTES = 16;

  private final SecureRandom random;
  private int size;
  private final IdentityHashMap<Element, BigInteger> powers = new IdentityHashMap<>();
  private final IdentityHashMap<FixedBase, BigInteger> basePowers = new IdentityHashMap<>();

  /** An empty batch; the random numbers must be unpredictable to who made the equations. */
  public EquationBatch(SecureRandom random) {
    this.random = random;
  }

  /**
   * Adds the equation base^response (element / g^number)^challenge = commitment.
   *
   * @throws IllegalArgumentException if anything is of another group than Ed25519 (a bug)
   */
  public void add(
      FixedBase base,
      Scalar response,
      Element element,
      int number,
      Scalar challenge,
      Element commitment) {
    BigInteger weight = weight();
    BigInteger power = weight.multiply(Ed25519.own(challenge).value());
    BigInteger basePower = weight.multiply(Ed25519.own(response).value());
    BigInteger shift = power.multiply(BigInteger.valueOf(-(long) number));
    Ed25519.point(base.element());
    Ed25519.point(element);
    Ed25519.point(commitment);
    basePowers.merge(base, basePower, BigInteger::add);
    basePowers.merge(Ed25519.INSTANCE.generatorTable(), shift, BigInteger::add);
    powers.merge(element, power, BigInteger::add);
    powers.merge(commitment, weight.negate(), BigInteger::add);
    size++;
  }

  private BigInteger weight() {
    byte[] bytes = new byte[WEIGHT_BYTES];
    BigInteger weight;
    do {
      random.nextBytes(bytes);
      weight = new BigInteger(1, bytes);
    } while (weight.signum() == 0);
    return weight;
  }

  /** Whether all equations that were added hold; true for none. */
  public boolean holds() {
    List<Element> elements = new ArrayList<>();
    List<Scalar> exponents = new ArrayList<>();
    powers.forEach(
        (element, power) -> {
          elements.add(element);
          exponents.add(Scalar.reduce(Ed25519.INSTANCE, power));
        });
    basePowers.forEach(
        (base, power) -> {
          elements.add(base.element());
          exponents.add(Scalar.reduce(Ed25519.INSTANCE, power));
        });
    return Ed25519.INSTANCE.product(elements, exponents).isIdentity();
  }

  /** How many equations were added. */
  public int size() {
    return size;
  }
}
