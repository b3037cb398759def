package id.konvensirakyat.platform.nojoin;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.platform.board.RunningConvention;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.tally.EncryptedTally;
import id.konvensirakyat.protocol.tally.PartialDecryption;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** By what a tally could be opened: the trustees' keys, what they give, and what would come out. */
final class Secrets {
  /** Who has not decrypted while the watcher looks. */
  private static final List<Integer> STILL_SILENT = List.of(2, 3);

  private static final int MOST_VOTES = 20;

  private final Map<String, String> meanings = new HashMap<>();

  Secrets(RunningConvention convention, String dapil) throws RefusedException {
    Group group = Group.ed25519();
    Election election = convention.box(dapil).election();
    byte[] text =
        Http.nobody()
            .get("/elections/" + convention.box(dapil).uuid() + "/encrypted_tally.json")
            .expect(200)
            .bytes();
    EncryptedTally tally = EncryptedTally.read(election, text);
    for (int trustee = 1; trustee <= 3; trustee++) {
      SecretScalar key =
          convention
              .trustees()
              .secrets(trustee)
              .decryptionKey(convention.trustees().privateKey(trustee));
      meanings.put(key.reveal(), "the key of trustee " + trustee);
      if (STILL_SILENT.contains(trustee)) {
        PartialDecryption factors =
            PartialDecryption.make(election, tally, key, new SecureRandom());
        for (List<Element> row : factors.factors()) {
          for (Element factor : row) {
            meanings.put(factor.encode(), "a factor of trustee " + trustee);
          }
        }
      }
    }
    for (int votes = 2; votes <= MOST_VOTES; votes++) {
      meanings.put(
          group.generatorPower(SecretScalar.of(group, votes)).encode(), "g^" + votes + ", a count");
    }
  }

  /** What of it is in these pieces. */
  List<String> toldBy(List<Piece> pieces) {
    TreeSet<String> told = new TreeSet<>();
    for (Piece piece : pieces) {
      for (String token : piece.tokens()) {
        String meaning = meanings.get(token);
        if (meaning != null) {
          told.add(meaning + " in " + piece.source());
        }
      }
    }
    return List.copyOf(told);
  }
}
