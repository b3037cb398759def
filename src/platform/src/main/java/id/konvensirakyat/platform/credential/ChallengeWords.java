package id.konvensirakyat.platform.credential;

import id.konvensirakyat.crypto.hash.Hash;
import id.konvensirakyat.platform.document.SealedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;

/** What people write in a challenge: sealed, and only its salted hash is public. */
@ApplicationScoped
public class ChallengeWords {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_DIGITS = 32;

  @Inject private SealedText sealedText;

  /** The reason with a fresh salt in front, which keeps short ones from being guessed. */
  static String salted(String reason) {
    byte[] salt = new byte[SALT_DIGITS / 2];
    RANDOM.nextBytes(salt);
    return Hash.hex(salt) + reason;
  }

  /** What the act fixes: the hash of ground, salt and reason. */
  static String hash(String id, ChallengeMatter matter, String salted) {
    String text =
        "konvensi-challenge-v1\nchallenge=%s\nground=%s\nreason=%s\n"
            .formatted(id, matter.ground(), salted);
    return Hash.hex(Hash.sha256(text.getBytes(StandardCharsets.UTF_8)));
  }

  byte[] seal(String id, String part, String text) {
    return sealedText.seal(label(id, part), text);
  }

  /** What the challenger wrote. */
  String reason(ChallengeRow row) {
    return sealedText.open(label(row.id(), "reason"), row.reason()).substring(SALT_DIGITS);
  }

  /** What the voter answered. */
  Optional<String> answer(ChallengeRow row) {
    return row.answer().map(bytes -> sealedText.open(label(row.id(), "answer"), bytes));
  }

  /** What the registrars said. */
  Optional<String> ruling(ChallengeRow row) {
    return row.ruling().map(bytes -> sealedText.open(label(row.id(), "ruling"), bytes));
  }

  private static String label(String id, String part) {
    return "CHALLENGE:" + id + "|" + part;
  }
}
