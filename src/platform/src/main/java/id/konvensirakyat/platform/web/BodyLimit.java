package id.konvensirakyat.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The largest body in bytes that a resource method takes, where it is not {@link #DEFAULT}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BodyLimit {
  /** What a form needs at most: 64 KiB. */
  int DEFAULT = 64 * 1024;

  /** The limit in bytes. */
  int value();

  /** Whether the method reads the body piece by piece, because it may be too large to hold. */
  boolean streamed() default false;
}
