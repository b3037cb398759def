package id.konvensirakyat.platform.web;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A GET of public bytes that are the same for whoever asks, which pages of any origin may read: a
 * verifier that was saved to a disk, or that somebody else serves, is no page of ours. Never on
 * what looks at the caller.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface AnyOrigin {}
