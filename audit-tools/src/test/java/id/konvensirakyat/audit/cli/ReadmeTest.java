package id.konvensirakyat.audit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the pages for observers say of commands, and the commands that there are, agree. */
class ReadmeTest {
  private static final Path ROOT = Path.of(System.getProperty("konvensi.root"));

  private final Set<String> commands = new TreeSet<>(Audit.commandLine().getSubcommands().keySet());

  @BeforeEach
  void withoutHelp() {
    assertTrue(commands.remove("help"));
  }

  @Test
  void theReadmeNamesEachCommandAndNoOther() throws Exception {
    Matcher named =
        Pattern.compile("^\\| `audit ([a-z-]+)[ `]", Pattern.MULTILINE)
            .matcher(Files.readString(ROOT.resolve("README.md")));
    assertEquals(
        commands,
        named.results().map(r -> r.group(1)).collect(TreeSet::new, Set::add, Set::addAll));
  }

  @Test
  void thePageOfTheLogNamesOnlyCommandsThatThereAre() throws Exception {
    Matcher named =
        Pattern.compile("`audit ([a-z-]+)")
            .matcher(Files.readString(ROOT.resolve("crypto-spec/log.md")));
    Set<String> told = new TreeSet<>();
    named.results().forEach(r -> told.add(r.group(1)));
    assertTrue(told.contains("site"), told::toString);
    assertTrue(commands.containsAll(told), told::toString);
  }
}
