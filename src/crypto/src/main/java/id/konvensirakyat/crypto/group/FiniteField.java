package id.konvensirakyat.crypto.group;

import java.math.BigInteger;
import java.util.List;

/**
 * The subgroup of prime order q of the multiplicative group modulo a prime p. Texts are decimal
 * numbers (Belenios 2.5, section "Finite fields").
 *
 * <p>Public exponents go through {@link BigInteger#modPow}, secret ones through {@link Montgomery}:
 * BigInteger is not constant time.
 */
public final class FiniteField implements Group {
  private static final int SECRET_WINDOW = 4;

  private final String name;
  private final BigInteger p;
  private final BigInteger q;
  private final FieldElement generator;
  private final Montgomery scalars;
  private final Montgomery field;

  FiniteField(String name, BigInteger p, BigInteger g, BigInteger q) {
    this.name = name;
    this.p = p;
    this.q = q;
    this.generator = new FieldElement(this, g);
    this.scalars = new Montgomery(q);
    this.field = new Montgomery(p);
  }

  @Override
  public String name() {
    return name;
  }

  /** The prime p that elements are numbers modulo. */
  public BigInteger modulus() {
    return p;
  }

  @Override
  public BigInteger order() {
    return q;
  }

  @Override
  public Element generator() {
    return generator;
  }

  @Override
  public Element identity() {
    return new FieldElement(this, BigInteger.ONE);
  }

  @Override
  public Element decode(String text) throws EncodingException {
    BigInteger number = Decimals.decode(text, p);
    if (number.signum() == 0) {
      throw new EncodingException(EncodingException.Reason.OUT_OF_RANGE);
    }
    if (!number.modPow(q, p).equals(BigInteger.ONE)) {
      throw new EncodingException(EncodingException.Reason.NOT_IN_SUBGROUP);
    }
    return new FieldElement(this, number);
  }

  @Override
  public List<String> encodeAll(List<Element> elements) {
    return elements.stream().map(element -> own(element).encode()).toList();
  }

  @Override
  public FixedBase generatorTable() {
    return generator;
  }

  @Override
  public FixedBase precompute(Element base) {
    return own(base);
  }

  @Override
  public Element power(Element base, SecretScalar exponent) {
    return element(secretPower(base, exponent));
  }

  @Override
  public Element product(FixedBase first, SecretScalar x, FixedBase second, SecretScalar y) {
    int[] product =
        field.multiply(secretPower(first.element(), x), secretPower(second.element(), y));
    return element(product);
  }

  /** base^exponent in Montgomery form. */
  private int[] secretPower(Element base, SecretScalar exponent) {
    if (exponent.group() != this) {
      throw new IllegalArgumentException("scalar of another group");
    }
    int[] one = field.enter(field.one());
    int[] step = field.enter(field.toLimbs(own(base).number()));
    int[][] powers = new int[1 << SECRET_WINDOW][];
    powers[0] = one;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = field.multiply(powers[i - 1], step);
    }
    int[] result = one;
    for (int shift = exponent.bitCapacity() - SECRET_WINDOW; shift >= 0; shift -= SECRET_WINDOW) {
      for (int i = 0; i < SECRET_WINDOW; i++) {
        result = field.multiply(result, result);
      }
      result = field.multiply(result, choose(powers, exponent.bits(shift, SECRET_WINDOW)));
    }
    return result;
  }

  private Element element(int[] montgomeryForm) {
    return new FieldElement(this, field.toBigInteger(field.leave(montgomeryForm)));
  }

  /** Reads every entry, so that the choice does not show in the cache. */
  private int[] choose(int[][] powers, int digit) {
    int[] chosen = new int[field.limbs()];
    for (int i = 0; i < powers.length; i++) {
      int difference = i ^ digit;
      int mask = ((difference | -difference) >>> 31) - 1;
      for (int j = 0; j < chosen.length; j++) {
        chosen[j] |= mask & powers[i][j];
      }
    }
    return chosen;
  }

  @Override
  public Element commitment(FixedBase base, Scalar response, Element element, Scalar challenge) {
    return base.power(response).times(own(element).power(challenge));
  }

  @Override
  public Element product(List<Element> bases, List<Scalar> exponents) {
    if (bases.size() != exponents.size()) {
      throw new IllegalArgumentException("lists of different lengths");
    }
    Element product = identity();
    for (int i = 0; i < bases.size(); i++) {
      product = product.times(own(bases.get(i)).power(exponents.get(i)));
    }
    return product;
  }

  /** Arithmetic mod q for secrets. */
  Montgomery scalars() {
    return scalars;
  }

  FieldElement own(Element element) {
    if (element instanceof FieldElement number && number.group() == this) {
      return number;
    }
    throw new IllegalArgumentException("element of another group");
  }

  @Override
  public String toString() {
    return name;
  }
}
