package id.konvensirakyat.systemtests.imports.offenders.platform.candidacy;

/** Breaks: imports voter, reads a token, speaks JAX-RS and JPA. */
final class Tokens {
  id.konvensirakyat.systemtests.imports.offenders.platform.voter.Voters voters;
  org.eclipse.microprofile.jwt.JsonWebToken token;
  jakarta.ws.rs.core.Response response;
  jakarta.persistence.EntityManager entities;
}
