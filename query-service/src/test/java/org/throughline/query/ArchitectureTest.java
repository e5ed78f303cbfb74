package org.throughline.query;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.axonframework.eventhandling.EventMessageHandler;
import org.throughline.query.projection.View;

/** Each rule names the habit it protects. docs/adr has the log of each being broken once. */
@AnalyzeClasses(packages = "org.throughline", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule features_are_free_of_cycles =
            slices().matching("org.throughline.query.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_side_that_shows_does_not_know_the_side_that_decides = noClasses()
            .that()
            .resideInAPackage("org.throughline.query..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.throughline.command..", "org.axonframework.commandhandling..");

    @ArchTest
    static final ArchRule actions_know_neither_findings_nor_reviews = noClasses()
            .that()
            .resideInAPackage("org.throughline.query.action..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.throughline.query.finding..", "org.throughline.query.review..");

    @ArchTest
    static final ArchRule what_does_not_know_the_domain_is_free_of_features = noClasses()
            .that()
            .resideInAPackage("org.throughline.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.throughline.query..", "org.throughline.command..", "org.throughline.events.action..");

    @ArchTest
    static final ArchRule event_handlers_are_named_projections = classes()
            .that()
            .resideInAPackage("org.throughline.query..")
            .and()
            .implement(EventMessageHandler.class)
            .should()
            .haveSimpleNameEndingWith("Projection");

    @ArchTest
    static final ArchRule documents_and_rows_are_records = classes()
            .that()
            .resideInAPackage("org.throughline.query..")
            .and(simpleNameEndingWith("Document")
                    .or(simpleNameEndingWith("Row"))
                    .or(simpleNameEndingWith("View").and(not(assignableTo(View.class)))))
            .should()
            .beRecords();

    @ArchTest
    static final ArchRule nobody_injects_fields = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule nobody_prints_but_command_lines =
            noClasses().that().haveSimpleNameNotEndingWith("CommandLine").should(ACCESS_STANDARD_STREAMS);
}
