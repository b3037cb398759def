package id.konvensirakyat.audit.site;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a page, a style or a script makes a browser load by itself, as far as its text says so. An
 * address that a script puts together while it runs is not seen.
 */
final class References {
  private static final Set<String> LOADING =
      Set.of("src", "srcset", "imagesrcset", "data", "poster", "background", "manifest", "code");
  private static final Set<String> LINKING = Set.of("a", "area");
  private static final Set<String> LISTS = Set.of("srcset", "imagesrcset");

  // None of the patterns goes back over what it has read: a hostile file is read in one go.
  private static final Pattern IN_STYLE =
      Pattern.compile(
          "url\\(\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\"'()\\s]*+))\\s*+\\)"
              + "|@import\\s*+(?:\"([^\"]*+)\"|'([^']*+)')",
          Pattern.CASE_INSENSITIVE);

  private static final String URL = "[A-Za-z0-9._~@:/?#&=%+-]++";

  // A text that names a file that runs, or stands where only the address of one can stand. Prose
  // has
  // "from" before a quotation mark, too: what a browser imports begins with a dot, a slash or a
  // scheme.
  private static final Pattern IN_SCRIPT =
      Pattern.compile(
          "[\"'`]([A-Za-z0-9._~@:/+-]*[A-Za-z0-9_~@+-]\\.(?:m?js|css|wasm)(?:[?#][^\"'`\\s]*)?)[\"'`]"
              + "|(?:\\bimport\\s*+\\(?+|\\bfrom)\\s*+[\"'`]((?:\\.{0,2}/|[a-z]+:)"
              + URL
              + ")[\"'`]|(?:\\bnew\\s++(?:Shared)?Worker|\\bimportScripts|\\bserviceWorker\\.register)"
              + "\\s*+\\(\\s*+[\"'`]("
              + URL
              + ")[\"'`]");

  private final Set<String> found = new TreeSet<>();

  private References() {}

  /** As they are written, in the text of the file at this path; those of data are left out. */
  static Set<String> of(String path, String text) {
    References references = new References();
    switch (Wanted.at(path)) {
      case PAGE -> references.page(Jsoup.parse(text));
      case PICTURE -> references.drawing(path, text);
      case STYLE -> references.all(IN_STYLE, text);
      case SCRIPT -> references.all(IN_SCRIPT, text);
      case DATA -> {}
    }
    return references.found;
  }

  private void drawing(String path, String text) {
    if (path.endsWith(".svg")) {
      page(Jsoup.parse(text, "", Parser.xmlParser()));
    }
  }

  private void page(Document page) {
    for (Element element : page.getAllElements()) {
      String name = element.normalName();
      for (Attribute attribute : element.attributes()) {
        attribute(name, attribute.getKey().toLowerCase(Locale.ROOT), attribute.getValue());
      }
      if (name.equals("style")) {
        all(IN_STYLE, element.data());
      }
    }
  }

  private void attribute(String element, String name, String value) {
    boolean isLink = name.equals("href") || name.equals("xlink:href");
    if (name.equals("srcdoc")) {
      page(Jsoup.parse(value));
    } else if (name.equals("style")) {
      all(IN_STYLE, value);
    } else if (LISTS.contains(name)) {
      for (String one : value.split(",", -1)) {
        add(one.strip().replaceAll("\\s.*", ""));
      }
    } else if (LOADING.contains(name) || (isLink && !LINKING.contains(element))) {
      add(value);
    } else if (element.equals("meta")
        && name.equals("content")
        && value.matches("(?i).*url\\s*=.*")) {
      add(value); // leads elsewhere by itself
    }
  }

  private void all(Pattern pattern, String text) {
    for (Matcher match = pattern.matcher(text); match.find(); ) {
      for (int group = 1; group <= match.groupCount(); group++) {
        if (match.group(group) != null) {
          add(match.group(group));
        }
      }
    }
  }

  private void add(String reference) {
    String address = reference.strip();
    boolean isData = address.regionMatches(true, 0, "data:", 0, "data:".length());
    if (!address.isEmpty() && !address.startsWith("#") && !isData) {
      found.add(address);
    }
  }

  /**
   * The path below the root that a reference leads to; not one of a list if it is of another site,
   * has a query, or is no address.
   *
   * @param root of the site, with a slash at its end
   * @param base path of the file in which it stands
   */
  static String path(URI root, String base, String reference) {
    try {
      URI address = root.resolve(base).resolve(reference);
      String text = address.toString().replaceAll("#.*", "");
      return text.startsWith(root.toString()) ? text.substring(root.toString().length()) : text;
    } catch (IllegalArgumentException e) {
      return reference;
    }
  }
}
