package id.konvensirakyat.deploy.realm;

import java.util.List;
import java.util.stream.Stream;

/** The security of the realm, rule by rule. */
final class RealmRules {
  private RealmRules() {}

  static List<RealmRule> all() {
    return Stream.of(
            SignInRules.all(),
            SignInRules.lifetimes(),
            SecondFactorRules.all(),
            PasskeyRules.all(),
            RoleRules.all(),
            ClientRules.all(),
            ServiceRules.all(),
            ServiceRules.file())
        .flatMap(List::stream)
        .toList();
  }
}
