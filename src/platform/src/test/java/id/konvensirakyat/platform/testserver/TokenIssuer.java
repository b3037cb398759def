package id.konvensirakyat.platform.testserver;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Signs access tokens shaped like Keycloak's. */
public final class TokenIssuer {
  static final String ISSUER = "http://issuer.invalid/realms/konvensi";
  static final String AUDIENCE = "konvensi-api";
  private final RSAKey key;

  TokenIssuer() {
    try {
      key = new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  String publicKeys() {
    return new JWKSet(key.toPublicJWK()).toString();
  }

  /** A token of the account; the subject is derived from the name, as one account has one. */
  public String token(String username, String... roles) {
    return sign(claims(username, roles).build());
  }

  /** A token of an account with this address. */
  public String tokenWithEmail(String username, String email, boolean verified, String... roles) {
    return sign(
        claims(username, roles).claim("email", email).claim("email_verified", verified).build());
  }

  /** A token with one claim changed; null takes the claim away. */
  public String tokenWith(
      String claim,
      @org.jspecify.annotations.Nullable Object value,
      String username,
      String... roles) {
    return sign(claims(username, roles).claim(claim, value).build());
  }

  /** A token that somebody else signed, all else as it should be. */
  public static String ofAnotherRealm(String username, String... roles) {
    return new TokenIssuer().token(username, roles);
  }

  /** A token without a signature, which says so (RFC 7519 section 6.1). */
  public String unsigned(String username, String... roles) {
    return new com.nimbusds.jwt.PlainJWT(claims(username, roles).build()).serialize();
  }

  /** A token of an officer who works in these areas. */
  public String tokenWithAreas(String username, List<String> areas, String... roles) {
    return sign(claims(username, roles).claim("areas", areas).build());
  }

  /** A token whose time is over. */
  public String expired(String username, String... roles) {
    return sign(
        claims(username, roles)
            .expirationTime(Date.from(Instant.now().minus(Duration.ofHours(1))))
            .build());
  }

  /** A token meant for another program. */
  public String forAnotherAudience(String username, String... roles) {
    return sign(claims(username, roles).audience("another-api").build());
  }

  /** The subject of the account with this name. */
  public static String subject(String username) {
    return UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static JWTClaimsSet.Builder claims(String username, String... roles) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience(AUDIENCE)
        .subject(subject(username))
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(Duration.ofHours(2))))
        .claim("preferred_username", username)
        .claim("name", "Nama " + username)
        .claim("email", username + "@contoh.invalid")
        .claim("email_verified", true)
        .claim("azp", "konvensi-web")
        .claim("acr", "2")
        .claim("auth_time", now.getEpochSecond())
        .claim("groups", List.of(roles));
  }

  private String sign(JWTClaimsSet claims) {
    try {
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256)
                  .type(JOSEObjectType.JWT)
                  .keyID(key.getKeyID())
                  .build(),
              claims);
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
