package id.konvensirakyat.systemtests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.threshold.Seed;
import id.konvensirakyat.deploy.person.Api;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.systemtests.CheatingTrustee;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All trustees of a convention, each in a browser of their own, all at once. */
final class Trustees implements AutoCloseable {
  private final String convention;
  private final List<TrusteePage> pages = new ArrayList<>();

  /** Those who were here, also where somebody took their place. */
  private final List<TrusteePage> all = new ArrayList<>();

  Trustees(String convention) {
    this.convention = convention;
  }

  /** Everybody with an account opens the page. */
  static Trustees of(Stack stack, Browser browser, String convention, List<String> accounts) {
    Trustees trustees = new Trustees(convention);
    for (String account : accounts) {
      trustees.join(Visitor.of(account, browser, stack, Visitor.PHONE));
    }
    return trustees;
  }

  /** One more opens the page. */
  TrusteePage join(Visitor visitor) {
    TrusteePage page = opened(visitor);
    pages.add(page);
    return page;
  }

  /** Another person in the place of the trustee of this number. */
  TrusteePage replace(int index, Visitor visitor) {
    TrusteePage page = opened(visitor);
    pages.set(index - 1, page);
    return page;
  }

  private TrusteePage opened(Visitor visitor) {
    TrusteePage page = new TrusteePage(visitor);
    all.add(page);
    page.open(convention);
    return page;
  }

  /** The trustee of this number, from 1. */
  TrusteePage number(int index) {
    return pages.get(index - 1);
  }

  void each(Consumer<TrusteePage> step) {
    pages.forEach(step);
  }

  /** Every trustee reads the same words. */
  void compareWords() {
    assertEquals(1, pages.stream().map(TrusteePage::words).distinct().count());
  }

  /** After the certificates, up to the key. */
  void makeTheKey() {
    each(TrusteePage::sendCommitment);
    each(TrusteePage::sendPolynomial);
    each(TrusteePage::sendCheck);
  }

  void rehearse() {
    each(TrusteePage::rehearse);
    each(TrusteePage::expectRehearsed);
  }

  /**
   * All send their contribution; in the cheat's browser it has a wrong share for another trustee.
   *
   * @param api the API as the cheat sees it
   */
  void dealWithAWrongShare(int from, int to, Api api, Group group) throws Exception {
    TrusteePage cheat = number(from);
    cheat.sendInsteadOfPolynomial(
        new CheatingTrustee(group, from, Seed.decode(cheat.key()))
            .wrongShareFor(to, CheatingTrustee.committed(api, convention, group)));
    each(TrusteePage::sendPolynomial);
    cheat.sendOwnPolynomial();
  }

  /** Nobody's secret left the browser. */
  void checkKeysNeverSent() {
    each(page -> page.visitor().watch().checkNeverSent(page.key()));
  }

  /** Nobody's browser complained, or spoke to a stranger. */
  void checkCalm() {
    all.forEach(page -> page.visitor().watch().checkCalm());
  }

  @Override
  public void close() {
    all.forEach(page -> page.visitor().close());
  }
}
