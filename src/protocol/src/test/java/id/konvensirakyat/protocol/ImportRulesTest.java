package id.konvensirakyat.protocol;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Who may import whom in this module; each rule is seen to fail once. */
class ImportRulesTest {
  private static final String ROOT = "id.konvensirakyat.protocol";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);
  private static final JavaClasses WITH_TESTS = new ClassFileImporter().importPackages(ROOT);

  private static ArchRule only(String... packages) {
    return classes().should().onlyDependOnClassesThat(resideInAnyPackage(packages));
  }

  @Test
  void protocolKnowsCryptoAndOneJsonParser() {
    ArchRule rule =
        only(
            ROOT + "..",
            "id.konvensirakyat.crypto..",
            "com.fasterxml.jackson.core..",
            "org.jspecify..",
            "java..");
    rule.check(CLASSES);
    assertThrows(AssertionError.class, () -> rule.check(WITH_TESTS));
  }

  @Test
  void jsonIsParsedInEncodingAlone() {
    ArchRule rule =
        noClasses()
            .that(not(resideInAPackage(ROOT + ".encoding")))
            .should()
            .dependOnClassesThat(resideInAPackage("com.fasterxml.."));
    rule.check(CLASSES);
    assertThrows(AssertionError.class, () -> rule.check(WITH_TESTS));
  }

  @Test
  void packagesHaveNoCycles() {
    ArchRule rule = slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();
    rule.check(CLASSES);
    // A test of the archive uses the board, which uses the archive.
    assertThrows(AssertionError.class, () -> rule.check(WITH_TESTS));
  }

  @Test
  void encodingStandsBelowAllOthers() {
    ArchRule rule =
        classes()
            .that(resideInAPackage(ROOT + ".encoding"))
            .should()
            .onlyDependOnClassesThat(not(resideInAnyPackage(others())));
    rule.check(CLASSES);
    ArchRule wrong =
        classes()
            .that(resideInAPackage(ROOT + ".board"))
            .should()
            .onlyDependOnClassesThat(not(resideInAnyPackage(others())));
    assertThrows(AssertionError.class, () -> wrong.check(CLASSES));
  }

  private static String[] others() {
    return new String[] {
      ROOT + ".election..",
      ROOT + ".trustee..",
      ROOT + ".credential..",
      ROOT + ".ballot..",
      ROOT + ".tally..",
      ROOT + ".archive..",
      ROOT + ".board.."
    };
  }
}
