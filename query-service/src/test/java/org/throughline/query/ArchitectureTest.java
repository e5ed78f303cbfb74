package org.throughline.query;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.reading.ReadPermissionInTheLog;
import org.throughline.platform.start.ProgramStart;
import org.throughline.platform.start.RequiredJava;
import org.throughline.query.action.ReadableActions;
import org.throughline.query.finding.Findings;
import org.throughline.query.history.EventStreams;
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

    /** What the program counts for its operator, and the approvals of minutes. They name no review, finding or action. */
    private static final DescribedPredicate<JavaClass> WHAT_NAMES_NOTHING = DescribedPredicate.describe(
            "what names nothing",
            type -> Set.of("AlertGauges", "UnreachedReaders", "MeetingsAtMeetings")
                    .contains(type.getSimpleName()));

    @ArchTest
    static final ArchRule who_reads_views_or_streams_asks_what_may_be_read =
            classes().that(readViewsOrStreams().and(not(WHAT_NAMES_NOTHING))).should(askWhatMayBeRead());

    @ArchTest
    static final ArchRule controllers_read_neither_views_nor_streams_and_leave_no_permission_out = noClasses()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .dependOnClassesThat(assignableTo(EventStreams.class).or(assignableTo(EventStore.class)))
            .orShould()
            .callMethodWhere(target(nameMatching("states|unfiltered")));

    private static DescribedPredicate<JavaClass> readViewsOrStreams() {
        return DescribedPredicate.describe(
                "read views or streams",
                type -> type.getMethodCallsFromSelf().stream()
                        .map(call -> call.getTarget())
                        .anyMatch(called -> called.getOwner().isAssignableTo(View.class)
                                        && Set.of("states", "decidedAt", "corrected")
                                                .contains(called.getName())
                                || called.getOwner().isEquivalentTo(EventStreams.class)
                                        && called.getParameterTypes().size() == 2
                                        && !type.isEquivalentTo(EventStreams.class)
                                        && !type.getPackageName().endsWith(".projection")));
    }

    private static ArchCondition<JavaClass> askWhatMayBeRead() {
        return new ArchCondition<>("ask what may be read") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean asks = type.isAssignableTo(View.class)
                        || type.getMethodCallsFromSelf().stream()
                                .map(call -> call.getTarget())
                                .anyMatch(called -> called.getOwner().isEquivalentTo(ReadPermissionInTheLog.class)
                                        || called.getOwner().isEquivalentTo(ReadableActions.class)
                                        || called.getOwner().isEquivalentTo(Findings.class)
                                        || called.getName().equals("mayBeRead"))
                        || type.getMethods().stream()
                                .anyMatch(method -> method.getRawParameterTypes().stream()
                                                .anyMatch(parameter -> parameter.isEquivalentTo(Predicate.class))
                                        && method.getName().equals("of"));
                events.add(new SimpleConditionEvent(type, asks, type.getName() + (asks ? " asks" : " does not ask")));
            }
        };
    }

    @ArchTest
    static final ArchRule nobody_injects_fields = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule nobody_prints_but_command_lines_and_failed_starts = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("CommandLine")
            .and()
            .doNotBelongToAnyOf(ProgramStart.class, RequiredJava.class)
            .should(ACCESS_STANDARD_STREAMS);
}
