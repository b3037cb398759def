package id.konvensirakyat.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
  private final ClientAddress behindTwo = new ClientAddress(Optional.of("10.0.0.1, 10.0.0.2"));
  private final ClientAddress direct = new ClientAddress(Optional.empty());

  @Test
  void whatATrustedProxySawIsBelieved() {
    assertEquals(Optional.of("c63364"), behindTwo.network("10.0.0.1", List.of("198.51.100.7")));
    assertEquals(
        Optional.of("c63364"),
        behindTwo.network("10.0.0.2", List.of("8.8.8.8, 198.51.100.7", "10.0.0.1")));
    assertEquals(
        Optional.of("20010db80001"), behindTwo.network("10.0.0.1", List.of("2001:db8:1:2::3")));
    assertEquals(
        Optional.of("c63364"), behindTwo.network("10.0.0.1", List.of("::ffff:198.51.100.7")));
  }

  @Test
  void whatAClientWritesIsNot() {
    assertEquals(Optional.of("c63364"), direct.network("198.51.100.7", List.of("8.8.8.8")));
    assertEquals(Optional.of("c63364"), behindTwo.network("198.51.100.7", List.of("8.8.8.8")));
  }

  @Test
  void whatSaysNothingIsLeftOut() {
    for (String peer :
        List.of(
            "127.0.0.1", "::1", "10.1.2.3", "192.168.1.1", "172.16.0.1", "fd00::1", "fe80::1")) {
      assertEquals(Optional.empty(), direct.network(peer, List.of()), peer);
    }
    for (String hop :
        List.of("", "unknown", "localhost", "contoh.id", "1.2.3", "999.1.1.1", "::g")) {
      assertEquals(Optional.empty(), behindTwo.network("10.0.0.1", List.of(hop)), hop);
    }
    assertThrows(
        IllegalStateException.class, () -> new ClientAddress(Optional.of("proxy.contoh.id")));
  }
}
