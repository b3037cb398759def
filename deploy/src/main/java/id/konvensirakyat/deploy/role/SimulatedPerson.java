package id.konvensirakyat.deploy.role;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Somebody who does not live: the same numbers in every convention, as the platform knows one
 * person once.
 *
 * @param nik see {@link SimulatedNik}
 * @param phone in a range that is given to no operator (0890)
 */
public record SimulatedPerson(String nik, String phone) {
  private static final int PEOPLE = 130_000_000;
  private static final String ANY_AREA = "3171";

  /** The {@code number}-th of all, who lives in an area; numbers from 0. */
  public static SimulatedPerson of(String area, int number) {
    return new SimulatedPerson(SimulatedNik.of(area, number), "+62890%010d".formatted(number));
  }

  /** The person behind an account. With some hundred accounts no two get the same numbers. */
  public static SimulatedPerson named(String username) {
    return of(ANY_AREA, number(username));
  }

  /** Where the numbers of a crowd begin that nobody else should have. */
  public static int number(String name) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return (int) Long.remainderUnsigned(ByteBuffer.wrap(hash).getLong(), PEOPLE);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Nothing of the person. */
  @Override
  public String toString() {
    return "SimulatedPerson";
  }
}
