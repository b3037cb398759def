package id.konvensirakyat.systemtests.imports;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who may import whom (design, "Layout"): allow-lists for a tree of packages below {@code root}.
 *
 * <p>The root is a parameter so that the same rules can be run over a tree that breaks every one of
 * them.
 */
final class ImportRules {
  private static final List<String> JAVA_BASE =
      List.of(
          "java.io..",
          "java.lang..",
          "java.math..",
          "java.net..",
          "java.nio..",
          "java.security..",
          "java.text..",
          "java.time..",
          "java.util..",
          "javax.crypto..");

  private final String root;
  private final Map<String, ArchRule> rules = new LinkedHashMap<>();

  private ImportRules(String root) {
    this.root = root;
  }

  /** All rules by name, in the order of the design. */
  static Map<String, ArchRule> below(String root) {
    var rules = new ImportRules(root);
    rules.crypto();
    rules.protocol();
    rules.convention();
    rules.audit();
    rules.benchmarks();
    rules.platform();
    return rules.rules;
  }

  private void crypto() {
    var outside = new ArrayList<>(JAVA_BASE);
    outside.addAll(List.of("org.bouncycastle..", "org.jspecify.."));
    layer("crypto.group", List.of(), outside);
    layer("crypto.hash", List.of("crypto.group"), outside);
    layer("crypto.elgamal", List.of("crypto.group", "crypto.hash"), outside);
    layer("crypto.proof", List.of("crypto.group", "crypto.hash", "crypto.elgamal"), outside);
    layer(
        "crypto.threshold",
        List.of("crypto.group", "crypto.hash", "crypto.elgamal", "crypto.proof"),
        outside);
    var withoutBouncyCastle = new ArrayList<>(JAVA_BASE);
    withoutBouncyCastle.add("org.jspecify..");
    layer("crypto.merkle", List.of(), withoutBouncyCastle);
    layer("crypto.note", List.of("crypto.merkle"), outside);
    onlyPackages(
        "crypto", List.of("group", "hash", "elgamal", "proof", "threshold", "merkle", "note"));
  }

