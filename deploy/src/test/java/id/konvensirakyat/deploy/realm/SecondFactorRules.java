package id.konvensirakyat.deploy.realm;

import static id.konvensirakyat.deploy.realm.Parts.each;
import static id.konvensirakyat.deploy.realm.RealmRule.at;
import static id.konvensirakyat.deploy.realm.RealmRule.exactly;
import static id.konvensirakyat.deploy.realm.RealmRule.parsed;
import static id.konvensirakyat.deploy.realm.RealmRule.put;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;

/** The sign-in flows, step by step, and what a second factor is. */
final class SecondFactorRules {

  private SecondFactorRules() {}

  static List<RealmRule> all() {
    return List.of(
        exactly("the flow is ours", "/browserFlow", "\"konvensi browser\"", "\"browser\""),
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
        flow("no direct grant", "konvensi no direct grant", "deny-access-authenticator REQUIRED"),
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
            "levels have their numbers",
            "/attributes/acr.loa.map",
            "\"{\\\"1\\\":1,\\\"2\\\":2}\"",
            "\"{}\""));
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

  private static String written(JsonNode executions) {
    return String.join(
        ", ",
        each(executions)
            .sorted(Comparator.comparingInt(one -> one.path("priority").asInt()))
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
}
