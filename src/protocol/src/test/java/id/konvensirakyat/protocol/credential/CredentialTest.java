package id.konvensirakyat.protocol.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.protocol.SeededRandom;
import id.konvensirakyat.protocol.TestElection;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.security.SecureRandom;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialTest {
  private static final Group GROUP = Group.ed25519();
  private final SecureRandom random = new SeededRandom(61);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "zmYJV7otDuoVVGifaw76LB",
        "zmYJV-7otDuo-VVGif-aw76L",
        "zmYJV-7otDuo-VVGif-aw76LBB",
        "zmYJV-7otDuo-VVGif-aw76L0",
        "zmYJV-7otDuo-VVGif-aw76LI",
        "zmYJV 7otDuo VVGif aw76LB",
        " zmYJV-7otDuo-VVGif-aw76LB",
        "zmYJV-7otDuo-VVGif-aw76LB\n",
        "zmYJV7-otDuo-VVGif-aw76LB"
      })
  void codesOfAnotherForm(String text) {
    RefusedException e = assertThrows(RefusedException.class, () -> CredentialCode.decode(text));
    assertEquals(Reason.CREDENTIAL_CODE_INVALID, e.reason());
    assertTrue(text.isEmpty() || !e.getMessage().contains(text));
  }

  @Test
  void keysDifferByElection() throws Exception {
    CredentialCode code = CredentialCode.random(random);
    Uuid one = Uuid.random(random);
    VoterKey key = code.derive(GROUP, one);
    assertEquals(
        key.publicCredential(),
        CredentialCode.decode(code.reveal()).derive(GROUP, one).publicCredential());
    assertNotEquals(
        key.publicCredential(), code.derive(GROUP, Uuid.random(random)).publicCredential());
    assertNotEquals(
        key.publicCredential(),
        CredentialCode.random(random).derive(GROUP, one).publicCredential());
  }

  @Test
  void rollIsSortedAndReadsBack() throws Exception {
    Uuid uuid = Uuid.random(random);
    List<Element> credentials =
        Stream.generate(() -> CredentialCode.random(random))
            .limit(20)
            .map(c -> c.derive(GROUP, uuid).publicCredential())
            .toList();
    Roll roll = Roll.of(credentials);
    List<String> published =
        IntStream.range(0, roll.size()).mapToObj(roll.text()::credential).toList();
    assertEquals(published.stream().sorted().toList(), published);
    Roll read = Roll.read(GROUP, roll.bytes());
    assertEquals(roll.hash(), read.hash());
    assertEquals(20, read.totalWeight());
    assertEquals(OptionalInt.of(1), read.weight(credentials.get(7)));
    Element stranger = CredentialCode.random(random).derive(GROUP, uuid).publicCredential();
    assertEquals(OptionalInt.empty(), read.weight(stranger));
    assertThrows(IllegalArgumentException.class, () -> Roll.of(List.of(stranger, stranger)));
    assertEquals(0, Roll.read(GROUP, TestElection.utf8("[]")).size());
  }

  @Test
  void weightsAreBounded() throws Exception {
    Uuid uuid = Uuid.random(random);
    String text = CredentialCode.random(random).derive(GROUP, uuid).publicCredential().encode();
    Roll roll = Roll.read(GROUP, TestElection.utf8("[\"" + text + ",1000000\"]"));
    assertEquals(1_000_000, roll.totalWeight());
    assertEquals(Reason.WEIGHT_INVALID, refused("[\"" + text + ",1000001\"]"));
    assertEquals(Reason.WEIGHT_INVALID, refused("[\"" + text + ",-1\"]"));
    assertEquals(Reason.WEIGHT_INVALID, refused("[\"" + text + ",\"]"));
    assertEquals(Reason.CREDENTIAL_DUPLICATE, refused("[\"" + text + "\",\"" + text + ",2\"]"));
  }

  private static Reason refused(String roll) {
    return assertThrows(RefusedException.class, () -> Roll.read(GROUP, TestElection.utf8(roll)))
        .reason();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1234567890123", "0JBC26ZzzDU5gt", "fJBC26ZzzDU5g ", "fJBC26ZzzDU5g/"})
  void uuids(String text) {
    assertThrows(RefusedException.class, () -> Uuid.decode(text));
  }
}
