package id.konvensirakyat.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.crypto.group.EncodingException;
import id.konvensirakyat.crypto.merkle.MerkleFault;
import id.konvensirakyat.crypto.proof.Fault;
import id.konvensirakyat.crypto.proof.ProofFault;
import id.konvensirakyat.crypto.threshold.DecryptionException;
import id.konvensirakyat.crypto.threshold.ThresholdFault;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every reason says in words of its own what is wrong. */
class MeaningsTest {
  @Test
  void eachReasonHasWordsOfItsOwn() {
    List<String> meanings =
        Stream.of(
                Stream.of(ProofFault.values()).map(Fault::meaning),
                Stream.of(MerkleFault.values()).map(MerkleFault::meaning),
                Stream.of(ThresholdFault.values()).map(Fault::meaning),
                Stream.of(EncodingException.Reason.values()).map(r -> r.meaning()),
                Stream.of(DecryptionException.Reason.values()).map(r -> r.meaning()))
            .flatMap(each -> each)
            .toList();
    assertEquals(meanings.size(), new HashSet<>(meanings).size());
    for (String meaning : meanings) {
      assertTrue(meaning.matches("[a-z].*[a-z0-9)]"), meaning);
    }
  }

  @Test
  void anExceptionSaysItsReason() {
    for (EncodingException.Reason reason : EncodingException.Reason.values()) {
      assertEquals(reason.meaning(), new EncodingException(reason).getMessage());
    }
  }
}
