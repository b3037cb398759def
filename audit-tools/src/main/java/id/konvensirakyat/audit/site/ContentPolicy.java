package id.konvensirakyat.audit.site;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Content-Security-Policy as a browser reads it: which of its rules allow more than the pages of
 * a convention need (crypto-spec/log.md 8.5).
 */
final class ContentPolicy {
  private static final Set<String> OWN = Set.of("'self'", "'none'");
  private static final Set<String> MUST =
      Set.of("default-src", "object-src", "base-uri", "form-action", "frame-ancestors");
  private static final Set<String> PICTURES = Set.of("img-src");
  private static final Set<String> TALKING = Set.of("connect-src", "frame-src", "form-action");
  private static final Set<String> NOTHING = Set.of("object-src", "frame-ancestors");
  private static final String ADDRESS = "https?://[a-z0-9.-]+(?::[0-9]{1,5})?";

  private final Map<String, List<String>> directives;

  private ContentPolicy(Map<String, List<String>> directives) {
    this.directives = directives;
  }

  /** All policies of an answer: a browser keeps every one of them. */
  static List<ContentPolicy> of(Answer answer) {
    return answer.header("content-security-policy").stream()
        .flatMap(value -> Stream.of(value.split(",", -1)))
        .map(ContentPolicy::parse)
        .toList();
  }

  /** Of two directives of one name the first counts. */
  private static ContentPolicy parse(String policy) {
    Map<String, List<String>> directives = new HashMap<>();
    for (String directive : policy.split(";", -1)) {
      List<String> words =
          Stream.of(directive.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)).toList();
      directives.putIfAbsent(words.get(0), words.subList(1, words.size()));
    }
    return new ContentPolicy(directives);
  }

  /** What it allows that it must not; empty if it is as strict as it must be. */
  Optional<String> weakness() {
    Stream<String> missing = MUST.stream().filter(name -> !directives.containsKey(name));
    Stream<String> loose =
        directives.entrySet().stream()
            .filter(directive -> isRule(directive.getKey()))
            .flatMap(d -> loose(d.getKey(), d.getValue()).map(source -> d.getKey() + " " + source));
    Stream<String> talking =
        others().size() > 1 ? Stream.of("other addresses " + others()) : Stream.empty();
    String all =
        Stream.of(missing.map(name -> "no " + name), loose, talking)
            .flatMap(words -> words)
            .sorted()
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  private static boolean isRule(String directive) {
    return directive.matches(".*-src(-elem|-attr)?") || MUST.contains(directive);
  }

  private static Stream<String> loose(String directive, List<String> sources) {
    return sources.stream().filter(source -> !isAllowed(directive, source));
  }

  private static boolean isAllowed(String directive, String source) {
    if (NOTHING.contains(directive)) {
      return source.equals("'none'");
    }
    boolean isPicture = source.equals("data:") || source.equals("blob:");
    return OWN.contains(source)
        || (PICTURES.contains(directive) && isPicture)
        || (TALKING.contains(directive) && source.matches(ADDRESS));
  }

  /** The addresses of other sites to which the pages may talk. */
  Set<String> others() {
    return directives.entrySet().stream()
        .filter(directive -> TALKING.contains(directive.getKey()))
        .flatMap(directive -> directive.getValue().stream())
        .filter(source -> source.matches(ADDRESS))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
