package id.konvensirakyat.crypto.group;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Equations base^response (element / g^number)^challenge = commitment in Ed25519, tested all at
 * once: each is raised to a fresh random weight from 1 to 2^128 - 1, and the product of all must
 * hold. If any equation is wrong, the product holds with a chance of at most 1 / (2^128 - 1) over
 * these weights, because all elements are members of a group of prime order (Bellare, Garay, Rabin
 * 1998, "small exponents test"). A batch that fails does not say which equation is wrong.
 *
 * <p>What is tested is commitment^w element^(-wc) base^(-wr) g^(wcn) = 1 over all equations, with
 * one exponent for each element and base, however many equations share it. Field multiplications
 * for a 0/1 proof (two elements, four commitments): 690 in a batch of 5,120, 1,270 in one of 100
 * and 1,910 in one of 20, beside 33 for each point that comes through {@link Eighths}.
 *
 * <p>Not safe for use by many threads: one batch for each.
 */
public final class EquationBatch {
  private static final int WEIGHT_BITS = 128;
  private static final int WEIGHTS_AT_ONCE = 256;

  private final SecureRandom random;
  private final ByteBuffer randomBytes = ByteBuffer.allocate(WEIGHTS_AT_ONCE * WEIGHT_BITS / 8);

  // Sums of products of weights and scalars, not reduced, in the limbs of Order25519.
  private final IdentityHashMap<EdwardsPoint, long[]> elementSums = new IdentityHashMap<>();
  private final IdentityHashMap<EdwardsTable, long[]> baseSums = new IdentityHashMap<>();
  private final long[] generatorSum = new long[10];

  private final List<EdwardsPoint> commitments = new ArrayList<>();

  /** The words of each commitment's weight. */
  private final List<long[]> weights = new ArrayList<>();

  /** An empty batch; the random numbers must be unpredictable to who made the equations. */
  public EquationBatch(SecureRandom random) {
    this.random = random;
    randomBytes.position(randomBytes.limit());
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
    EdwardsTable table = Ed25519.table(base);
    EdwardsPoint point = Ed25519.point(element);
    long[] r = Ed25519.own(response).limbs();
    long[] c = Ed25519.own(challenge).limbs();
    commitments.add(Ed25519.point(commitment));
    long[] words = freshWeight();
    weights.add(words);
    long[] weight = Order25519.limbs(words[0], words[1]);
    Order25519.addProduct(elementSums.computeIfAbsent(point, p -> new long[8]), weight, c);
    Order25519.addProduct(baseSums.computeIfAbsent(table, b -> new long[8]), weight, r);
    if (number != 0) {
      long[] product = new long[8];
      Order25519.addProduct(product, weight, c);
      Order25519.addProduct(generatorSum, new long[] {number}, product);
    }
  }

  private long[] freshWeight() {
    long[] words = new long[5];
    while ((words[0] | words[1]) == 0) {
      if (!randomBytes.hasRemaining()) {
        random.nextBytes(randomBytes.array());
        randomBytes.clear();
      }
      words[0] = randomBytes.getLong();
      words[1] = randomBytes.getLong();
    }
    return words;
  }

  /** Whether all equations that were added hold; true for none. */
  public boolean holds() {
    List<EdwardsPoint> points = new ArrayList<>(elementSums.size() + 3);
    List<long[]> exponents = new ArrayList<>(elementSums.size() + 3);
    points.add(Ed25519.point(Ed25519.INSTANCE.generator()));
    exponents.add(Order25519.words(Order25519.reduce(generatorSum)));
    baseSums.forEach(
        (base, sum) -> {
          points.add(base.element());
          exponents.add(minus(sum));
        });
    elementSums.forEach(
        (element, sum) -> {
          points.add(element);
          exponents.add(minus(sum));
        });
    return Pippenger.product(
            new Pippenger.Terms(points, exponents, Order25519.BITS),
            new Pippenger.Terms(commitments, weights, WEIGHT_BITS))
        .isIdentity();
  }

  private static long[] minus(long[] sum) {
    long[] opposite = new long[sum.length];
    for (int i = 0; i < sum.length; i++) {
      opposite[i] = -sum[i];
    }
    return Order25519.words(Order25519.reduce(opposite));
  }

  /** How many equations were added. */
  public int size() {
    return commitments.size();
  }
}
