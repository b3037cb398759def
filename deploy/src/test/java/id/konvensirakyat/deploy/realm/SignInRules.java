package id.konvensirakyat.deploy.realm;

import static id.konvensirakyat.deploy.realm.Parts.each;
import static id.konvensirakyat.deploy.realm.RealmRule.at;
import static id.konvensirakyat.deploy.realm.RealmRule.exactly;
import static id.konvensirakyat.deploy.realm.RealmRule.parsed;
import static id.konvensirakyat.deploy.realm.RealmRule.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.regex.Pattern;

/** Who comes in, by what, and for how long. */
final class SignInRules {
  private static final String PROFILE =
      "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0";

  private SignInRules() {}

  static List<RealmRule> all() {
    return List.of(
        exactly("no sign-in without TLS from outside", "/sslRequired", "\"external\"", "\"none\""),
        exactly("anyone may register", "/registrationAllowed", "true", "false"),
        exactly("an address is verified first", "/verifyEmail", "true", "false"),
        exactly("one address, one account", "/duplicateEmailsAllowed", "false", "true"),
        exactly("an account's name stays", "/editUsernameAllowed", "false", "true"),
        exactly("no browser is remembered", "/rememberMe", "false", "true"),
        exactly(
            "passwords are long and not the name",
            "/passwordPolicy",
            "\"length(12) and maxLength(128) and notUsername(undefined) and notEmail(undefined)"
                + " and notContainsUsername(undefined)\"",
            "\"length(8)\""),
        exactly("guessing is slowed", "/bruteForceProtected", "true", "false"),
        exactly("five guesses", "/failureFactor", "5", "30"),
        exactly("nobody is locked out for good", "/permanentLockout", "false", "true"),
        exactly("a quarter of an hour at most", "/maxFailureWaitSeconds", "900", "60"),
        exactly("events are kept", "/eventsEnabled", "true", "false"),
        exactly("administrators' acts are kept", "/adminEventsEnabled", "true", "false"),
        exactly("no log file has names", "/eventsListeners", "[]", "[\"jboss-logging\"]"),
        exactly("keys sign with RSA", "/defaultSignatureAlgorithm", "\"RS256\"", "\"HS256\""),
        exactly("Indonesian comes first", "/defaultLocale", "\"id\"", "\"en\""),
        exactly("the pages are ours", "/loginTheme", "\"konvensi\"", "\"keycloak\""),
        exactly("the letters are ours", "/emailTheme", "\"konvensi\"", "\"base\""),
        new RealmRule(
            "pages of the sign-in load nothing from strangers and are in no frame",
            realm -> {
              String policy = at(realm, "/browserSecurityHeaders/contentSecurityPolicy").asText();
              return policy.startsWith("default-src 'self';")
                  && policy.contains("frame-ancestors 'none'")
                  && policy.contains("object-src 'none'")
                  && !policy.contains("unsafe-eval")
                  && !Pattern.compile("https?:|\\*|//").matcher(policy).find();
            },
            realm ->
                put(
                    realm,
                    "/browserSecurityHeaders/contentSecurityPolicy",
                    parsed("\"frame-src 'self'; frame-ancestors 'self'; object-src 'none';\""))),
        new RealmRule(
            "an account has four attributes and no others, so nobody gives itself an area",
            realm ->
                profileNames(realm).equals(List.of("firstName", "lastName", "email", "username")),
            realm -> profile(realm, profile(realm).replace("\"lastName\"", "\"area\""))),
        new RealmRule(
            "attributes that are not declared are dropped",
            realm -> !profile(realm).contains("unmanagedAttributePolicy"),
            realm ->
                profile(
                    realm,
                    profile(realm)
                        .replaceFirst("\\{", "{\"unmanagedAttributePolicy\":\"ENABLED\","))));
  }

  static List<RealmRule> lifetimes() {
    return List.of(
        exactly("a token lives five minutes", "/accessTokenLifespan", "300", "3600"),
        exactly("a refresh token is good once", "/revokeRefreshToken", "true", "false"),
        exactly("and not once more", "/refreshTokenMaxReuse", "0", "1"),
        exactly("a code lives a minute", "/accessCodeLifespan", "60", "600"),
        exactly("an idle session ends", "/ssoSessionIdleTimeout", "1800", "86400"),
        exactly("every session ends", "/ssoSessionMaxLifespan", "36000", "864000"),
        exactly("a link in a letter too", "/actionTokenGeneratedByUserLifespan", "1800", "86400"));
  }

  private static String profile(JsonNode realm) {
    return at(realm, PROFILE).asText();
  }

  private static void profile(ObjectNode realm, String text) {
    put(realm, PROFILE, TextNode.valueOf(text));
  }

  private static List<String> profileNames(JsonNode realm) {
    return each(parsed(profile(realm)).path("attributes"))
        .map(one -> one.path("name").asText())
        .toList();
  }
}
