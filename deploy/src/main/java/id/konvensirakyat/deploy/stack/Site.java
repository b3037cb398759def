package id.konvensirakyat.deploy.stack;

import id.konvensirakyat.deploy.person.Api;
import id.konvensirakyat.deploy.person.LoginFlow;
import id.konvensirakyat.deploy.person.SecondFactors;
import id.konvensirakyat.deploy.person.SignedInPerson;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** A running platform as simulated people use it: addresses, accounts, sign-in, the public API. */
public final class Site {
  private final Urls urls;
  private final KeycloakAdmin admin;
  private final LoginFlow login;
  private final SecondFactors secondFactors;

  Site(Urls urls, String adminPassword, SecondFactors secondFactors) {
    this.urls = urls;
    this.admin = new KeycloakAdmin(urls, adminPassword, secondFactors);
    this.secondFactors = secondFactors;
    this.login =
        new LoginFlow(
            urls.realm(),
            KeycloakAdmin.WEB_CLIENT,
            URI.create(urls.platform() + "/masuk.html"),
            secondFactors);
  }

  /**
   * The stack that another process runs with this state directory.
   *
   * @throws StackException when the directory holds no secrets: nothing ran there yet
   */
  public static Site ofRunningStack(Path stateDirectory, Ports ports) throws StackException {
    try {
      Secrets secrets = Secrets.existing(stateDirectory.resolve("secrets"));
      return new Site(
          Urls.of(ports), secrets.password(Keycloak.ADMIN_PASSWORD), secrets.secondFactors());
    } catch (IOException e) {
      throw new StackException("No stack has run with " + stateDirectory + " yet.", e);
    }
  }

  KeycloakAdmin admin() {
    return admin;
  }

  /** The one-time codes of the accounts with an office. */
  public SecondFactors secondFactors() {
    return secondFactors;
  }

  public Urls urls() {
    return urls;
  }

  /** Adds accounts to the realm, all with this password; those that exist stay as they are. */
  public void createAccounts(List<Account> accounts, String password) throws IOException {
    admin.addAccounts(accounts, password);
  }

  /** Removes accounts from the realm. */
  public void removeAccounts(List<String> usernames) throws IOException {
    for (String username : usernames) {
      admin.removeAccount(username);
    }
  }

  public SignedInPerson signIn(String username, String password) throws IOException {
    return login.signIn(username, password);
  }

  /** The platform's API without a token. */
  public Api api() {
    return Api.anonymous(urls.api());
  }

  /** The platform's API with this person's token. */
  public Api api(SignedInPerson person) {
    return api().as(person);
  }
}
