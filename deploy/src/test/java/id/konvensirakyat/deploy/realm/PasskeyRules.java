package id.konvensirakyat.deploy.realm;

import static id.konvensirakyat.deploy.realm.Parts.each;
import static id.konvensirakyat.deploy.realm.RealmRule.at;
import static id.konvensirakyat.deploy.realm.RealmRule.exactly;
import static id.konvensirakyat.deploy.realm.RealmRule.parsed;
import static id.konvensirakyat.deploy.realm.RealmRule.put;

import java.util.List;

/** What a passkey must be, and which steps a sign-in may be made to take beside it. */
final class PasskeyRules {
  private static final String POLICY = "/webAuthnPolicy";
  private static final String ACTIONS = "/requiredActions";

  private PasskeyRules() {}

  static List<RealmRule> all() {
    return List.of(
        exactly(
            "a passkey asks for its holder",
            POLICY + "UserVerificationRequirement",
            "\"required\"",
            "\"discouraged\""),
        exactly("a passkey is for the sign-in server alone", POLICY + "RpId", "\"\"", "\"id\""),
        exactly(
            "no other origin may ask for it",
            POLICY + "ExtraOrigins",
            "[]",
            "[\"https://evil.example\"]"),
        exactly(
            "nobody asks who made the device",
            POLICY + "AttestationConveyancePreference",
            "\"none\"",
            "\"direct\""),
        exactly(
            "phones, computers and security keys will do",
            POLICY + "AuthenticatorAttachment",
            "\"not specified\"",
            "\"platform\""),
        exactly(
            "two signatures that every device can make",
            POLICY + "SignatureAlgorithms",
            "[\"ES256\",\"RS256\"]",
            "[\"RS1\"]"),
        exactly(
            "a device is registered once",
            POLICY + "AvoidSameAuthenticatorRegister",
            "true",
            "false"),
        exactly(
            "a passkey never stands for the password",
            POLICY + "PasswordlessPasskeysEnabled",
            "false",
            "true"),
        new RealmRule(
            "these steps and no others",
            realm ->
                each(at(realm, ACTIONS))
                    .filter(one -> one.path("enabled").asBoolean(true))
                    .map(one -> one.path("alias").asText())
                    .toList()
                    .equals(
                        List.of(
                            "VERIFY_EMAIL",
                            "UPDATE_PASSWORD",
                            "CONFIGURE_TOTP",
                            "webauthn-register",
                            "VERIFY_PROFILE",
                            "update_user_locale")),
            realm -> put(realm, ACTIONS + "/[alias=delete_credential]/enabled", parsed("true"))),
        new RealmRule(
            "nobody is asked for them without need",
            realm ->
                each(at(realm, ACTIONS))
                    .allMatch(one -> one.path("defaultAction").equals(parsed("false"))),
            realm -> put(realm, ACTIONS + "/0/defaultAction", parsed("true"))),
        new RealmRule(
            "a page that asks for one gets a new sign-in first",
            realm ->
                each(at(realm, ACTIONS))
                    .allMatch(one -> one.path("config").equals(parsed("{\"max_auth_age\":\"0\"}"))),
            realm -> put(realm, ACTIONS + "/[alias=webauthn-register]/config", parsed("{}"))));
  }
}
