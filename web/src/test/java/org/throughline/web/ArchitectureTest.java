package org.throughline.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Pages ask and decide through the API, and so can show and do nothing that a program may not. */
@AnalyzeClasses(packages = "org.throughline.web", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule a_page_reaches_no_store_and_sends_no_command = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.mongodb..",
                    "org.springframework.jdbc..",
                    "org.axonframework..",
                    "org.throughline.platform.eventstore..",
                    "org.throughline.query.projection..",
                    "org.throughline.query.document..");

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
