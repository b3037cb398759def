package id.konvensirakyat.deploy.realm;

import static id.konvensirakyat.deploy.realm.RealmRule.at;
import static id.konvensirakyat.deploy.realm.RealmRule.exactly;
import static id.konvensirakyat.deploy.realm.RealmRule.parsed;
import static id.konvensirakyat.deploy.realm.RealmRule.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The security of the realm, rule by rule. */
final class RealmRules {
  private static final String WEB = "/clients/[clientId=konvensi-web]/";
  private static final String ACCOUNTS = "/clients/[clientId=konvensi-accounts]/";
  private static final String PERMISSIONS =
      "/clients/[clientId=admin-permissions]/authorizationSettings/";
  private static final Set<String> OFFICES =
      Set.of(
          "verifier",
          "committee",
          "steering",
          "objection_board",
          "trustee",
          "registrar",
          "observer");

  private RealmRules() {}

  static List<RealmRule> all() {
    return Stream.of(signIn(), lifetimes(), secondFactor(), roles(), clients(), service(), file())
        .flatMap(List::stream)
        .toList();
  }

  private static List<RealmRule> signIn() {
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
              String policy =
                  at(realm, "/browserSecurityHeaders/contentSecurityPolicy").asText();
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
            realm -> profileNames(realm).equals(List.of("firstName", "lastName", "email", "username")),
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

  private static List<RealmRule> lifetimes() {
    return List.of(
        exactly("a token lives five minutes", "/accessTokenLifespan", "300", "3600"),
        exactly("a refresh token is good once", "/revokeRefreshToken", "true", "false"),
        exactly("and not once more", "/refreshTokenMaxReuse", "0", "1"),
        exactly("a code lives a minute", "/accessCodeLifespan", "60", "600"),
        exactly("an idle session ends", "/ssoSessionIdleTimeout", "1800", "86400"),
        exactly("every session ends", "/ssoSessionMaxLifespan", "36000", "864000"),
        exactly("a link in a letter too", "/actionTokenGeneratedByUserLifespan", "1800", "86400"));
  }

  private static List<RealmRule> secondFactor() {
    String browser = "/browserFlow";
    return List.of(
        exactly("the flow is ours", browser, "\"konvensi browser\"", "\"browser\""),
        exactly(
            "direct grants end at once",
            "/directGrantFlow",
            "\"konvensi no direct grant\"",
            "\"direct grant\""),
        flow(
            "a session, or the forms",
            "konvensi browser",
            "auth-cookie ALTERNATIVE, [konvensi forms] ALTERNATIVE"),
        flow(
            "both levels, and offices always",
            "konvensi forms",
            "[konvensi level 1] CONDITIONAL, [konvensi level 2] CONDITIONAL,"
                + " [konvensi office] CONDITIONAL, [konvensi no office] CONDITIONAL"),
        flow(
            "level 1 is the password",
            "konvensi level 1",
            "conditional-level-of-authentication(konvensi level 1) REQUIRED,"
                + " auth-username-password-form REQUIRED"),
        flow(
            "level 2 is for offices and takes a second factor",
            "konvensi level 2",
            "conditional-level-of-authentication(konvensi level 2) REQUIRED,"
                + " conditional-user-role(konvensi has an office) REQUIRED,"
                + " [konvensi second factor] REQUIRED"),
        flow(
            "an office cannot ask for less",
            "konvensi office",
            "conditional-user-role(konvensi has an office) REQUIRED,"
                + " conditional-sub-flow-executed(konvensi level 2 was not asked for) REQUIRED,"
                + " [konvensi second factor again] REQUIRED"),
        flow(
            "only who has no office goes without",
            "konvensi no office",
            "conditional-user-role(konvensi has no office) REQUIRED,"
                + " allow-access-authenticator REQUIRED"),
        flow(
            "passkey or code",
            "konvensi second factor",
            "webauthn-authenticator ALTERNATIVE, [konvensi one-time code] ALTERNATIVE"),
        flow("who has neither sets a code up", "konvensi one-time code", "auth-otp-form REQUIRED"),
        flow(
            "passkey or code there too",
            "konvensi second factor again",
            "webauthn-authenticator ALTERNATIVE, [konvensi one-time code again] ALTERNATIVE"),
        flow("and there", "konvensi one-time code again", "auth-otp-form REQUIRED"),
        flow(
            "a mailbox gives a password and no second factor",
            "konvensi reset",
            "reset-credentials-choose-user REQUIRED,"
                + " reset-credential-email(konvensi sign in after reset) REQUIRED,"
                + " reset-password REQUIRED"),
        flow(
            "no direct grant",
            "konvensi no direct grant",
            "deny-access-authenticator REQUIRED"),
        exactly("the reset is ours", "/resetCredentialsFlow", "\"konvensi reset\"", "\"x\""),
        config("after a reset one signs in", "konvensi sign in after reset", "force-login", "true"),
        config("level 1 is 1", "konvensi level 1", "loa-condition-level", "1"),
        config("level 2 is 2", "konvensi level 2", "loa-condition-level", "2"),
        config(
            "an office is who has the marker",
            "konvensi has an office",
            "condUserRole",
            "konvensi-web.second-factor"),
        config("not who lacks it", "konvensi has an office", "negate", "false"),
        config("no office is who lacks it", "konvensi has no office", "negate", "true"),
        config(
            "by the same marker",
            "konvensi has no office",
            "condUserRole",
            "konvensi-web.second-factor"),
        config(
            "the other way looks at level 2",
            "konvensi level 2 was not asked for",
            "flow_to_check",
            "konvensi level 2"),
        exactly("a code is good once", "/otpPolicyCodeReusable", "false", "true"),
        exactly("codes have six digits", "/otpPolicyDigits", "6", "4"),
        exactly("codes go with the clock", "/otpPolicyType", "\"totp\"", "\"hotp\""),
        exactly(
            "a passkey asks for its holder",
            "/webAuthnPolicyUserVerificationRequirement",
            "\"required\"",
            "\"discouraged\""),
        exactly(
            "levels have their numbers",
            "/attributes/acr.loa.map",
            "\"{\\\"1\\\":1,\\\"2\\\":2}\"",
            "\"{}\""));
  }

  private static List<RealmRule> roles() {
    List<RealmRule> rules = new ArrayList<>();
    for (String office : new TreeSet<>(OFFICES)) {
      String pointer = "/roles/realm/[name=" + office + "]/composites";
      rules.add(
          exactly(
              office + " needs a second factor",
              pointer,
              "{\"client\":{\"konvensi-web\":[\"second-factor\"]}}",
              "{}"));
    }
    rules.add(
        new RealmRule(
            "there are nine roles",
            realm ->
                texts(at(realm, "/roles/realm"), "name")
                    .equals(
                        Set.of(
                            "voter",
                            "candidate",
                            "verifier",
                            "committee",
                            "steering",
                            "objection_board",
                            "trustee",
                            "registrar",
                            "observer")),
            realm -> put(realm, "/roles/realm/0/name", parsed("\"admin\""))));
    rules.add(
        exactly("the default role gives nothing", "/defaultRole/composite", "false", "true"));
    rules.add(
        exactly(
            "who registers is a member", "/defaultGroups", "[\"/anggota\"]", "[\"/petugas\"]"));
    rules.add(
        exactly(
            "members are voters and nothing else",
            "/groups/[name=anggota]/realmRoles",
            "[\"voter\"]",
            "[\"voter\",\"committee\"]"));
    rules.add(
        exactly(
            "registrars are registrars",
            "/groups/[name=petugas]/realmRoles",
            "[\"registrar\"]",
            "[\"committee\"]"));
    rules.add(
        new RealmRule(
            "areas are codes of provinces, or everywhere, each in one group",
            realm -> {
              List<String> areas = areas(at(realm, "/groups"));
              return areas.size() == 39
                  && Set.copyOf(areas).size() == 39
                  && areas.stream().allMatch(area -> area.matches("\\*|[1-9][0-9]"));
            },
            realm ->
                put(
                    realm,
                    "/groups/[name=petugas]/subGroups/[name=provinsi]/subGroups/0/attributes/area",
                    parsed("[\"\"]"))));
    return rules;
  }

  private static List<RealmRule> clients() {
    List<RealmRule> rules = new ArrayList<>();
    rules.add(
        new RealmRule(
            "there are these clients and no others",
            realm ->
                texts(at(realm, "/clients"), "clientId")
                    .equals(
                        Set.of(
                            "konvensi-web",
                            "konvensi-accounts",
                            "admin-permissions",
                            "account",
                            "account-console",
                            "admin-cli",
                            "security-admin-console")),
            realm -> put(realm, "/clients/0/clientId", parsed("\"another\""))));
    for (String grant : List.of("implicitFlowEnabled", "directAccessGrantsEnabled")) {
      rules.add(
          new RealmRule(
              "no client has " + grant,
              realm ->
                  all(at(realm, "/clients")).allMatch(one -> one.path(grant).equals(parsed("false"))),
              realm -> put(realm, ACCOUNTS + grant, parsed("true"))));
    }
    for (String off : List.of("admin-cli", "security-admin-console", "account-console")) {
      rules.add(
          exactly(off + " is off", "/clients/[clientId=" + off + "]/enabled", "false", "true"));
    }
    rules.add(
        new RealmRule(
            "people sign in to the pages alone",
            realm ->
                all(at(realm, "/clients"))
                    .filter(one -> one.path("standardFlowEnabled").asBoolean(true))
                    .map(one -> one.path("clientId").asText())
                    .toList()
                    .equals(List.of("konvensi-web")),
            realm ->
                put(realm, "/clients/[clientId=account]/standardFlowEnabled", parsed("true"))));
    rules.addAll(
        List.of(
            exactly(
                "codes go to one address",
                WEB + "redirectUris",
                "[\"${KONVENSI_ORIGIN}/masuk.html\"]",
                "[\"${KONVENSI_ORIGIN}/*\"]"),
            exactly(
                "scripts of one origin",
                WEB + "webOrigins",
                "[\"${KONVENSI_ORIGIN}\"]",
                "[\"*\"]"),
            exactly(
                "signing out leads home",
                WEB + "attributes/post.logout.redirect.uris",
                "\"${KONVENSI_ORIGIN}/\"",
                "\"+\""),
            exactly(
                "PKCE with S256",
                WEB + "attributes/pkce.code.challenge.method",
                "\"S256\"",
                "\"\""),
            exactly(
                "offices are asked for level 2 by default",
                WEB + "attributes/default.acr.values",
                "\"2\"",
                "\"1\""),
            exactly(
                "and at least", WEB + "attributes/minimum.acr.value", "\"2\"", "\"1\""),
            exactly(
                "no device grant",
                WEB + "attributes/oauth2.device.authorization.grant.enabled",
                "\"false\"",
                "\"true\""),
            exactly(
                "no token exchange",
                WEB + "attributes/standard.token.exchange.enabled",
                "\"false\"",
                "\"true\""),
            exactly("a token carries what is listed", WEB + "fullScopeAllowed", "false", "true"),
            exactly(
                "the listed scopes",
                WEB + "defaultClientScopes",
                "[\"basic\",\"profile\",\"email\",\"acr\"]",
                "[\"basic\",\"roles\"]"),
            exactly("no optional scopes", WEB + "optionalClientScopes", "[]", "[\"offline_access\"]"),
            exactly(
                "tokens are for our API",
                WEB + "protocolMappers/[name=audience]/config/included.custom.audience",
                "\"konvensi-api\"",
                "\"account\""),
            exactly(
                "areas come from all groups",
                WEB + "protocolMappers/[name=areas]/config/aggregate.attrs",
                "\"true\"",
                "\"false\""),
            exactly(
                "whatever a client is set to",
                "/clientProfiles/profiles/0/executors",
                """
                [{"executor":"reject-ropc-grant","configuration":{"auto-configure":true}},
                {"executor":"reject-implicit-grant","configuration":{"auto-configure":true}},
                {"executor":"pkce-enforcer","configuration":{"auto-configure":true}}]""",
                "[]"),
            exactly(
                "and for every client",
                "/clientPolicies/policies/0",
                """
                {"name":"konvensi","description":"Every client of the realm","enabled":true,
                "conditions":[{"condition":"any-client","configuration":{}}],
                "profiles":["konvensi"]}""",
                "{\"enabled\":false}")));
    return rules;
  }

  private static List<RealmRule> service() {
    return List.of(
        exactly("its secret is needed", ACCOUNTS + "publicClient", "false", "true"),
        exactly("nobody signs in to it", ACCOUNTS + "redirectUris", "[]", "[\"*\"]"),
        exactly("its token is short", ACCOUNTS + "attributes/access.token.lifespan", "\"60\"", "\"\""),
        exactly("its token carries what is listed", ACCOUNTS + "fullScopeAllowed", "false", "true"),
        exactly(
            "the only account in the file is its own, with these rights",
            "/users",
            """
            [{"username":"service-account-konvensi-accounts","enabled":true,
            "serviceAccountClientId":"konvensi-accounts","clientRoles":{
            "realm-management":["query-users","query-groups"],
            "konvensi-accounts":["manages-members"]}}]""",
            "[{\"clientRoles\":{\"realm-management\":[\"manage-users\"]}}]"),
        exactly("permissions are in force", "/adminPermissionsEnabled", "true", "false"),
        exactly("all of them", PERMISSIONS + "policyEnforcementMode", "\"ENFORCING\"", "\"PERMISSIVE\""),
        new RealmRule(
            "there is one policy and one permission",
            realm -> at(realm, PERMISSIONS + "policies").size() == 2,
            realm -> ((ArrayNode) at(realm, PERMISSIONS + "policies")).addObject()),
        exactly(
            "it is the service account's",
            PERMISSIONS + "policies/[type=role]/config/roles",
            "\"[{\\\"id\\\":\\\"konvensi-accounts/manages-members\\\",\\\"required\\\":true}]\"",
            "\"[]\""),
        exactly(
            "it manages members and no more",
            PERMISSIONS + "policies/[type=scope]/config/scopes",
            "\"[\\\"view\\\", \\\"view-members\\\", \\\"manage-members\\\","
                + " \\\"manage-membership\\\"]\"",
            "\"[\\\"manage\\\"]\""),
        new RealmRule(
            "the members are those of the one group",
            realm ->
                at(realm, PERMISSIONS + "policies/[type=scope]/config/resources")
                    .asText()
                    .equals("[\"" + at(realm, "/groups/[name=anggota]/id").asText() + "\"]"),
            realm -> put(realm, "/groups/[name=anggota]/id", parsed("\"x\""))));
  }

  private static List<RealmRule> file() {
    return List.of(
        new RealmRule(
            "no secret stands in the file",
            realm -> secrets(realm).allMatch(one -> one.matches("\\$\\{KONVENSI_[A-Z_]+\\}")),
            realm -> put(realm, ACCOUNTS + "secret", parsed("\"s3cret\""))),
        new RealmRule(
            "no key and no credential either",
            realm -> !realm.toString().matches("(?i).*(privateKey|\"credentials\"|KeyProvider).*"),
            realm -> put(realm, "/users/0/credentials", parsed("[]"))));
  }

  private static RealmRule flow(String says, String alias, String written) {
    String pointer = "/authenticationFlows/[alias=" + alias + "]/authenticationExecutions";
    return new RealmRule(
        says,
        realm -> written.equals(written(at(realm, pointer))),
        realm -> put(realm, pointer + "/0/requirement", parsed("\"DISABLED\"")));
  }

  private static RealmRule config(String says, String alias, String name, String value) {
    return exactly(
        says,
        "/authenticatorConfig/[alias=" + alias + "]/config/" + name,
        "\"" + value + "\"",
        "\"x\"");
  }

  /** Executions in their order, as a line. */
  private static String written(JsonNode executions) {
    return String.join(
        ", ",
        all(executions)
            .sorted(java.util.Comparator.comparingInt(one -> one.path("priority").asInt()))
            .map(
                one ->
                    (one.has("flowAlias")
                            ? "[" + one.path("flowAlias").asText() + "]"
                            : one.path("authenticator").asText())
                        + (one.has("authenticatorConfig")
                            ? "(" + one.path("authenticatorConfig").asText() + ")"
                            : "")
                        + " "
                        + one.path("requirement").asText())
            .toList());
  }

  private static Stream<String> secrets(JsonNode node) {
    Stream<String> own =
        node.properties().stream()
            .filter(field -> field.getValue().isTextual())
            .filter(field -> field.getKey().matches("(?i).*(secret|password)"))
            .map(Map.Entry::getValue)
            .map(JsonNode::asText);
    return Stream.concat(own, all(node).flatMap(RealmRules::secrets));
  }

  private static List<String> areas(JsonNode groups) {
    return all(groups)
        .flatMap(
            group ->
                Stream.concat(
                    all(group.path("attributes").path("area")).map(JsonNode::asText),
                    areas(group.path("subGroups")).stream()))
        .toList();
  }

  private static Set<String> texts(JsonNode list, String field) {
    return Set.copyOf(all(list).map(one -> one.path(field).asText()).toList());
  }

  private static final String PROFILE =
      "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0";

  private static String profile(JsonNode realm) {
    return at(realm, PROFILE).asText();
  }

  private static void profile(com.fasterxml.jackson.databind.node.ObjectNode realm, String text) {
    put(realm, PROFILE, com.fasterxml.jackson.databind.node.TextNode.valueOf(text));
  }

  private static List<String> profileNames(JsonNode realm) {
    return all(parsed(profile(realm)).path("attributes"))
        .map(one -> one.path("name").asText())
        .toList();
  }

  private static Stream<JsonNode> all(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }
}
