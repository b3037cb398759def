package id.konvensirakyat.systemtests.signin;

import id.konvensirakyat.deploy.stack.Mailboxes;
import id.konvensirakyat.deploy.stack.Stack;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The links that Keycloak sends. */
final class Letters {
  private static final Pattern LINK = Pattern.compile("https?://\\S+");
  private static final int TRIES = 100;

  private Letters() {}

  /** The link in the last letter to an address, as soon as one has come. */
  static URI link(Stack stack, String address) throws Exception {
    Mailboxes mailboxes = Mailboxes.at(stack.urls().mailboxes());
    for (int i = 0; i < TRIES; i++) {
      List<Mailboxes.Letter> letters = mailboxes.of(address);
      if (!letters.isEmpty()) {
        Matcher link = LINK.matcher(letters.get(letters.size() - 1).text());
        if (link.find()) {
          return URI.create(link.group());
        }
      }
      Thread.sleep(100);
    }
    throw new AssertionError("no letter with a link came");
  }
}
