package id.konvensirakyat.crypto.group;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.Serial;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which subsets a point is in: by chance alone no test would notice that some are never summed. */
class SubsetChoiceTest {
  /** Chooses the same for every point. */
  private static final class Constant extends SecureRandom {
    @Serial private static final long serialVersionUID = 1;

    private final byte choice;

    Constant(int choice) {
      this.choice = (byte) choice;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      Arrays.fill(bytes, choice);
    }
  }

  @Test
  void aBadPointIsSeenWhateverBitsItIsChosenBy() {
    EdwardsPoint member = (EdwardsPoint) Group.ed25519().generator();
    EdwardsPoint bad = SmallOrder.shifted(member, 1);
    for (int choice = 0; choice < 256; choice++) {
      boolean chosenByNone = choice == 0;
      assertEquals(
          chosenByNone,
          SubsetSums.areMembers(List.of(member, bad), new Constant(choice)),
          "choice " + choice);
    }
  }
}
