package id.konvensirakyat.deploy.sample;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.konvensirakyat.deploy.person.Api;
import id.konvensirakyat.deploy.stack.Account;
import id.konvensirakyat.deploy.stack.DemoAccounts;
import id.konvensirakyat.deploy.stack.Site;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Loads the sample conventions over the public API, once for a state directory: one in which a
 * visitor can vote, one in which a visitor can apply and verify, and one that is decided.
 */
public final class SampleConventions {
  private final Site site;
  private final DemoAccounts demo;
  private final Path keepsakes;
  private final Consumer<String> say;
  private final Map<String, Api> signedIn = new HashMap<>();

  /**
   * The samples of one stack.
   *
   * @param keepsakes the file in which secrets of the sample's people are kept
   */
  public SampleConventions(Site site, DemoAccounts demo, Path keepsakes, Consumer<String> say) {
    this.site = site;
    this.demo = demo;
    this.keepsakes = keepsakes;
    this.say = say;
  }

  /** Loads the samples unless this was done before; empty when an earlier load was cut short. */
  public Optional<Keepsakes> loadOnce() throws Exception {
    Optional<Keepsakes> earlier = Keepsakes.read(keepsakes);
    if (earlier.isPresent()) {
      return earlier;
    }
    if (!site.api().get("/conventions").orThrow().json().isEmpty()) {
      say.accept("The sample conventions are incomplete: deploy/run --reset starts over.");
      return Optional.empty();
    }
    List<SampleConvention> samples = samples();
    site.createAccounts(extras(samples), demo.password());
    Map<String, String> credentials = new TreeMap<>();
    Map<String, String> keys = new TreeMap<>();
    SamplePeople people = new SamplePeople(demo, this::api, site.api());
    for (SampleConvention sample : samples) {
      say.accept("Loading the sample \"" + sample.name() + "\" ...");
      new SamplePlay(sample, people, say).play(credentials, keys);
    }
    Keepsakes kept = new Keepsakes(credentials, keys);
    kept.write(keepsakes);
    return Optional.of(kept);
  }

  private Api api(String username) {
    return signedIn.computeIfAbsent(
        username,
        name -> {
          try {
            return site.api(site.signIn(name, demo.password()));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** The sample's people beyond the demo accounts. */
  private List<Account> extras(List<SampleConvention> samples) {
    List<String> known = demo.all().stream().map(Account::username).toList();
    List<Account> extras = new ArrayList<>();
    for (SampleConvention sample : samples) {
      for (SampleConvention.Person person : sample.candidates()) {
        int space = person.name().lastIndexOf(' ');
        extras.add(
            new Account(
                person.username(),
                person.name().substring(0, space),
                person.name().substring(space + 1),
                "candidate"));
      }
      for (SampleConvention.Home voter : sample.voters()) {
        extras.add(new Account(voter.username(), "Warga", "Contoh", "voter"));
      }
    }
    return extras.stream().filter(account -> !known.contains(account.username())).toList();
  }

  static List<SampleConvention> samples() throws IOException {
    try (InputStream resource =
        Objects.requireNonNull(SampleConventions.class.getResourceAsStream("conventions.json"))) {
      return new ObjectMapper().readValue(resource, new TypeReference<List<SampleConvention>>() {});
    }
  }
}
