package id.konvensirakyat.deploy.realm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reviewed realm keeps every rule, and every rule notices when it is broken. */
class RealmSecurityTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("konvensi.root")).resolve("keycloak-realm");

  static List<RealmRule> rules() {
    return RealmRules.all();
  }

  private static ObjectNode realm() throws IOException {
    return (ObjectNode) new ObjectMapper().readTree(FOLDER.resolve("konvensi-realm.json").toFile());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRealmKeepsTheRule(RealmRule rule) throws IOException {
    assertTrue(rule.holds().test(realm()), rule.says());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleNoticesThatItIsBroken(RealmRule rule) throws IOException {
    ObjectNode changed = realm();
    rule.breaks().accept(changed);
    List<String> broken =
        rules().stream().filter(one -> !one.holds().test(changed)).map(RealmRule::says).toList();
    assertTrue(broken.contains(rule.says()), broken.toString());
  }

  @Test
  void theReadmeSaysWhichValuesTheFileNeeds() throws IOException {
    String readme = Files.readString(FOLDER.resolve("README.md"));
    Set<String> needed =
        Pattern.compile("\\$\\{(KONVENSI_[A-Z_]+)\\}")
            .matcher(Files.readString(FOLDER.resolve("konvensi-realm.json")))
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toSet());
    assertEquals(9, needed.size());
    for (String value : needed) {
      String name = value.substring(2, value.length() - 1);
      assertTrue(readme.contains("`" + name + "`"), name);
    }
  }

  @Test
  void bothLanguagesOfTheThemeHaveTheSameTexts() throws IOException {
    for (String part : List.of("login", "email")) {
      Path messages = FOLDER.resolve("theme/konvensi").resolve(part).resolve("messages");
      assertEquals(keys(messages, "id"), keys(messages, "en"), part);
    }
  }

  @Test
  void thePagesOfTheThemeSayNothingInKeycloaksWords() throws IOException {
    Path login = FOLDER.resolve("theme/konvensi/login");
    Set<Object> ours = keys(login.resolve("messages"), "id");
    try (var pages = Files.list(login)) {
      for (Path page : pages.filter(file -> file.toString().endsWith(".ftl")).toList()) {
        Pattern.compile("msg\\(['\"]([^'\"]+)['\"]\\)")
            .matcher(Files.readString(page))
            .results()
            .map(found -> found.group(1))
            .forEach(key -> assertTrue(ours.contains(key), page.getFileName() + " " + key));
      }
    }
  }

  private static Set<Object> keys(Path folder, String language) throws IOException {
    java.util.Properties texts = new java.util.Properties();
    try (var reader =
        Files.newBufferedReader(folder.resolve("messages_" + language + ".properties"))) {
      texts.load(reader);
    }
    texts.forEach((key, text) -> assertTrue(!text.toString().isBlank(), key.toString()));
    return new TreeSet<>(texts.keySet());
  }

  @Test
  void theThemeAsksNothingOfStrangers() throws IOException {
    try (var files = Files.walk(FOLDER.resolve("theme"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file).replace("http://www.w3.org/2000/svg", "");
        assertTrue(!Pattern.compile("https?:|src=\"//").matcher(text).find(), file.toString());
      }
    }
  }

  @Test
  void demoAccountsHaveAnAreaWhereTheyRegister() throws IOException {
    JsonNode accounts = new ObjectMapper().readTree(FOLDER.resolve("demo-accounts.json").toFile());
    assertTrue(accounts.size() > 20);
    for (JsonNode account : accounts) {
      boolean registrar = account.path("role").asText().equals("registrar");
      assertEquals(registrar, account.has("area"), account.path("username").asText());
    }
  }
}
