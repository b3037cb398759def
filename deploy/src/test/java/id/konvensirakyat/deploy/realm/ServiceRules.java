package id.konvensirakyat.deploy.realm;

import static id.konvensirakyat.deploy.realm.Parts.each;
import static id.konvensirakyat.deploy.realm.RealmRule.at;
import static id.konvensirakyat.deploy.realm.RealmRule.exactly;
import static id.konvensirakyat.deploy.realm.RealmRule.parsed;
import static id.konvensirakyat.deploy.realm.RealmRule.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The platform's own account, and that the file holds no secret. */
final class ServiceRules {
  private static final String ACCOUNTS = "/clients/[clientId=konvensi-accounts]/";
  private static final String PERMISSIONS =
      "/clients/[clientId=admin-permissions]/authorizationSettings/";

  private ServiceRules() {}

  static List<RealmRule> all() {
    return List.of(
        exactly("its secret is needed", ACCOUNTS + "publicClient", "false", "true"),
        exactly("nobody signs in to it", ACCOUNTS + "redirectUris", "[]", "[\"*\"]"),
        exactly(
            "its token is short", ACCOUNTS + "attributes/access.token.lifespan", "\"60\"", "\"\""),
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
        exactly(
            "all of them",
            PERMISSIONS + "policyEnforcementMode",
            "\"ENFORCING\"",
            "\"PERMISSIVE\""),
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

  static List<RealmRule> file() {
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

  private static Stream<String> secrets(JsonNode node) {
    Stream<String> own =
        node.properties().stream()
            .filter(field -> field.getValue().isTextual())
            .filter(field -> field.getKey().matches("(?i).*(secret|password)"))
            .map(Map.Entry::getValue)
            .map(JsonNode::asText);
    return Stream.concat(own, each(node).flatMap(ServiceRules::secrets));
  }
}
