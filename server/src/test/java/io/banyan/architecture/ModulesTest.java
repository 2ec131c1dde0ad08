package io.banyan.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.banyan.BanyanApplication;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

class ModulesTest {

    /** The engine is an artifact of its own: a library like any other. */
    private static final ApplicationModules MODULES =
            ApplicationModules.of(BanyanApplication.class, JavaClass.Predicates.resideInAPackage("io.banyan.engine.."));

    @Test
    void modulesCallOnlyWhatTheyMay() {
        MODULES.verify();
    }

    @Test
    void bitesWhenAModuleReachesIntoAnother() {
        var planted = ApplicationModules.of("io.banyan.planted", location -> true);
        assertThatThrownBy(planted::verify)
                .isInstanceOfSatisfying(
                        Violations.class,
                        violations -> assertThat(violations.getMessage())
                                .contains("lower")
                                .contains("upper")
                                .contains("Hidden"));
    }

    private static final ArchRule NO_TRANSACTIONAL = ArchRuleDefinition.noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.transaction.annotation.Transactional")
            .because("transactions are opened where one can see them: Transactions");

    private static final ArchRule NO_SLEEP = ArchRuleDefinition.noClasses()
            .that()
            .resideOutsideOfPackages("io.banyan.kernel..", "io.banyan.planted..")
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .because("waiting is a stored timer");

    private static final ArchRule NO_CLOCK = ArchRuleDefinition.noClasses()
            .that()
            .resideOutsideOfPackages("io.banyan.planted..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("time is passed in");

    @Test
    void mainCodeKeepsTheRules() {
        var main = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.banyan");
        for (var rule : List.of(NO_TRANSACTIONAL, NO_SLEEP, NO_CLOCK)) {
            rule.check(main);
        }
    }

    @Test
    void rulesBite() {
        JavaClasses planted = new ClassFileImporter().importPackages("io.banyan.planted");
        assertThat(NO_TRANSACTIONAL.evaluate(planted).hasViolation()).isTrue();
        assertThat(ArchRuleDefinition.noClasses()
                        .should()
                        .callMethod(Thread.class, "sleep", long.class)
                        .evaluate(planted)
                        .hasViolation())
                .isTrue();
        assertThat(ArchRuleDefinition.noClasses()
                        .should()
                        .callMethod(java.time.Instant.class, "now")
                        .evaluate(planted)
                        .hasViolation())
                .isTrue();
    }
}
