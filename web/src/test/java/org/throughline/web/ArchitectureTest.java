package org.throughline.web;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.throughline.query.projection.ParkedEvents;
import org.throughline.query.projection.Retried;
import org.throughline.query.projection.ViewStatus;
import org.throughline.query.projection.Views;

/** Pages ask and decide through the API, and so can show and do nothing that a program may not. */
@AnalyzeClasses(packages = "org.throughline.web", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** What the API answers about the views. */
    private static final DescribedPredicate<JavaClass> ANSWERS =
            belongToAnyOf(Views.class, ViewStatus.class, ParkedEvents.class, Retried.class);

    @ArchTest
    static final ArchRule a_page_reaches_no_store_and_sends_no_command = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.mongodb..",
                    "org.springframework.jdbc..",
                    "org.axonframework..",
                    "org.throughline.platform.eventstore..",
                    "org.throughline.query.document..")
            .orShould()
            .dependOnClassesThat(
                    resideInAPackage("org.throughline.query.projection..").and(not(ANSWERS)));

    @ArchTest
    static final ArchRule only_the_api_within_the_process_calls_controllers = noClasses()
            .that()
            .resideOutsideOfPackage("org.throughline.web.api")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("QueryController")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.throughline.command.decision.CommandDispatcher");
}
