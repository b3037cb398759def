package id.konvensirakyat.platform.account;

import id.konvensirakyat.platform.account.KeycloakResource.Reply;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Members' accounts at Keycloak, by a client whose service account may manage the members of one
 * group and nothing else (keycloak-realm/README.md). The group gives the role voter.
 */
@ApplicationScoped
public class KeycloakAccounts implements Accounts {
  private static final String MEMBERS = "/anggota";
  private static final String CHOOSE_PASSWORD = "UPDATE_PASSWORD";
  private static final String ACTIONS = "[\"VERIFY_EMAIL\",\"" + CHOOSE_PASSWORD + "\"]";
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int NAME_LENGTH = 12;
  private static final Duration MARGIN = Duration.ofSeconds(20);

  private final SecureRandom random = new SecureRandom();

  @Inject
  @ConfigProperty(name = "konvensi.oidc.url")
  private URI url;

  @Inject
  @ConfigProperty(name = "konvensi.oidc.realm")
  private String realm;

  @Inject
  @ConfigProperty(name = "konvensi.oidc.client")
  private String pages;

  @Inject
  @ConfigProperty(name = "konvensi.public.origin")
  private String origin;

  @Inject
  @ConfigProperty(name = "konvensi.accounts.client.id", defaultValue = "konvensi-accounts")
  private String client;

  /** Without a secret the platform makes no accounts. */
  @Inject
  @ConfigProperty(name = "konvensi.accounts.client.secret")
  private Optional<String> secret;

  private @Nullable KeycloakResource keycloak;
  private String token = "";
  private long goodUntil;

  @PostConstruct
  void connect() {
    keycloak = new KeycloakResource(url, realm);
  }

  @Override
  public Creation create(NewAccount account) {
    Reply reply = ask(bearer -> keycloak().create(bearer, text(account)));
    return switch (reply.status()) {
      case 201 -> new Created(reply.created(), invite(reply.created()));
      case 409 -> existing(account.email());
      case 400 -> new NotTaken();
      default -> new NoAnswer();
    };
  }

  @Override
  public boolean disable(String subject) {
    Reply found = ask(bearer -> keycloak().get(bearer, subject));
    if (!found.isSuccess() || !(parsed(found.body()) instanceof JsonObject user)) {
      return false;
    }
    String locked = Json.createObjectBuilder(user).add("enabled", false).build().toString();
    boolean done = ask(bearer -> keycloak().change(bearer, subject, locked)).isSuccess();
    return done && ask(bearer -> keycloak().logout(bearer, subject)).isSuccess();
  }

  private boolean invite(String subject) {
    String landing = origin + "/masuk.html";
    return ask(bearer -> keycloak().invite(bearer, subject, pages, landing, ACTIONS)).isSuccess();
  }

  private Creation existing(String email) {
    Reply found = ask(bearer -> keycloak().find(bearer, email));
    if (!found.isSuccess() || !(parsed(found.body()) instanceof JsonArray users)) {
      return new NoAnswer();
    }
    return new AlreadyThere(
        users.stream()
            .filter(JsonObject.class::isInstance)
            .map(JsonValue::asJsonObject)
            .filter(KeycloakAccounts::isNoStrangers)
            .map(user -> user.getString("id", ""))
            .filter(id -> !id.isEmpty())
            .findFirst());
  }

  /**
   * An address that nobody has verified may have been typed by anyone, with a password of theirs.
   */
  private static boolean isNoStrangers(JsonObject user) {
    return user.getBoolean("emailVerified", false)
        || (user.get("requiredActions") instanceof JsonArray actions
            && actions.stream()
                .anyMatch(one -> one instanceof JsonString text && isPasswordDue(text)));
  }

  private static boolean isPasswordDue(JsonString action) {
    return action.getString().equals(CHOOSE_PASSWORD);
  }

  /** The name says nothing of the person: names of accounts stand in public acts. */
  private String text(NewAccount account) {
    StringBuilder name = new StringBuilder("anggota-");
    for (int i = 0; i < NAME_LENGTH; i++) {
      name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return Json.createObjectBuilder()
        .add("username", name.toString())
        .add("email", account.email())
        .add("firstName", account.firstName())
        .add("lastName", account.lastName())
        .add("enabled", true)
        .add("emailVerified", false)
        .add("requiredActions", Json.createReader(new StringReader(ACTIONS)).readArray())
        .add("groups", Json.createArrayBuilder().add(MEMBERS))
        .build()
        .toString();
  }

  /** Asks with a token; once more with a new one where Keycloak does not take it. */
  private Reply ask(Function<String, Reply> request) {
    Reply reply = askOnce(request);
    if (reply.status() != 401) {
      return reply;
    }
    forgetToken();
    return askOnce(request);
  }

  private Reply askOnce(Function<String, Reply> request) {
    return bearer().map(request).orElse(Reply.NONE);
  }

  private synchronized void forgetToken() {
    token = "";
  }

  private synchronized Optional<String> bearer() {
    if (secret.isEmpty()) {
      return Optional.empty();
    }
    if (token.isEmpty() || System.nanoTime() - goodUntil > 0) {
      long asked = System.nanoTime();
      Reply reply = keycloak().token(client, secret.get());
      if (!reply.isSuccess() || !(parsed(reply.body()) instanceof JsonObject answer)) {
        return Optional.empty();
      }
      token = answer.getString("access_token", "");
      Duration life = Duration.ofSeconds(answer.getInt("expires_in", 0));
      goodUntil = asked + life.minus(MARGIN).toNanos();
    }
    return Optional.of("Bearer " + token);
  }

  /** The body's value; JSON's null where it is no JSON. */
  private static JsonValue parsed(String body) {
    try {
      return Json.createReader(new StringReader(body)).readValue();
    } catch (JsonException notJson) {
      return JsonValue.NULL;
    }
  }

  private KeycloakResource keycloak() {
    return java.util.Objects.requireNonNull(keycloak);
  }
}
