package id.konvensirakyat.systemtests.signin;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that keeps passkeys: an authenticator of Chromium's own making (Chrome DevTools
 * Protocol, domain WebAuthn), within reach of one page alone.
 */
final class Device {
  private final CDPSession devtools;
  private final String authenticator;

  private Device(CDPSession devtools, String authenticator) {
    this.devtools = devtools;
    this.authenticator = authenticator;
  }

  /** A phone in the hand of whoever looks at this page. */
  static Device phone(Page page) {
    return plugged(page, "internal", true);
  }

  /** A security key that checks nobody: who touches it may use it. */
  static Device bareKey(Page page) {
    return plugged(page, "usb", false);
  }

  private static Device plugged(Page page, String transport, boolean checksHolder) {
    CDPSession devtools = page.context().newCDPSession(page);
    devtools.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", transport);
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", checksHolder);
    options.addProperty("isUserVerified", checksHolder);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject wanted = new JsonObject();
    wanted.add("options", options);
    JsonObject made = devtools.send("WebAuthn.addVirtualAuthenticator", wanted);
    return new Device(devtools, made.get("authenticatorId").getAsString());
  }

  /** Whether the finger on the sensor is the holder's. */
  void heldByItsOwner(boolean own) {
    JsonObject wanted = named();
    wanted.addProperty("isUserVerified", own);
    devtools.send("WebAuthn.setUserVerified", wanted);
  }

  /** The ids of the passkeys that it keeps, in base64. */
  List<String> passkeys() {
    List<String> ids = new ArrayList<>();
    devtools
        .send("WebAuthn.getCredentials", named())
        .getAsJsonArray("credentials")
        .forEach(one -> ids.add(one.getAsJsonObject().get("credentialId").getAsString()));
    return ids;
  }

  private JsonObject named() {
    JsonObject wanted = new JsonObject();
    wanted.addProperty("authenticatorId", authenticator);
    return wanted;
  }
}
