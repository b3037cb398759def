package id.konvensirakyat.crypto;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each package imports those to its left alone: group, hash, elgamal, proof, threshold. */
class ArchitectureTest {
  private static final List<String> OUTSIDE =
      List.of("java..", "org.jspecify.annotations..", "org.bouncycastle..");

  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("id.konvensirakyat.crypto");

  @ParameterizedTest
  @CsvSource({
    "group,group",
    "hash,group hash",
    "elgamal,group hash elgamal",
    "proof,group hash elgamal proof",
    "threshold,group hash elgamal proof threshold",
  })
  void packagesImportToTheLeftAlone(String name, String allowed) {
    String[] packages =
        Stream.concat(
                OUTSIDE.stream(),
                Stream.of(allowed.split(" ")).map(p -> "id.konvensirakyat.crypto." + p))
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage("id.konvensirakyat.crypto." + name)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(packages)
        .check(MODULE);
  }

  @Test
  void noOtherPackageExists() {
    classes()
        .should()
        .resideInAnyPackage(
            Stream.of("group", "hash", "elgamal", "proof", "threshold")
                .map(name -> "id.konvensirakyat.crypto." + name)
                .toArray(String[]::new))
        .check(MODULE);
  }
}
