package id.konvensirakyat.convention.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailTest {
  private static String canonical(String text) {
    return assertInstanceOf(Email.Reading.Accepted.class, Email.parse(text), text).email().reveal();
  }

  private static EmailFault fault(String text) {
    return assertInstanceOf(Email.Reading.Refused.class, Email.parse(text), text).fault();
  }

  @ParameterizedTest
  @CsvSource({
    "budi@contoh.id,budi@contoh.id",
    "Budi@Contoh.ID,budi@contoh.id",
    "budi+pemilu@contoh.id,budi@contoh.id",
    "budi+a+b@contoh.id,budi@contoh.id",
    "b.udi@contoh.id,b.udi@contoh.id",
    "B.u.di+x@Gmail.com,budi@gmail.com",
    "budi@googlemail.com,budi@gmail.com",
    "b.udi@gmail.com.id,b.udi@gmail.com.id",
    "ｂudi@contoh.id,budi@contoh.id",
    "BUDI\u212a@contoh.id,budik@contoh.id"
  })
  void oneMailbox(String written, String canonical) {
    assertEquals(canonical, canonical(written));
  }

  @Test
  void anAddressIsRefusedForAReason() {
    assertEquals(EmailFault.LENGTH, fault(""));
    assertEquals(EmailFault.LENGTH, fault("a".repeat(250) + "@x.id"));
    for (String other :
        new String[] {
          "bud\u0456@contoh.id", "budi\u200b@contoh.id", "budi @contoh.id", "b\u00fcdi@contoh.id"
        }) {
      assertEquals(EmailFault.NOT_ASCII, fault(other), other);
    }
    for (String none :
        new String[] {
          "budi",
          "@contoh.id",
          "budi@",
          "budi@contoh",
          "+x@contoh.id",
          "a@b@contoh.id",
          ".budi@contoh.id",
          "bu..di@contoh.id",
          "budi@-contoh.id",
          "budi@contoh..id",
          "budi@contoh.id.",
          "\"bu\"@contoh.id",
          "budi@[127.0.0.1]",
          "...@gmail.com"
        }) {
      assertEquals(EmailFault.FORM, fault(none), none);
    }
  }

  @Test
  void itIsNeverPrinted() {
    Email one = ((Email.Reading.Accepted) Email.parse("budi@contoh.id")).email();
    Email same = ((Email.Reading.Accepted) Email.parse("BUDI+1@contoh.id")).email();
    Email other = ((Email.Reading.Accepted) Email.parse("siti@contoh.id")).email();
    assertEquals("Email[hidden]", one.toString());
    assertEquals(one, same);
    assertEquals(one.hashCode(), same.hashCode());
    assertNotEquals(one, other);
  }
}
