package id.konvensirakyat.systemtests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.audit.check.Manner;
import id.konvensirakyat.audit.check.Report;
import id.konvensirakyat.audit.check.Verification;
import id.konvensirakyat.audit.reader.Evidence;
import id.konvensirakyat.crypto.threshold.Seed;
import id.konvensirakyat.deploy.person.Api;
import id.konvensirakyat.deploy.role.KeyHolder;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.systemtests.BeleniosTool;
import id.konvensirakyat.systemtests.CheatingTrustee;
import id.konvensirakyat.systemtests.OneStack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Any three of five trustees, in a group that Debian's {@code belenios-tool} knows: one cheats and
 * is replaced, two lose their keys, three open the result, and two programs find the record right.
 */
@ExtendWith(OneStack.class)
class FiveTrusteesTest {
  private static final int PEOPLE = 9_500;
  private static final int CHEAT = 4;
  private static final int WRONGED = 2;
  private static final List<Script.Stands> STANDING =
      List.of(new Script.Stands("Dewi Lestari", "P"), new Script.Stands("Made Wirawan", "L"));

  private final SecureRandom random = new SecureRandom();
  private final List<KeyHolder> trustees = new ArrayList<>();

  @Test
  void threeOfFiveOpenWhatACheatAndTwoLossesCannotStop(Stack stack, @TempDir Path folder)
      throws Exception {
    List<String> accounts = IntStream.rangeClosed(1, 5).mapToObj(i -> "lima-kunci" + i).toList();
    Script.Keys keys = new Script.Keys("BELENIOS-2048", 3, accounts);
    Script script =
        Script.inCandidacy(stack, keys, "lima", PEOPLE, "Konvensi uji lima kunci", Map.of());
    cheated(script, keys);
    replaced(script);
    script.apply(STANDING);
    script.verify();
    script.publishProvisionalList();
    script.openVotingWithKeys(2);
    script.vote(List.of(List.of("Dewi Lestari"), List.of("Dewi Lestari", "Made Wirawan")));
    script.closeVoting();
    // the second and the fourth have lost their keys
    for (int index : List.of(1, 3, 5)) {
      assertEquals(1, trustees.get(index - 1).decryptAll());
    }
    script.publishOpenedResults();
    verify(stack, script, folder);
  }

  private void cheated(Script script, Script.Keys keys) throws Exception {
    Seed seed = Seed.random(random);
    for (int i = 1; i <= keys.trustees().size(); i++) {
      String account = script.account("kunci" + i, "trustee");
      trustees.add(i == CHEAT ? script.keyHolder(account, seed) : script.keyHolder(account));
    }
    for (KeyHolder trustee : trustees) {
      trustee.giveCertificate();
    }
    for (KeyHolder trustee : trustees) {
      trustee.commit();
    }
    for (int i = 1; i <= trustees.size(); i++) {
      if (i != CHEAT) {
        trustees.get(i - 1).givePolynomial();
      }
    }
    Api api = script.api(keys.trustees().get(CHEAT - 1));
    CheatingTrustee cheat = new CheatingTrustee(keys.members(), CHEAT, seed);
    String body =
        cheat.wrongShareFor(
            WRONGED, CheatingTrustee.committed(api, script.convention(), keys.members()));
    String path = "/conventions/" + script.convention() + "/ceremony/polynomial";
    api.putText(path, "application/json", body).orThrow();
    trustees.get(0).checkShares();
    KeyHolder wronged = trustees.get(WRONGED - 1);
    RefusedException refused = assertThrows(RefusedException.class, wronged::checkShares);
    assertEquals("secrets[" + (CHEAT - 1) + "]", refused.refusal().place());
    wronged.complain(CHEAT);
    assertNamed(script);
  }

  private static void assertNamed(Script script) throws Exception {
    JsonNode acts =
        script
            .api("panitia1")
            .get("/conventions/" + script.convention() + "/acts")
            .orThrow()
            .json();
    JsonNode last = acts.get(acts.size() - 1);
    assertEquals("TRUSTEE_FAULTED", last.required("kind").asText());
    assertEquals("trustee " + CHEAT + ": SHARE_INVALID", last.required("reason").asText());
    assertEquals("lima-kunci" + WRONGED, last.required("actor").asText());
  }

  /** Another person in the place of the cheat; all begin anew. */
  private void replaced(Script script) throws Exception {
    String substitute = script.account("pengganti", "trustee");
    for (String member : List.of("panitia1", "panitia2")) {
      script
          .api(member)
          .post(
              "/conventions/" + script.convention() + "/ceremony-board/restarts",
              Map.of(
                  "reason",
                  "Pemegang kunci 4 terbukti salah.",
                  "replace",
                  List.of(Map.of("index", CHEAT, "username", substitute))))
          .orThrow();
    }
    trustees.set(CHEAT - 1, script.keyHolder(substitute));
    KeyHolder.makeKey(trustees);
  }

  private static void verify(Stack stack, Script script, Path folder) throws Exception {
    Path archive =
        Files.createDirectories(folder.resolve("archive")).resolve(script.election() + ".bel");
    stack.api().download("/elections/" + script.election() + "/archive.bel", archive);
    BeleniosTool.run(archive.getParent(), "election", "verify");
    Path export = folder.resolve("export.zip");
    stack.api().download("/conventions/" + script.convention() + "/export.zip", export);
    verify(archive, Report.Verdict.VERIFIED);
    // the lists are not computed yet
    verify(export, Report.Verdict.VERIFIED_SO_FAR);
  }

  private static void verify(Path evidence, Report.Verdict verdict) throws Exception {
    Report report =
        Verification.of(Evidence.at(evidence), Manner.plain(Optional.empty(), (s, d, u) -> {}));
    assertEquals(verdict, report.verdict(), report::toString);
  }
}
