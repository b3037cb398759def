package id.konvensirakyat.crypto.group;

import java.math.BigInteger;

/**
 * A member of a {@link FiniteField} group. It is its own {@link FixedBase}: with the JDK's
 * Montgomery intrinsics no table in plain Java was worth its memory.
 */
final class FieldElement implements Element, FixedBase {
  private final FiniteField group;
  private final BigInteger number;

  FieldElement(FiniteField group, BigInteger number) {
    this.group = group;
    this.number = number;
  }

  /** The number from 1 to p - 1. */
  BigInteger number() {
    return number;
  }

  @Override
  public Group group() {
    return group;
  }

  @Override
  public Element element() {
    return this;
  }

  @Override
  public Element times(Element other) {
    return with(number.multiply(group.own(other).number).mod(group.modulus()));
  }

  @Override
  public Element dividedBy(Element other) {
    return times(other.inverse());
  }

  @Override
  public Element inverse() {
    return with(number.modInverse(group.modulus()));
  }

  @Override
  public Element power(Scalar exponent) {
    if (exponent.group() != group) {
      throw new IllegalArgumentException("scalar of another group");
    }
    return with(number.modPow(exponent.value(), group.modulus()));
  }

  @Override
  public Element power(SecretScalar exponent) {
    return group.power(this, exponent);
  }

  @Override
  public boolean isIdentity() {
    return number.equals(BigInteger.ONE);
  }

  @Override
  public String encode() {
    return number.toString();
  }

  private Element with(BigInteger result) {
    return new FieldElement(group, result);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FieldElement element
        && element.group == group
        && element.number.equals(number);
  }

  @Override
  public int hashCode() {
    return number.hashCode();
  }

  @Override
  public String toString() {
    return encode();
  }
}
