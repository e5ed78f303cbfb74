package org.throughline.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.temporal.TemporalAccessor;
import java.util.stream.Stream;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.alert.WatchCommand;
import org.throughline.command.digest.DigestCommand;
import org.throughline.events.ActionId;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.platform.start.ProgramStart;
import org.throughline.platform.start.RequiredJava;

/** Each rule names the habit it protects. docs/adr has the log of each being broken once. */
@AnalyzeClasses(packages = "org.throughline", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule features_are_free_of_cycles =
            slices().matching("org.throughline.command.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule an_action_knows_neither_its_finding_nor_its_review = noClasses()
            .that()
            .resideInAPackage("org.throughline.command.action..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.throughline.command.finding..", "org.throughline.command.review..");

    @ArchTest
    static final ArchRule aggregates_know_their_rules_and_little_of_Axon = classes()
            .that()
            .areAnnotatedWith(Aggregate.class)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations",
                    "org.throughline.events..",
                    "org.throughline.domain..",
                    "org.throughline.board",
                    "org.throughline.board.people",
                    "org.throughline.command..",
                    "org.axonframework.commandhandling",
                    "org.axonframework.eventhandling",
                    "org.axonframework.eventsourcing",
                    "org.axonframework.messaging.annotation",
                    "org.axonframework.modelling.command",
                    "org.axonframework.spring.stereotype");

    @ArchTest
    static final ArchRule the_time_comes_from_a_clock = noClasses()
            .that()
            .resideInAPackage("org.throughline.command..")
            .should()
            .callMethodWhere(asksForTheTimeWithoutAClock());

    private static DescribedPredicate<JavaMethodCall> asksForTheTimeWithoutAClock() {
        return DescribedPredicate.describe("asks for the time without a clock", call -> {
            var asked = call.getTarget();
            return asked.getName().equals("now")
                    && asked.getOwner().isAssignableTo(TemporalAccessor.class)
                    && asked.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        });
    }

    @ArchTest
    static final ArchRule commands_are_records_that_declare_their_roles = classes()
            .that()
            .areAssignableTo(Command.class)
            .and()
            .doNotHaveFullyQualifiedName(CorrectEvent.class.getName())
            .or()
            .areAssignableTo(DigestCommand.class)
            .or()
            .areAssignableTo(WatchCommand.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords()
            .andShould()
            .beAnnotatedWith(AllowedRoles.class);

    @ArchTest
    static final ArchRule envelopes_say_which_review_they_are_about = classes()
            .that()
            .areAssignableTo(CommandEnvelope.class)
            .and()
            .areNotInterfaces()
            .and(haveAComponent(ReviewId.class, FindingId.class, ActionId.class))
            .should(declareMethod("review"));

    private static DescribedPredicate<JavaClass> haveAComponent(Class<?>... types) {
        return DescribedPredicate.describe(
                "have a component",
                type -> type.getFields().stream()
                        .anyMatch(field -> Stream.of(types).anyMatch(field.getRawType()::isEquivalentTo)));
    }

    private static ArchCondition<JavaClass> declareMethod(String name) {
        return new ArchCondition<>("declare " + name + "()") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean declared = type.getMethods().stream()
                        .anyMatch(method -> method.getName().equals(name));
                events.add(new SimpleConditionEvent(type, declared, type.getName() + ": " + name + "()"));
            }
        };
    }

    @ArchTest
    static final ArchRule controllers_never_touch_aggregates = noClasses()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Aggregate.class);

    @ArchTest
    static final ArchRule the_side_that_decides_does_not_know_the_side_that_shows = noClasses()
            .that()
            .resideInAPackage("org.throughline.command..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.throughline.query..", "com.mongodb..");

    @ArchTest
    static final ArchRule nobody_injects_fields = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    /** A start that fails is told on the console in one sentence. */
    @ArchTest
    static final ArchRule nobody_prints_but_command_lines_and_failed_starts = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("CommandLine")
            .and()
            .doNotBelongToAnyOf(ProgramStart.class, RequiredJava.class)
            .should(ACCESS_STANDARD_STREAMS);
}
