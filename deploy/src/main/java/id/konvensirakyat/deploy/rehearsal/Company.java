package id.konvensirakyat.deploy.rehearsal;

import id.konvensirakyat.deploy.person.Api;
import id.konvensirakyat.deploy.person.TokenMint;
import id.konvensirakyat.deploy.role.Official;
import id.konvensirakyat.deploy.stack.Account;
import id.konvensirakyat.deploy.stack.Site;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The simulated people of one rehearsal: accounts made for it, signed in, removed at its end. */
final class Company {
  private static final int TRUSTEES = 3;
  private static final int VERIFIERS = 2;
  private static final int OFFICIALS = 2;

  private final Site site;
  private final String run;
  private final List<Account> accounts = new ArrayList<>();
  private final Map<String, Api> signedIn = new LinkedHashMap<>();

  private Company(Site site, String run) {
    this.site = site;
    this.run = run;
  }

  /** Makes and signs in everyone whom the plan needs. */
  static Company hire(Site site, RehearsalPlan plan, Crowd crowd, ProgressBar bar)
      throws Exception {
    SecureRandom random = new SecureRandom();
    String run = Integer.toString(random.nextInt(1 << 30) + (1 << 30), 36);
    String password = Long.toUnsignedString(random.nextLong(), 36) + random.nextLong();
    Company company = new Company(site, run);
    company.cast("committee", OFFICIALS);
    company.cast("steering", OFFICIALS);
    company.cast("verifier", VERIFIERS);
    company.cast("trustee", TRUSTEES);
    company.cast("candidate", plan.dapil() * plan.candidates());
    company.cast("voter", plan.voters());
    site.createAccounts(company.accounts, password);
    List<String> names = company.accounts.stream().map(Account::username).toList();
    List<Api> apis = crowd.each(names, bar, name -> site.api(site.signIn(name, password)));
    for (int i = 0; i < names.size(); i++) {
      company.signedIn.put(names.get(i), apis.get(i));
    }
    return company;
  }

  /** Officials, trustees, candidates and voters of a platform that trusts a mint. */
  static Company minted(Site site, TokenMint mint, int candidates, int voters) throws IOException {
    Company company =
        new Company(site, Integer.toString(new SecureRandom().nextInt(1 << 30) + (1 << 30), 36));
    company.cast("committee", OFFICIALS);
    company.cast("steering", OFFICIALS);
    company.cast("verifier", VERIFIERS);
    company.cast("trustee", TRUSTEES);
    company.cast("candidate", candidates);
    company.cast("voter", voters);
    for (Account account : company.accounts) {
      company.signedIn.put(
          account.username(), site.api().as(mint.account(account.username(), account.role())));
    }
    return company;
  }

  /** A short name of this rehearsal, in every account's name. */
  String run() {
    return run;
  }

  Site site() {
    return site;
  }

  /** The usernames with a role, in order. */
  List<String> names(String role) {
    return accounts.stream().filter(a -> a.role().equals(role)).map(Account::username).toList();
  }

  /** The API as each person with a role sees it, in order. */
  List<Api> everyone(String role) {
    return names(role).stream().map(this::api).toList();
  }

  /** The people of an office, whose decisions take two names. */
  Official office(String role) {
    return new Official(everyone(role));
  }

  /** Removes the accounts again. */
  void dismiss() throws IOException {
    site.removeAccounts(accounts.stream().map(Account::username).toList());
  }

  private Api api(String username) {
    return java.util.Objects.requireNonNull(signedIn.get(username));
  }

  private void cast(String role, int count) {
    IntStream.rangeClosed(1, count)
        .mapToObj(i -> new Account("gladi-%s-%s-%d".formatted(run, role, i), "Gladi", role, role))
        .forEach(accounts::add);
  }
}
