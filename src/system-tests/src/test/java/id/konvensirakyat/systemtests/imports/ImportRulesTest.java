package id.konvensirakyat.systemtests.imports;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportRulesTest {
  private static final String PRODUCT = "id.konvensirakyat";
  private static final String OFFENDERS = "id.konvensirakyat.systemtests.imports.offenders";

  private JavaClasses product;
  private JavaClasses offenders;

  @BeforeAll
  void importClasses() {
    product =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(PRODUCT);
    offenders = new ClassFileImporter().importPackages(OFFENDERS);
  }

  static Stream<String> names() {
    return ImportRules.below(PRODUCT).keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void theProductKeepsTheRule(String name) {
    rule(PRODUCT, name).check(product);
  }

  /** Each rule has a class below {@link #OFFENDERS} that breaks it. */
  @ParameterizedTest
  @MethodSource("names")
  void anOffenderIsCaught(String name) {
    ArchRule rule = rule(OFFENDERS, name);
    assertThrows(AssertionError.class, () -> rule.check(offenders));
  }

  private static ArchRule rule(String root, String name) {
    Map<String, ArchRule> rules = ImportRules.below(root);
    // Rule names do not hold the root, so the same name finds the rule for either tree.
    return rules.get(name).allowEmptyShould(false);
  }
}
