package id.konvensirakyat.platform.testserver;

import java.util.List;
import java.util.UUID;

/** Accounts of one test: every test has people of its own, as one person has one application. */
public final class People {
  private final String tag = UUID.randomUUID().toString().substring(0, 8);

  public Http committee() {
    return Http.as("panitia-" + tag, "committee");
  }

  public Http steering() {
    return Http.as("pengarah-" + tag, "steering");
  }

  /** Another member of the central committee: acts of two persons take two of them. */
  public Http committee(int n) {
    return Http.as(name("panitia", n), "committee");
  }

  /** Another member of the steering committee. */
  public Http steering(int n) {
    return Http.as(name("pengarah", n), "steering");
  }

  public Http verifier(int n) {
    return Http.as(name("verifikator", n), "verifier");
  }

  public Http candidate(int n) {
    return Http.as(name("bacaleg", n), "candidate");
  }

  public Http voter(int n) {
    return Http.as(name("pemilih", n), "voter");
  }

  public List<String> trustees() {
    return List.of(name("kunci", 1), name("kunci", 2), name("kunci", 3));
  }

  public String name(String role, int n) {
    return role + n + "-" + tag;
  }
}
