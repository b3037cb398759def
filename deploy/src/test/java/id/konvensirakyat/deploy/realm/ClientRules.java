package id.konvensirakyat.deploy.realm;

import static id.konvensirakyat.deploy.realm.Parts.each;
import static id.konvensirakyat.deploy.realm.Parts.texts;
import static id.konvensirakyat.deploy.realm.RealmRule.at;
import static id.konvensirakyat.deploy.realm.RealmRule.exactly;
import static id.konvensirakyat.deploy.realm.RealmRule.parsed;
import static id.konvensirakyat.deploy.realm.RealmRule.put;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The programs that may ask for tokens, and how. */
final class ClientRules {
  private static final String WEB = "/clients/[clientId=konvensi-web]/";
  private static final String ACCOUNTS = "/clients/[clientId=konvensi-accounts]/";

  private ClientRules() {}

  static List<RealmRule> all() {
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
                  each(at(realm, "/clients"))
                      .allMatch(one -> one.path(grant).equals(parsed("false"))),
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
                each(at(realm, "/clients"))
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
                "scripts of one origin", WEB + "webOrigins", "[\"${KONVENSI_ORIGIN}\"]", "[\"*\"]"),
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
            exactly("and at least", WEB + "attributes/minimum.acr.value", "\"2\"", "\"1\""),
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
            exactly(
                "no optional scopes", WEB + "optionalClientScopes", "[]", "[\"offline_access\"]"),
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
}
