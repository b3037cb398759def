package id.konvensirakyat.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.protocol.archive.ArchiveReader;
import id.konvensirakyat.protocol.board.EventType;
import id.konvensirakyat.protocol.board.Step;
import id.konvensirakyat.protocol.board.StepReader;
import id.konvensirakyat.protocol.credential.CredentialCode;
import id.konvensirakyat.protocol.credential.Roll;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.tally.EncryptedTally;
import id.konvensirakyat.protocol.tally.PartialDecryption;
import id.konvensirakyat.protocol.trustee.Ceremony;
import id.konvensirakyat.protocol.trustee.Certificate;
import id.konvensirakyat.protocol.trustee.Participant;
import id.konvensirakyat.protocol.trustee.Pedersen;
import id.konvensirakyat.protocol.trustee.Polynomial;
import id.konvensirakyat.protocol.trustee.Trustee;
import id.konvensirakyat.protocol.trustee.Trustees;
import id.konvensirakyat.protocol.trustee.VOutput;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With every secret of the vector elections, each intermediate value comes out again. */
class VectorKeysTest {
  private static final Pattern CREDENTIAL =
      Pattern.compile("\"(\\d+)\":\"([1-9A-HJ-NP-Za-km-z-]{25})\"");
  private final SecureRandom random = new SeededRandom(1);

