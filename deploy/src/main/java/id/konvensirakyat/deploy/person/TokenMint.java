package id.konvensirakyat.deploy.person;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Signs access tokens shaped like Keycloak's with a key of its own (RFC 7519, RS256). For
 * rehearsals of crowds alone: a platform trusts it only when it is started with its public key.
 */
public final class TokenMint {
  /** What the platform has to expect in {@code iss}. */
  public static final String ISSUER = "urn:konvensi:gladi-bersih";

  private static final String KEY_ID = "gladi-bersih";
  private static final Duration LIFE = Duration.ofHours(12);
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final KeyPair keys;

  /** Draws a fresh key, which is never written down. */
  public TokenMint() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      keys = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The public key as a JWK set (RFC 7517). */
  public String publicKeys() {
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    return """
    {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}
    """
        .formatted(KEY_ID, number(key.getModulus()), number(key.getPublicExponent()));
  }

  /** An account that signs in here, with a second factor, whenever it is asked to. */
  public Bearer account(String username, String... roles) throws IOException {
    return new Account(username, roles, token(username, roles));
  }

  private final class Account implements Bearer {
    private final String username;
    private final String[] roles;
    private volatile String token;

    Account(String username, String[] roles, String token) {
      this.username = username;
      this.roles = roles.clone();
      this.token = token;
    }

    @Override
    public String accessToken() {
      return token;
    }

    @Override
    public void signInAnew() throws IOException {
      token = TokenMint.this.token(username, roles);
    }
  }

  private String token(String username, String... roles) throws IOException {
    Instant now = Instant.now();
    ObjectNode claims = Answer.JSON.createObjectNode();
    claims
        .put("iss", ISSUER)
        .put("aud", "konvensi-api")
        .put("azp", "konvensi-web")
        .put("sub", UUID.nameUUIDFromBytes(bytes(username)).toString())
        .put("jti", UUID.randomUUID().toString())
        .put("iat", now.getEpochSecond())
        .put("auth_time", now.getEpochSecond())
        .put("acr", "2")
        .put("exp", now.plus(LIFE).getEpochSecond())
        .put("preferred_username", username)
        .put("name", "Gladi")
        .put("email", username + "@gladi.invalid")
        .put("email_verified", true);
    claims.set("groups", Answer.JSON.valueToTree(List.of(roles)));
    claims.set("areas", Answer.JSON.valueToTree(List.of("*")));
    String text =
        BASE64.encodeToString(
                bytes("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + KEY_ID + "\"}"))
            + "."
            + BASE64.encodeToString(Answer.JSON.writeValueAsBytes(claims));
    return text + "." + BASE64.encodeToString(sign(text));
  }

  private byte[] sign(String text) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(bytes(text));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String number(BigInteger value) {
    byte[] signed = value.toByteArray();
    return BASE64.encodeToString(
        signed[0] == 0 ? Arrays.copyOfRange(signed, 1, signed.length) : signed);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
