package id.konvensirakyat.crypto.group;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Public powers in a {@link FiniteField}, with tables for its generator. Variable time.
 *
 * <p>Products modulo p for a proof of one candidate, with an order of 256 bits: for each of alpha
 * and beta 256 squarings, and 88 products for each of its three powers (membership and two
 * challenges); 32 for each of the five powers of a fixed base. That is 1,200, where eleven powers
 * of their own take 3,500.
 */
final class FieldPowers {
  /** A chain for a longer order would take more memory than it saves time. */
  private static final int MAX_CHAIN_BITS = 512;

  private final FiniteField group;
  private final ResidueSystem system;
  private final FieldTable generatorTable;
  private final boolean isSafePrime;

  FieldPowers(FiniteField group, FieldElement generator) {
    this.group = group;
    this.system = new ResidueSystem(group.modulus());
    this.generatorTable = table(generator);
    this.isSafePrime = group.modulus().equals(group.order().shiftLeft(1).add(BigInteger.ONE));
  }

  FieldTable generatorTable() {
    return generatorTable;
  }

  FieldTable table(FieldElement base) {
    return new FieldTable(base, group, system);
  }

  /**
   * The member that a number from 1 to p - 1 is, if it is one: if its power to q is 1, which for p
   * = 2q + 1 says that it is a square. The chain that the test made stays with the member.
   */
  Optional<FieldElement> member(BigInteger number) {
    BigInteger q = group.order();
    if (isSafePrime) {
      return JacobiSymbol.of(number, group.modulus()) == 1
          ? Optional.of(new FieldElement(group, number))
          : Optional.empty();
    }
    if (q.bitLength() > MAX_CHAIN_BITS) {
      return isMember(number) ? Optional.of(new FieldElement(group, number)) : Optional.empty();
    }
    ResidueMultiplier multiplier = new ResidueMultiplier(system);
    PowerChain chain = new PowerChain(system.enter(number), q.bitLength(), multiplier);
    Residue power = chain.multiply(system.one(), q, multiplier);
    return system.leave(power, multiplier).equals(BigInteger.ONE)
        ? Optional.of(new FieldElement(group, number, chain))
        : Optional.empty();
  }

  /** The same for a member that will hardly be raised to a power: faster, and no chain. */
  boolean isMember(BigInteger number) {
    return isSafePrime
        ? JacobiSymbol.of(number, group.modulus()) == 1
        : number.modPow(group.order(), group.modulus()).equals(BigInteger.ONE);
  }

  Element power(FieldTable base, BigInteger exponent) {
    ResidueMultiplier multiplier = new ResidueMultiplier(system);
    return element(base.multiply(system.one(), exponent, multiplier), multiplier);
  }

  /** base^response g^shift element^challenge. */
  Element product(
      FieldTable base,
      BigInteger response,
      BigInteger shift,
      FieldElement element,
      BigInteger challenge) {
    ResidueMultiplier multiplier = new ResidueMultiplier(system);
    Residue product = base.multiply(system.one(), response, multiplier);
    if (shift.signum() != 0) {
      product = generatorTable.multiply(product, shift, multiplier);
    }
    Optional<PowerChain> chain = element.chain();
    if (chain.isPresent()) {
      product = chain.get().multiply(product, challenge, multiplier);
    } else {
      BigInteger power = element.number().modPow(challenge, group.modulus());
      product = multiplier.multiply(product, system.enter(power));
    }
    return element(product, multiplier);
  }

  private Element element(Residue residue, ResidueMultiplier multiplier) {
    return new FieldElement(group, system.leave(residue, multiplier));
  }
}
