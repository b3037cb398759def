package id.konvensirakyat.audit.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The headers of all answers: what each must forbid, and what none may say. */
final class HeaderCheck {
  private static final List<String> LEADING = List.of("link", "refresh");

  private final Map<String, List<String>> problems = new TreeMap<>();
  private final Set<String> others = new TreeSet<>();

  /** Looks at one answer; whether it is the first with a problem that none before had. */
  boolean add(String address, Answer answer) {
    List<String> found = new ArrayList<>();
    policy(answer).ifPresent(found::add);
    if (answer.header("x-content-type-options").stream().noneMatch("nosniff"::equalsIgnoreCase)) {
      found.add("no X-Content-Type-Options: nosniff");
    }
    for (String name : LEADING) {
      answer.header(name).forEach(value -> found.add(name + ": " + value));
    }
    boolean isNew = found.stream().anyMatch(problem -> !problems.containsKey(problem));
    found.forEach(
        problem -> problems.computeIfAbsent(problem, p -> new ArrayList<>()).add(address));
    return isNew;
  }

  private Optional<String> policy(Answer answer) {
    List<ContentPolicy> policies = ContentPolicy.of(answer);
    policies.forEach(policy -> others.addAll(policy.others()));
    if (policies.isEmpty()) {
      return Optional.of("no Content-Security-Policy");
    }
    boolean holds = policies.stream().anyMatch(policy -> policy.weakness().isEmpty());
    return holds
        ? Optional.empty()
        : policies.get(0).weakness().map(weakness -> "Content-Security-Policy: " + weakness);
  }

  /** A finding for each problem, however many answers have it. */
  List<SiteFinding> findings() {
    List<SiteFinding> findings = new ArrayList<>();
    problems.forEach(
        (problem, places) ->
            findings.add(
                new SiteFinding(
                    SiteFault.HEADERS,
                    places.get(0),
                    problem + (places.size() > 1 ? " (" + places.size() + " answers)" : ""))));
    return findings;
  }

  /** The addresses of other sites to which the policies let the pages talk. */
  Set<String> others() {
    return others;
  }
}
