package id.konvensirakyat.crypto.group;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A cyclic group of prime order q with generator g, in which discrete logarithms are hard; written
 * multiplicatively. Belenios specification 2.5, section "Groups".
 *
 * <p>Operations on {@link Scalar} take variable time and are for public values. Operations on
 * {@link SecretScalar} take time that depends on sizes alone.
 */
public sealed interface Group permits Ed25519, FiniteField {
  static Group ed25519() {
    return Ed25519.INSTANCE;
  }

  static Group belenios2048() {
    return FiniteFieldGroups.BELENIOS_2048;
  }

  static Group rfc3526() {
    return FiniteFieldGroups.RFC_3526_2048;
  }

  /** The group that an election names in its {@code group} field, if it is one of the three. */
  static Optional<Group> named(String name) {
    return List.of(ed25519(), belenios2048(), rfc3526()).stream()
        .filter(group -> group.name().equals(name))
        .findFirst();
  }

  /** The name used in elections and hashed in proofs of knowledge of a key. */
  String name();

  /** The prime order q. */
  BigInteger order();

  /** The generator g. */
  Element generator();

  /** The neutral element. */
  Element identity();

  /**
   * The element that a text stands for. Accepts only the canonical text of a member of the group,
   * so {@code decode(t).encode()} is t. The neutral element is a member: a caller to whom it means
   * harm must refuse it.
   *
   * @throws EncodingException with the reason, for every other text
   */
  Element decode(String text) throws EncodingException;

  /**
   * The elements with these texts; cheaper than decoding each, because the test of membership is
   * shared. What it takes for a member is one but for a chance of 2^-128, over fresh random
   * numbers.
   *
   * @throws EncodingException with the reason, if any text is not of a member
   */
  default List<Element> decodeAll(List<String> texts) throws EncodingException {
    List<Element> elements = new ArrayList<>(texts.size());
    for (String text : texts) {
      elements.add(decode(text));
    }
    return elements;
  }

  /** The texts of many elements; cheaper than asking each, because inversions are shared. */
  List<String> encodeAll(List<Element> elements);

  /** The table for g. */
  FixedBase generatorTable();

  /** A table for an element that will be raised to more than about ten powers. */
  FixedBase precompute(Element base);

  /** g to a secret power, in constant time. */
  default Element generatorPower(SecretScalar exponent) {
    return generatorTable().power(exponent);
  }

  /** An element to a secret power, in constant time. */
  Element power(Element base, SecretScalar exponent);

  /**
   * first^x second^y, in constant time. Not the same as multiplying two powers: {@link
   * Element#times} may take less time when a factor is the neutral element, which would tell that
   * an exponent is zero.
   */
  Element product(FixedBase first, SecretScalar x, FixedBase second, SecretScalar y);

  /**
   * base^response element^challenge, in variable time: the commitment that a proof (challenge,
   * response) of a discrete logarithm of element to the base determines.
   */
  Element commitment(FixedBase base, Scalar response, Element element, Scalar challenge);

  /**
   * base^response (element / g^number)^challenge, in variable time: the commitment of one branch of
   * a proof that a ciphertext encrypts the number.
   */
  default Element commitment(
      FixedBase base, Scalar response, Element element, int number, Scalar challenge) {
    Element power = commitment(base, response, element, challenge);
    Scalar shift = Scalar.of(this, -number).times(challenge);
    return number == 0 ? power : power.times(generatorTable().power(shift));
  }

  /**
   * The product of bases[i]^exponents[i], in variable time; the neutral element for empty lists.
   *
   * @throws IllegalArgumentException if the lists differ in length (a bug)
   */
  Element product(List<Element> bases, List<Scalar> exponents);
}
