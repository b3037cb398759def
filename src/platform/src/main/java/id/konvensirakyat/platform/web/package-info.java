/**
 * The edge of the server: JAX-RS application, problem JSON, strict JSON, limits, headers, health
 * and configuration.
 */
@NullMarked
package id.konvensirakyat.platform.web;

import org.jspecify.annotations.NullMarked;