  private void protocol() {
    rules.put(
        "protocol imports crypto and the JDK",
        onlyDependOn(
            "protocol..",
            List.of("protocol..", "crypto.."),
            List.of("java..", "org.jspecify..", "com.fasterxml.jackson.core..")));
    rules.put(
        "JSON is parsed in protocol.encoding alone",
        noClasses()
            .that()
            .resideInAPackage(root + ".protocol..")
            .and()
            .resideOutsideOfPackage(root + ".protocol.encoding")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.."));
    onlyPackages(
        "protocol",
        List.of(
            "encoding",
            "election",
            "trustee",
            "credential",
            "ballot",
            "board",
            "tally",
            "archive",
            "log"));
  }

  private void convention() {
    var withJspecify = new ArrayList<>(JAVA_BASE);
    withJspecify.add("org.jspecify..");
    rules.put(
        "convention imports java.base alone",
        onlyDependOn("convention..", List.of("convention.."), withJspecify));
    rules.put(
        "convention reads no clock",
        noClasses()
            .that()
            .resideInAPackage(root + ".convention..")
            .should(
                callMethodWhere(DescribedPredicate.describe("clocks", ImportRules::readsClock))));
    onlyPackages(
        "convention",
        List.of(
            "text",
            "person",
            "district",
            "rules",
            "stage",
            "approval",
            "schedule",
            "objection",
            "candidacy",
            "ranking",
            "quota",
            "finalization",
            "roll",
            "seats"));
  }

  private static boolean readsClock(JavaMethodCall call) {
    String owner = call.getTargetOwner().getName();
    String method = call.getName();
    return (owner.startsWith("java.time.") && method.equals("now"))
        || (owner.equals("java.lang.System") && method.matches("(current|nano).*"));
  }

  private void audit() {
    rules.put(
        "audit-tools never import the platform",
        onlyDependOn(
            "audit..",
            List.of("audit..", "protocol..", "crypto..", "convention.."),
            List.of(
                "java..",
                "javax.crypto..",
                "com.sun.net.httpserver..",
                "org.jspecify..",
                "picocli..",
                "com.nimbusds..",
                "org.bouncycastle..",
                "org.jsoup..")));
    rules.put(
        "what verifies never imports what plants faults",
        noneOf("audit..", List.of("audit.cli", "audit.fault"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(root + ".audit.fault"));
    onlyPackages(
        "audit",
        List.of("cli", "reader", "check", "report", "fault", "trustee", "log", "witness", "site"));
  }

  private void benchmarks() {
    rules.put(
        "benchmarks measure from outside",
        onlyDependOn(
            "benchmarks..",
            List.of("benchmarks..", "protocol..", "crypto.."),
            List.of(
                "java..", "org.jspecify..", "picocli..", "org.openjdk.jmh..", "org.objectweb..")));
    rules.put(
        "nothing imports benchmarks",
        noClasses()
            .that()
            .resideInAPackage(root + "..")
            .and()
            .resideOutsideOfPackage(root + ".benchmarks..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(root + ".benchmarks.."));
    onlyPackages("benchmarks", List.of("generate", "count", "table", "speed.."));
  }

  private void platform() {
    rules.put(
        "only credential and assurance import voter",
        noneOf("platform..", List.of("platform.voter", "platform.credential", "platform.assurance"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(root + ".platform.voter"));
    rules.put(
        "tokens are read in account and voter alone",
        noneOf("platform..", List.of("platform.account", "platform.voter"))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.eclipse.microprofile.jwt.JsonWebToken"));
    for (String anonymous : List.of("ballot", "board", "tally", "log")) {
      rules.put(
          anonymous + " cannot name a person",
          noClasses()
              .that()
              .resideInAPackage(root + ".platform." + anonymous)
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(in("platform.voter", "platform.credential", "platform.account"))
              .orShould()
              .dependOnClassesThat()
              .resideInAnyPackage(
                  in(
                      "platform.candidacy",
                      "platform.objection",
                      "platform.document",
                      "platform.privacy",
                      "platform.notice",
                      "platform.assurance")));
    }
    rules.put(
        "JAX-RS only in resources and in web",
        noneOf("platform..", List.of("platform.web"))
            .and(notNested("Resource"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs.."));
    rules.put(
        "rows are the only entities",
        classes()
            .that()
            .resideInAPackage(root + ".platform..")
            .and()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .should()
            .haveSimpleNameEndingWith("Row"));
    rules.put(
        "JPA only in rows and repositories",
        noneOf("platform..", List.of("platform.persistence"))
            .and(notNested("Row"))
            .and(notNested("s"))
            .should()
            .dependOnClassesThat(
                // anybody may ask whether a failure came from the database
                resideInAPackage("jakarta.persistence..").and(not(assignableTo(Throwable.class)))));
    rules.put(
        "resources own no transaction",
        noClasses()
            .that()
            .resideInAPackage(root + ".platform..")
            .and()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.transaction.Transactional"));
    onlyPackages(
        "platform",
        List.of(
            "web",
            "persistence",
            "account",
            "convention",
            "document",
            "privacy",
            "candidacy",
            "voter",
            "credential",
            "ballot",
            "board",
            "trustee",
            "tally",
            "finalization",
            "log",
            "objection",
            "export",
            "notice",
            "assurance",
            "pdf"));
  }

  private void layer(String layer, List<String> below, List<String> outside) {
    var inside = new ArrayList<>(below);
    inside.add(layer);
    rules.put(layer + " imports " + below, onlyDependOn(layer, inside, outside));
  }

  private ArchRule onlyDependOn(String layer, List<String> inside, List<String> outside) {
    var allowed = new ArrayList<>(outside);
    inside.forEach(name -> allowed.add(root + "." + name));
    return classes()
        .that()
        .resideInAPackage(root + "." + layer)
        .should()
        .onlyDependOnClassesThat(new Allowed(allowed));
  }

  private com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction noneOf(
      String layer, List<String> except) {
    return noClasses()
        .that()
        .resideInAPackage(root + "." + layer)
        .and()
        .resideOutsideOfPackages(in(except.toArray(String[]::new)));
  }

  /** An unlisted package fails the build. */
  private void onlyPackages(String module, List<String> packages) {
    var allowed = packages.stream().map(name -> root + "." + module + "." + name).toList();
    rules.put(
        "packages of " + module,
        classes()
            .that()
            .resideInAPackage(root + "." + module + "..")
            .should()
            .resideInAnyPackage(allowed.toArray(String[]::new)));
  }

  private String[] in(String... names) {
    return List.of(names).stream().map(name -> root + "." + name).toArray(String[]::new);
  }

  /** Classes whose outermost class does not end in {@code suffix}. */
  private static DescribedPredicate<JavaClass> notNested(String suffix) {
    return DescribedPredicate.describe(
        "outside of *" + suffix, type -> !outermost(type).getSimpleName().endsWith(suffix));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ImportRules::outermost).orElse(type);
  }

  private static final class Allowed extends DescribedPredicate<JavaClass> {
    private final DescribedPredicate<JavaClass> packages;

    Allowed(List<String> packages) {
      super("reside in any of " + packages);
      this.packages = JavaClass.Predicates.resideInAnyPackage(packages.toArray(String[]::new));
    }

    @Override
    public boolean test(JavaClass type) {
      JavaClass base = type.getBaseComponentType();
      return base.isPrimitive() || packages.test(base);
    }
  }
}
