package id.konvensirakyat.crypto.group;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * The subgroup of prime order q = 2^252 + 27742317777372353535851937790883648493 of edwards25519
 * (RFC 7748, RFC 8032; Belenios 2.5, section "Ed25519").
 */
public final class Ed25519 implements Group {
  /** The point with y = 4/5 and even x. */
  private static final String GENERATOR =
      "6666666666666666666666666666666666666666666666666666666666666658";

  /** From so many bases on, Pippenger's method needs fewer multiplications than Straus's. */
  private static final int MANY = 100;

  /** From so many texts on, the fixed cost of a shared test is small. */
  private static final int MANY_TEXTS = 500;

  /** After the constants it is made from. */
  static final Ed25519 INSTANCE = new Ed25519();

  private final Montgomery scalars = new Montgomery(Order25519.Q);

  private Ed25519() {}

  /** Holds the table for g, made at first use. */
  private static final class GeneratorTable {
    static final EdwardsTable TABLE = new EdwardsTable(generatorPoint());

    private static EdwardsPoint generatorPoint() {
      try {
        return EdwardsEncoding.decodeOnCurve(GENERATOR);
      } catch (EncodingException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public String name() {
    return "Ed25519";
  }

  @Override
  public BigInteger order() {
    return Order25519.Q;
  }

  @Override
  public Element generator() {
    return GeneratorTable.TABLE.element();
  }

  @Override
  public Element identity() {
    return new EdwardsAccumulator().toPoint();
  }

  @Override
  public Element decode(String text) throws EncodingException {
    EdwardsPoint point = EdwardsEncoding.decodeOnCurve(text);
    DoublingChain chain = new DoublingChain(point);
    if (!chain.isMember()) {
      throw new EncodingException(EncodingException.Reason.NOT_IN_SUBGROUP);
    }
    point.keep(chain);
    return point;
  }

  /** From some hundred texts on by {@link SubsetSums}. */
  @Override
  public List<Element> decodeAll(List<String> texts) throws EncodingException {
    if (texts.size() < MANY_TEXTS) {
      return Group.super.decodeAll(texts);
    }
    List<EdwardsPoint> points = new ArrayList<>(texts.size());
    for (String text : texts) {
      points.add(EdwardsEncoding.decodeOnCurve(text));
    }
    // If one is no member, decoding each says so.
    return SubsetSums.areMembers(points, new SecureRandom())
        ? List.copyOf(points)
        : Group.super.decodeAll(texts);
  }

  @Override
  public List<String> encodeAll(List<Element> elements) {
    return EdwardsEncoding.encodeAll(points(elements));
  }

  @Override
  public FixedBase generatorTable() {
    return GeneratorTable.TABLE;
  }

  @Override
  public FixedBase precompute(Element base) {
    return new EdwardsTable(point(base));
  }

  @Override
  public Element power(Element base, SecretScalar exponent) {
    return SecretPower.of(point(base), own(exponent)).toPoint();
  }

  @Override
  public Element product(FixedBase first, SecretScalar x, FixedBase second, SecretScalar y) {
    EdwardsAccumulator result = new EdwardsAccumulator();
    table(first).addPower(result, x);
    table(second).addPower(result, y);
    return result.toPoint();
  }

  @Override
  public Element commitment(FixedBase base, Scalar response, Element element, Scalar challenge) {
    return commitment(base, response, element, 0, challenge);
  }

  /**
   * With g^(-number challenge) from the table of g, so that element keeps its own chain. A 0/1
   * proof takes 8,520 field multiplications, decoding of its two elements included.
   */
  @Override
  public Element commitment(
      FixedBase base, Scalar response, Element element, int number, Scalar challenge) {
    EdwardsTable table = table(base);
    Scalar25519 ownResponse = own(response);
    EdwardsAccumulator result = point(element).publicPower(own(challenge));
    table.addPower(result, ownResponse);
    if (number != 0) {
      Scalar shift = Scalar.of(this, -(long) number).times(challenge);
      GeneratorTable.TABLE.addPower(result, own(shift));
    }
    return result.toPoint();
  }

  @Override
  public Element product(List<Element> bases, List<Scalar> exponents) {
    if (bases.size() != exponents.size()) {
      throw new IllegalArgumentException("lists of different lengths");
    }
    List<Scalar25519> own = exponents.stream().map(Ed25519::own).toList();
    EdwardsAccumulator result =
        own.size() < MANY
            ? Straus.product(points(bases), own)
            : Pippenger.product(points(bases), own);
    return result.toPoint();
  }

  /** Arithmetic mod q for secrets. */
  Montgomery scalars() {
    return scalars;
  }

  static EdwardsPoint point(Element element) {
    if (element instanceof EdwardsPoint point) {
      return point;
    }
    throw new IllegalArgumentException("element of another group");
  }

  static EdwardsTable table(FixedBase base) {
    if (base instanceof EdwardsTable table) {
      return table;
    }
    throw new IllegalArgumentException("table of another group");
  }

  private static List<EdwardsPoint> points(List<Element> elements) {
    List<EdwardsPoint> points = new ArrayList<>(elements.size());
    elements.forEach(element -> points.add(point(element)));
    return points;
  }

  static Scalar25519 own(Scalar scalar) {
    if (scalar instanceof Scalar25519 own) {
      return own;
    }
    throw new IllegalArgumentException("scalar of another group");
  }

  static SecretScalar own(SecretScalar scalar) {
    if (scalar.group() != INSTANCE) {
      throw new IllegalArgumentException("scalar of another group");
    }
    return scalar;
  }

  @Override
  public String toString() {
    return name();
  }
}
