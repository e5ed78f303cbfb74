package org.throughline.events;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.alert.DigestEvent;
import org.throughline.events.alert.WatchEvent;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.policy.PolicyEvent;
import org.throughline.events.review.ReviewEvent;

@AnalyzeClasses(packages = "org.throughline.events", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_contract_knows_no_framework = classes()
            .that()
            .resideOutsideOfPackage("org.throughline.events.upcast")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "com.fasterxml.jackson.annotation", "org.jspecify..", "org.throughline.events..");

    @ArchTest
    static final ArchRule nothing_but_the_store_asks_for_upcasters = noClasses()
            .that()
            .resideOutsideOfPackage("org.throughline.events.upcast")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.throughline.events.upcast");

    @ArchTest
    static final ArchRule events_are_records = classes()
            .that()
            .areAssignableTo(ReviewEvent.class)
            .or()
            .areAssignableTo(FindingEvent.class)
            .or()
            .areAssignableTo(ActionEvent.class)
            .or()
            .areAssignableTo(DirectoryEvent.class)
            .or()
            .areAssignableTo(PolicyEvent.class)
            .or()
            .areAssignableTo(DigestEvent.class)
            .or()
            .areAssignableTo(WatchEvent.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords();

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching("org.throughline.events.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule identifiers_know_none_of_the_packages_that_use_them = classes()
            .that()
            .resideInAPackage("org.throughline.events")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackage("org.throughline.events.*..");

    /** Whatever zone or clock they are given, so matched by name and not by signature. */
    @ArchTest
    static final ArchRule nobody_asks_what_time_it_is = noClasses()
            .should()
            .callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time..")))))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule nobody_prints = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
}
