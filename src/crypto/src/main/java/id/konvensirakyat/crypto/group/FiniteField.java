package id.konvensirakyat.crypto.group;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The subgroup of prime order q of the multiplicative group modulo a prime p. Texts are decimal
 * numbers (Belenios 2.5, section "Finite fields").
 *
 * <p>Public exponents go through {@link FieldPowers} and {@link BigInteger#modPow}, secret ones
 * through {@link FieldSecretPowers}, which alone is constant time.
 */
public final class FiniteField implements Group {
  private final String name;
  private final BigInteger p;
  private final BigInteger q;
  private final FieldElement generator;
  private final Montgomery scalars;
  private final FieldSecretPowers secretPowers;
  private volatile @Nullable FieldPowers powers;

  FiniteField(String name, BigInteger p, BigInteger g, BigInteger q) {
    this.name = name;
    this.p = p;
    this.q = q;
    this.generator = new FieldElement(this, g);
    this.scalars = new Montgomery(q);
    this.secretPowers = new FieldSecretPowers(new Montgomery(p));
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
    BigInteger number = number(text);
    return powers()
        .member(number)
        .orElseThrow(() -> new EncodingException(EncodingException.Reason.NOT_IN_SUBGROUP));
  }

  /** Tests each alone, but keeps nothing for later powers. */
  @Override
  public List<Element> decodeAll(List<String> texts) throws EncodingException {
    List<Element> elements = new ArrayList<>(texts.size());
    for (String text : texts) {
      BigInteger number = number(text);
      if (!powers().isMember(number)) {
        throw new EncodingException(EncodingException.Reason.NOT_IN_SUBGROUP);
      }
      elements.add(new FieldElement(this, number));
    }
    return elements;
  }

  private BigInteger number(String text) throws EncodingException {
    BigInteger number = Decimals.decode(text, p);
    if (number.signum() == 0) {
      throw new EncodingException(EncodingException.Reason.OUT_OF_RANGE);
    }
    return number;
  }

  @Override
  public List<String> encodeAll(List<Element> elements) {
    return elements.stream().map(element -> own(element).encode()).toList();
  }

  @Override
  public FixedBase generatorTable() {
    return powers().generatorTable();
  }

  @Override
  public FixedBase precompute(Element base) {
    return powers().table(own(base));
  }

  /** The tables for public powers, made when the group is first used. */
  private FieldPowers powers() {
    FieldPowers made = powers;
    if (made == null) {
      synchronized (this) {
        made = powers;
        if (made == null) {
          made = new FieldPowers(this, generator);
          powers = made;
        }
      }
    }
    return made;
  }

  @Override
  public Element generatorPower(SecretScalar exponent) {
    return power(generator, exponent);
  }

  @Override
  public Element power(Element base, SecretScalar exponent) {
    return new FieldElement(this, secretPowers.power(own(base).number(), checked(exponent)));
  }

  @Override
  public Element product(FixedBase first, SecretScalar x, FixedBase second, SecretScalar y) {
    BigInteger base1 = own(first.element()).number();
    BigInteger base2 = own(second.element()).number();
    return new FieldElement(this, secretPowers.product(base1, checked(x), base2, checked(y)));
  }

  private SecretScalar checked(SecretScalar exponent) {
    if (exponent.group() != this) {
      throw new IllegalArgumentException("scalar of another group");
    }
    return exponent;
  }

  @Override
  public Element commitment(FixedBase base, Scalar response, Element element, Scalar challenge) {
    return commitment(base, response, element, 0, challenge);
  }

  @Override
  public Element commitment(
      FixedBase base, Scalar response, Element element, int number, Scalar challenge) {
    BigInteger shift = exponent(challenge).multiply(BigInteger.valueOf(-number)).mod(q);
    return powers()
        .product(own(base), exponent(response), shift, own(element), exponent(challenge));
  }

  /** A public power of a base with a table. */
  Element power(FieldTable base, Scalar exponent) {
    return powers().power(base, exponent(exponent));
  }

  private FieldTable own(FixedBase base) {
    if (base instanceof FieldTable table && table.element().group() == this) {
      return table;
    }
    throw new IllegalArgumentException("base of another group");
  }

  private BigInteger exponent(Scalar scalar) {
    if (scalar.group() != this) {
      throw new IllegalArgumentException("scalar of another group");
    }
    return scalar.value();
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
