package id.konvensirakyat.deploy.realm;

import static id.konvensirakyat.deploy.realm.Parts.each;
import static id.konvensirakyat.deploy.realm.Parts.texts;
import static id.konvensirakyat.deploy.realm.RealmRule.at;
import static id.konvensirakyat.deploy.realm.RealmRule.exactly;
import static id.konvensirakyat.deploy.realm.RealmRule.parsed;
import static id.konvensirakyat.deploy.realm.RealmRule.put;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Roles, and the groups that give them. */
final class RoleRules {
  private static final Set<String> OFFICES =
      Set.of(
          "verifier",
          "committee",
          "steering",
          "objection_board",
          "trustee",
          "registrar",
          "observer");

  private RoleRules() {}

  static List<RealmRule> all() {
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
    rules.add(exactly("the default role gives nothing", "/defaultRole/composite", "false", "true"));
    rules.add(
        exactly("who registers is a member", "/defaultGroups", "[\"/anggota\"]", "[\"/petugas\"]"));
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

  private static List<String> areas(JsonNode groups) {
    return each(groups)
        .flatMap(
            group ->
                Stream.concat(
                    each(group.path("attributes").path("area")).map(JsonNode::asText),
                    areas(group.path("subGroups")).stream()))
        .toList();
  }
}
