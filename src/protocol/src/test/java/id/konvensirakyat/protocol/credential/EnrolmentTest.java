package id.konvensirakyat.protocol.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import id.konvensirakyat.protocol.TestElection;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A credential is a member of the group for which someone has to know a secret. */
class EnrolmentTest {
  static Stream<Group> groups() {
    return Stream.of(Group.ed25519(), Group.belenios2048(), Group.rfc3526());
  }

  @ParameterizedTest
  @MethodSource("groups")
  void theNeutralElementIsNoCredential(Group group) throws RefusedException {
    Element member = group.generator().power(Scalar.of(group, 99));
    assertEquals(member, Roll.decodeCredential(group, member.encode()));
    String one = group.identity().encode();
    RefusedException alone =
        assertThrows(RefusedException.class, () -> Roll.decodeCredential(group, one));
    assertEquals(Reason.ELEMENT_INVALID, alone.reason());
    assertEquals("IDENTITY", alone.refusal().place());
    byte[] roll = TestElection.utf8("[\"" + member.encode() + "\",\"" + one + "\"]");
    RefusedException listed = assertThrows(RefusedException.class, () -> Roll.read(group, roll));
    assertEquals(Reason.ELEMENT_INVALID, listed.reason());
  }

  @Test
  void aRollOfCredentialsIsSortedAndFindsEach() {
    Group group = Group.ed25519();
    List<Element> members =
        Stream.of(7, 1, 5, 3).map(n -> group.generator().power(Scalar.of(group, n))).toList();
    Roll roll = Roll.of(members);
    assertEquals(4, roll.size());
    assertEquals(4, roll.totalWeight());
    List<String> sorted = members.stream().map(Element::encode).sorted().toList();
    for (int i = 0; i < 4; i++) {
      assertEquals(sorted.get(i), roll.text().credential(i));
      assertEquals(OptionalInt.of(1), roll.weight(members.get(i)));
    }
    Element other = group.generator().power(Scalar.of(group, 2));
    assertEquals(OptionalInt.empty(), roll.weight(other));
    assertThrows(
        IllegalArgumentException.class, () -> Roll.of(List.of(members.get(0), members.get(0))));
  }
}
