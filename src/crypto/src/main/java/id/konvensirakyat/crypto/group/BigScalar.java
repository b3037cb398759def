package id.konvensirakyat.crypto.group;

import java.math.BigInteger;

/** A scalar of any group, as a number below the group's order. */
record BigScalar(Group group, BigInteger value) implements Scalar {
  private Scalar reduced(BigInteger number) {
    return new BigScalar(group, number.mod(group.order()));
  }

  @Override
  public Scalar plus(Scalar other) {
    return reduced(value.add(checked(other)));
  }

  @Override
  public Scalar minus(Scalar other) {
    return reduced(value.subtract(checked(other)));
  }

  @Override
  public Scalar times(Scalar other) {
    return reduced(value.multiply(checked(other)));
  }

  @Override
  public Scalar negate() {
    return reduced(value.negate());
  }

  @Override
  public Scalar inverse() {
    return new BigScalar(group, value.modInverse(group.order()));
  }

  @Override
  public String encode() {
    return value.toString();
  }

  private BigInteger checked(Scalar other) {
    if (!other.group().equals(group)) {
      throw new IllegalArgumentException("scalars of different groups");
    }
    return other.value();
  }

  @Override
  public String toString() {
    return encode();
  }
}
