package id.konvensirakyat.protocol.trustee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.threshold.EncryptedMessage;
import id.konvensirakyat.crypto.threshold.PkiKeys;
import id.konvensirakyat.crypto.threshold.SecretPolynomial;
import id.konvensirakyat.crypto.threshold.Seed;
import id.konvensirakyat.crypto.threshold.SignedMessage;
import id.konvensirakyat.protocol.SeededRandom;
import id.konvensirakyat.protocol.TestElection;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Trustees and a server that cheat in one step are found out in it, by name. */
class CeremonyFaultTest {
  private static final Group GROUP = Group.ed25519();

  private final SecureRandom random = new SeededRandom(41);
  private final List<Seed> seeds = new ArrayList<>();
  private final List<Participant> people = new ArrayList<>();
  private final List<Polynomial> polynomials = new ArrayList<>();
  private Ceremony ceremony;

  @BeforeEach
  void untilPolynomials() throws Exception {
    List<Certificate> certificates = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      seeds.add(Seed.random(random));
      people.add(Participant.of(GROUP, seeds.get(i)));
      certificates.add(people.get(i).certificate(random));
    }
    ceremony = Ceremony.of(GROUP, 2, certificates);
    for (Participant person : people) {
      polynomials.add(person.polynomial(ceremony, random));
    }
  }

  @Test
  void certificates() {
    String good = JsonWriter.write(ceremony.certificate(1));
    refused(Reason.CERTIFICATE_INVALID, () -> certificate(swapFirstDigits(good)));
    refused(
        Reason.CERTIFICATE_INVALID,
        () -> certificate(good.replaceFirst("\"response\":\"[0-9]*\"", "\"response\":\"5\"")));
    refused(Reason.NOT_CANONICAL, () -> certificate(good.replace("{\\\"verif", "{ \\\"verif")));
    refused(Reason.FIELD_UNEXPECTED, () -> certificate("{\"message\":\"x\"}"));
    List<Certificate> twice = List.of(ceremony.certificate(1), ceremony.certificate(1));
    refused(Reason.CERTIFICATE_DUPLICATE, () -> Ceremony.of(GROUP, 1, twice));
    refused(Reason.THRESHOLD_INVALID, () -> Ceremony.of(GROUP, 0, ceremony.certificates()));
    refused(Reason.THRESHOLD_INVALID, () -> Ceremony.of(GROUP, 4, ceremony.certificates()));
    refused(Reason.SEED_INVALID, () -> Participant.of(GROUP, "0" + "1".repeat(21)));
    refused(Reason.SEED_INVALID, () -> Participant.of(GROUP, "1".repeat(21)));
    Participant stranger = Participant.of(GROUP, Seed.random(random));
    refused(Reason.SEED_INVALID, () -> stranger.index(ceremony));
  }

  /** The key that signs, named as the key that receives: its holder can sign that. */
  @Test
  void aKeyMayNotServeTwice() throws Exception {
    PkiKeys keys = PkiKeys.derive(GROUP, seeds.get(0));
    String own = keys.verification().encode();
    String others = ceremony.certificate(2).encryption().encode();
    for (String encryption : List.of(own, others)) {
      String message = "{\"verification\":\"" + own + "\",\"encryption\":\"" + encryption + "\"}";
      SignedMessage signed = SignedMessage.sign(keys, message, random);
      Certificate twice = Certificate.read(GROUP, JsonWriter.writeBytes(SignedText.json(signed)));
      List<Certificate> all = List.of(twice, ceremony.certificate(2), ceremony.certificate(3));
      refused(Reason.CERTIFICATE_DUPLICATE, () -> Ceremony.of(GROUP, 2, all));
    }
  }

  /** Reading stops at the bound: every person costs several powers. */
  @Test
  void personsAreCountedOverAllItems() throws Exception {
    String single =
        JsonWriter.write(
            new Single(TrusteePublicKey.of(GROUP, SecretScalar.of(GROUP, 4711), random)));
    String pedersen = JsonWriter.write(finished());
    List<String> items = new ArrayList<>(Collections.nCopies(Trustees.MOST_PERSONS - 3, single));
    items.add(pedersen);
    assertEquals(Trustees.MOST_PERSONS, Trustees.read(GROUP, list(items)).size());
    items.set(0, pedersen);
    refused(Reason.TOO_LARGE, () -> Trustees.read(GROUP, list(items)));
    items.set(0, single);
    items.add(0, single);
    refused(Reason.TOO_LARGE, () -> Trustees.read(GROUP, list(items)));
  }

  private Pedersen finished() throws RefusedException {
    List<VOutput> outputs = new ArrayList<>();
    for (int j = 1; j <= 3; j++) {
      VInput input = ceremony.vinput(j, polynomials);
      outputs.add(people.get(j - 1).voutput(ceremony, input, random));
    }
    return ceremony.finish(polynomials, outputs);
  }

  private static byte[] list(List<String> items) {
    return utf8("[" + String.join(",", items) + "]");
  }

  /** Another verification key under the same signature. */
  private static String swapFirstDigits(String certificate) {
    int at = certificate.indexOf("encryption") + 15;
    int other = certificate.indexOf("verification") + 17;
    return certificate.substring(0, at)
        + certificate.substring(other, other + 64)
        + certificate.substring(at + 64);
  }

  @Test
  void polynomialsAsTheServerSeesThem() {
    String good = JsonWriter.write(polynomials.get(0));
    refused(Reason.COEFFICIENTS_INVALID, () -> ceremony.readPolynomial(2, utf8(good)));
    refused(
        Reason.COEFFICIENTS_INVALID,
        () ->
            ceremony.readPolynomial(
                1, utf8(good.replaceFirst("\"response\":\"[0-9]*\"", "\"response\":\"5\""))));
    refused(
        Reason.POLYNOMIAL_INVALID,
        () ->
            ceremony.readPolynomial(
                1,
                utf8(good.replaceFirst("\"secrets\":\\[\"[^,]*,[^,]*,[^,]*,", "\"secrets\":["))));
    refused(
        Reason.JSON_MALFORMED,
        () ->
            ceremony.readPolynomial(
                1, utf8(good.replaceFirst("\"polynomial\":\"[^,]*", "\"polynomial\":\"x\""))));
    PkiKeys keys = PkiKeys.derive(GROUP, seeds.get(0));
    Coefficients short1 =
        Coefficients.of(keys, SecretPolynomial.random(GROUP, 0, random).commit(), random);
    refused(
        Reason.COEFFICIENTS_INVALID,
        () ->
            ceremony.readPolynomial(
                1,
                JsonWriter.writeBytes(
                    new Polynomial(
                        polynomials.get(0).polynomial(), polynomials.get(0).secrets(), short1))));
    assertThrows(
        IllegalArgumentException.class, () -> ceremony.vinput(1, polynomials.subList(0, 2)));
    assertThrows(IllegalArgumentException.class, () -> ceremony.vinput(4, polynomials));
  }

  @Test
  void aWrongShareIsFoundByItsReceiver() {
    Participant second = people.get(1);
    PkiKeys first = PkiKeys.derive(GROUP, seeds.get(0));
    String wrong =
        Channel.send(first, ceremony.certificate(2).encryption(), "{\"secret\":\"7\"}", random)
            .text();
    refused(Reason.SHARE_INVALID, "secrets[0]", () -> check(second, 2, 0, wrong));
    String unsigned =
        Channel.send(
                PkiKeys.derive(GROUP, seeds.get(2)),
                ceremony.certificate(2).encryption(),
                "{\"secret\":\"7\"}",
                random)
            .text();
    refused(Reason.MESSAGE_SIGNATURE_INVALID, "secrets[0]", () -> check(second, 2, 0, unsigned));
    String forThird = polynomials.get(0).secrets().get(2);
    refused(Reason.MESSAGE_UNREADABLE, "secrets[0]", () -> check(second, 2, 0, forThird));
    String mine = Channel.send(first, ceremony.certificate(2).encryption(), "7", random).text();
    refused(Reason.TYPE_WRONG, "secrets[0]", () -> check(second, 2, 0, mine));
  }

  /** A message for another trustee, encrypted again for this one by someone who could read it. */
  @Test
  void aMessageForAnotherIsNotTaken() {
    PkiKeys first = PkiKeys.derive(GROUP, seeds.get(0));
    JsonValue framed =
        w ->
            w.object(
                () ->
                    w.field("recipient")
                        .string(ceremony.certificate(3).encryption().encode())
                        .field("message")
                        .string("{\"secret\":\"7\"}"));
    SignedMessage signed = SignedMessage.sign(first, JsonWriter.write(framed), random);
    EncryptedMessage encrypted =
        EncryptedMessage.encrypt(
            ceremony.certificate(2).encryption(),
            JsonWriter.write(SignedText.json(signed)),
            random);
    String text =
        JsonWriter.write(
            w ->
                w.object(
                    () ->
                        w.field("alpha")
                            .string(encrypted.alpha().encode())
                            .field("beta")
                            .string(encrypted.beta().encode())
                            .field("data")
                            .string(encrypted.data())));
    refused(Reason.MESSAGE_WRONG_RECIPIENT, "secrets[0]", () -> check(people.get(1), 2, 0, text));
  }

  @Test
  void aServerThatRoutesAnotherPolynomialIsFound() throws Exception {
    Polynomial other = people.get(1).polynomial(ceremony, random);
    List<Polynomial> routed = List.of(polynomials.get(0), other, polynomials.get(2));
    VInput input = ceremony.vinput(2, routed);
    VInput mixed =
        new VInput(polynomials.get(1).polynomial(), input.secrets(), input.coefficients());
    refused(Reason.COEFFICIENTS_INVALID, () -> people.get(1).voutput(ceremony, mixed, random));
  }

  @Test
  void answers() throws Exception {
    VInput input = ceremony.vinput(1, polynomials);
    String good = JsonWriter.write(people.get(0).voutput(ceremony, input, random));
    assertEquals(good, JsonWriter.write(ceremony.readVOutput(1, polynomials, utf8(good))));
    refused(
        Reason.VERIFICATION_KEY_INVALID, () -> ceremony.readVOutput(2, polynomials, utf8(good)));
    refused(
        Reason.KEY_PROOF_INVALID,
        () ->
            ceremony.readVOutput(
                1,
                polynomials,
                utf8(good.replaceFirst("\"response\":\"[0-9]*\"", "\"response\":\"5\""))));
    String privateKey = ceremony.readVOutput(1, polynomials, utf8(good)).privateKey();
    refused(Reason.MESSAGE_UNREADABLE, () -> people.get(1).decryptionKey(privateKey));
    String tampered = privateKey.replaceFirst("\"data\":\"....", "\"data\":\"0000");
    refused(Reason.MESSAGE_UNREADABLE, () -> people.get(0).decryptionKey(tampered));
  }

  private VOutput check(Participant person, int j, int sender, String secret)
      throws RefusedException {
    VInput good = ceremony.vinput(j, polynomials);
    List<String> secrets = new ArrayList<>(good.secrets());
    secrets.set(sender, secret);
    VInput planted = new VInput(good.polynomial(), secrets, good.coefficients());
    return person.voutput(ceremony, ceremony.readVInput(JsonWriter.writeBytes(planted)), random);
  }

  private static Certificate certificate(String text) throws RefusedException {
    return Certificate.read(GROUP, utf8(text));
  }

  private static byte[] utf8(String text) {
    return TestElection.utf8(text);
  }

  private static void refused(Reason expected, Executable act) {
    assertEquals(expected, assertThrows(RefusedException.class, act).reason());
  }

  private static void refused(Reason expected, String place, Executable act) {
    RefusedException e = assertThrows(RefusedException.class, act);
    assertEquals(expected, e.reason());
    assertEquals(place, e.refusal().place().substring(0, place.length()));
  }
}
