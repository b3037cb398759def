package id.konvensirakyat.crypto.group;

import java.lang.ref.WeakReference;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A member of a {@link FiniteField} group.
 *
 * <p>The chain of powers that the test of membership has made is held weakly: the proofs of a
 * ballot find it when they are checked soon after the ballot was read, and otherwise do without it.
 */
final class FieldElement implements Element {
  private final FiniteField group;
  private final BigInteger number;
  private final Optional<WeakReference<PowerChain>> chain;

  /** The text, once somebody asked for it; computed twice at worst. */
  private @Nullable String text;

  FieldElement(FiniteField group, BigInteger number) {
    this(group, number, Optional.empty());
  }

  /** An element with the chain of its powers. */
  FieldElement(FiniteField group, BigInteger number, PowerChain chain) {
    this(group, number, Optional.of(new WeakReference<>(chain)));
  }

  private FieldElement(
      FiniteField group, BigInteger number, Optional<WeakReference<PowerChain>> chain) {
    this.group = group;
    this.number = number;
    this.chain = chain;
  }

  /** The chain of powers, while it is there. */
  Optional<PowerChain> chain() {
    return chain.flatMap(reference -> Optional.ofNullable(reference.get()));
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
  public boolean isIdentity() {
    return number.equals(BigInteger.ONE);
  }

  @Override
  public String encode() {
    String known = text;
    if (known == null) {
      known = number.toString();
      text = known;
    }
    return known;
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
