package id.konvensirakyat.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;

/**
 * A resource method that takes a sign-in of the last {@link #MAX_AGE}: what it does cannot be
 * undone, and a browser left open must not do it. Otherwise it answers {@link
 * Problem#STEP_UP_NEEDED}, and the page signs its person in anew (RFC 9470).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RecentSignIn {
  /** How long ago a person may have proved who they are. */
  Duration MAX_AGE = Duration.ofMinutes(15);

  /** Whether people without an office are spared, where they share the resource with offices. */
  boolean officesOnly() default false;
}