  // belenios-tool 2.0 derives credentials of an older form, which the specification of 2.5 has not.
  @ParameterizedTest
  @ValueSource(strings = {"ed25519-basic", "ed25519-threshold"})
  void credentialsMatchTheRoll(String name) throws Exception {
    Election election = election(name);
    Roll roll = Roll.read(election.group(), setup(name).data().get(2).content());
    String listed = text(name, "public_creds.json");
    Matcher codes = CREDENTIAL.matcher(text(name, "private_creds.txt"));
    int found = 0;
    while (codes.find()) {
      String credential =
          CredentialCode.decode(codes.group(2))
              .derive(election.group(), election.uuid())
              .publicCredential()
              .encode();
      assertTrue(roll.text().find(credential) >= 0);
      assertTrue(listed.contains("\"" + credential + ",," + codes.group(1) + "\""));
      found++;
    }
    assertEquals(roll.size(), found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ed25519-threshold", "belenios2048-threshold"})
  void ceremonyIsRoutedAndFinishedAsByBelenios(String name) throws Exception {
    Group group = election(name).group();
    Ceremony ceremony = ceremony(name);
    List<Polynomial> polynomials = polynomials(name, ceremony);
    List<VOutput> outputs = new ArrayList<>();
    for (int j = 1; j <= 3; j++) {
      String file = ceremony.certificate(j).verification().encode();
      String id = fileName(name, j);
      assertEquals(text(name, id + ".cert"), JsonWriter.write(ceremony.certificate(j)), file);
      assertEquals(text(name, id + ".vinput"), JsonWriter.write(ceremony.vinput(j, polynomials)));
      outputs.add(
          ceremony.readVOutput(
              j, polynomials, text(name, id + ".voutput").getBytes(StandardCharsets.UTF_8)));
      assertEquals(text(name, id + ".dkey"), outputs.get(j - 1).privateKey());
    }
    Pedersen finished = ceremony.finish(polynomials, outputs);
    assertEquals("[\"Pedersen\"," + text(name, "threshold.json") + "]", JsonWriter.write(finished));
    Trustees trustees = Trustees.read(group, setup(name).data().get(1).content());
    assertEquals(trustees.items().get(1).subKey(), finished.subKey());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ed25519-threshold", "belenios2048-threshold"})
  void trusteesOpenTheirMessagesAndSharesHold(String name) throws Exception {
    Group group = election(name).group();
    Ceremony ceremony = ceremony(name);
    for (int j = 1; j <= 3; j++) {
      String id = fileName(name, j);
      Participant participant = Participant.of(group, text(name, id + ".key"));
      assertEquals(j, participant.index(ceremony));
      byte[] vinput = text(name, id + ".vinput").getBytes(StandardCharsets.UTF_8);
      VOutput output = participant.voutput(ceremony, ceremony.readVInput(vinput), random);
      VOutput theirs =
          ceremony.readVOutput(
              j,
              polynomials(name, ceremony),
              text(name, id + ".voutput").getBytes(StandardCharsets.UTF_8));
      assertEquals(theirs.publicKey().publicKey(), output.publicKey().publicKey());
      SecretScalar key = participant.decryptionKey(theirs.privateKey());
      assertEquals(theirs.publicKey().publicKey(), group.generatorPower(key));
      assertEquals(key.reveal(), participant.decryptionKey(output.privateKey()).reveal());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ed25519-basic", "ed25519-threshold", "belenios2048-threshold"})
  void privateKeysGiveThePublishedFactors(String name) throws Exception {
    Election election = election(name);
    Trustees trustees = Trustees.read(election.group(), setup(name).data().get(1).content());
    List<Step> steps = steps(Vectors.archive(name));
    EncryptedTally tally =
        EncryptedTally.read(
            election, only(steps, EventType.ENCRYPTED_TALLY).get(0).data().get(0).content());
    List<Step> decryptions = only(steps, EventType.PARTIAL_DECRYPTION);
    List<SecretScalar> keys = keys(name, election.group());
    int compared = 0;
    for (int owner = 1; owner <= decryptions.size(); owner++) {
      byte[] published = decryptions.get(owner - 1).data().get(0).content();
      PartialDecryption theirs = PartialDecryption.read(election, published);
      for (SecretScalar key : keys) {
        if (election
            .group()
            .generatorPower(key)
            .equals(trustees.verificationKey(owner).orElseThrow())) {
          PartialDecryption ours = PartialDecryption.make(election, tally, key, random);
          assertEquals(theirs.factors(), ours.factors());
          assertTrue(
              ours.verify(election, tally, trustees.verificationKey(owner).orElseThrow())
                  .isAccepted());
          compared++;
        }
      }
      assertArrayEquals(published, JsonWriter.writeBytes(theirs));
    }
    assertEquals(3, compared);
  }

  private static List<SecretScalar> keys(String name, Group group) throws Exception {
    List<SecretScalar> keys = new ArrayList<>();
    for (Path file : Vectors.all(name, ".privkey")) {
      keys.add(SecretScalar.decode(group, Files.readString(file).strip().replace("\"", "")));
    }
    for (Path file : Vectors.all(name, ".key")) {
      Participant participant = Participant.of(group, Files.readString(file).strip());
      String dkey = file.getFileName().toString().replace(".key", ".dkey");
      keys.add(participant.decryptionKey(text(name, dkey)));
    }
    return keys;
  }

  /** A trustee's files have one name, which is found by the certificate in one of them. */
  private static String fileName(String name, int j) throws Exception {
    String certificate = text(name, "certs.jsons").lines().toList().get(j - 1);
    for (Path file : Vectors.all(name, ".cert")) {
      if (Files.readString(file).strip().equals(certificate)) {
        return file.getFileName().toString().replace(".cert", "");
      }
    }
    throw new IllegalStateException("no file of certificate " + j);
  }

  private static Ceremony ceremony(String name) throws Exception {
    Group group = election(name).group();
    List<Certificate> certificates = new ArrayList<>();
    for (String line : text(name, "certs.jsons").lines().toList()) {
      certificates.add(Certificate.read(group, line.getBytes(StandardCharsets.UTF_8)));
    }
    return Ceremony.of(group, 2, certificates);
  }

  private static List<Polynomial> polynomials(String name, Ceremony ceremony) throws Exception {
    List<Polynomial> polynomials = new ArrayList<>();
    for (String line : text(name, "polynomials.jsons").lines().toList()) {
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      polynomials.add(ceremony.readPolynomial(polynomials.size() + 1, bytes));
    }
    return polynomials;
  }

  private static Election election(String name) throws Exception {
    return Election.read(setup(name).data().get(0).content());
  }

  private static Step setup(String name) throws Exception {
    return steps(Vectors.archive(name)).get(0);
  }

  private static List<Step> only(List<Step> steps, EventType type) {
    return steps.stream().filter(s -> s.type() == type).toList();
  }

  private static List<Step> steps(byte[] archive) throws Exception {
    StepReader reader = new StepReader(new ArchiveReader(new ByteArrayInputStream(archive)));
    List<Step> steps = new ArrayList<>();
    for (Optional<Step> s = reader.next(); s.isPresent(); s = reader.next()) {
      steps.add(s.get());
    }
    return steps;
  }

  private static String text(String name, String file) {
    return new String(Vectors.bytes(name, file), StandardCharsets.UTF_8).strip();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ed25519-basic", "ed25519-threshold", "belenios2048-threshold"})
  void electionAndTrusteesAreWrittenAsByBelenios(String name) throws Exception {
    byte[] bytes = setup(name).data().get(0).content();
    Election election = Election.read(bytes);
    assertArrayEquals(bytes, Election.of(election.terms()).bytes());
    Trustees trustees = Trustees.read(election.group(), setup(name).data().get(1).content());
    assertEquals(text(name, "trustees.json"), JsonWriter.write(trustees));
    assertEquals(election.publicKey(), trustees.publicKey());
    assertEquals(
        3,
        trustees.items().stream().map(Trustee::verificationKeys).mapToInt(List::size).sum()
            - (name.endsWith("threshold") ? 1 : 0));
  }
}
