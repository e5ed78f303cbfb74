package org.throughline.command.finding;

import static org.throughline.command.Given.ACTION;
import static org.throughline.command.Given.FINDING;
import static org.throughline.command.Given.OMAR;
import static org.throughline.command.Given.POLICE;
import static org.throughline.command.Given.REPORT;
import static org.throughline.command.Given.REVIEW;
import static org.throughline.command.Given.SECRETARY;
import static org.throughline.command.Given.SEMG;
import static org.throughline.command.Given.TOMORROW;
import static org.throughline.command.Given.as;
import static org.throughline.command.Given.asking;
import static org.throughline.command.Given.decided;
import static org.throughline.command.Given.meeting;
import static org.throughline.command.Given.refusedBy;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Given;
import org.throughline.command.Given.Asking;
import org.throughline.command.Receipt;
import org.throughline.command.Rule;
import org.throughline.events.ActionId;
import org.throughline.events.FindingId;
import org.throughline.events.PersonId;
import org.throughline.events.ReviewId;
import org.throughline.events.Source;
import org.throughline.events.StatedDate;
import org.throughline.events.ThemeId;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.Priority;
import org.throughline.events.finding.FindingEvent.ActionAgreed;
import org.throughline.events.finding.FindingEvent.FindingRaised;
import org.throughline.events.finding.FindingKind;

/** A finding agrees to actions. Today is 1 December 2016; the finding was raised on 1 June. */
class FindingTest {

    static final LocalDate JUNE_1 = LocalDate.of(2016, 6, 1), MARCH_31 = LocalDate.of(2017, 3, 31);
    static final FindingId RAISED_TOO = FindingId.of(REVIEW, 4), NEVER_RAISED = FindingId.of(REVIEW, 5);
    static final FindingId ELSEWHERE = FindingId.of(new ReviewId("child-s"), 1);

    final AggregateTestFixture<Finding> fixture = new AggregateTestFixture<>(Finding.class);

    FindingTest() {
        fixture.registerInjectableResource(Given.NO_REVIEW);
        fixture.registerInjectableResource(Given.context(Given.streams(FINDING, RAISED_TOO, ELSEWHERE)));
    }

    TestExecutor<Finding> given() {
        return fixture.given(
                new FindingRaised(
                        FINDING,
                        JUNE_1,
                        null,
                        null,
                        FindingKind.AREA_TO_STRENGTHEN,
                        new ThemeId("chronologies"),
                        "Most chronologies needed further work",
                        null,
                        List.of()),
                new ActionAgreed(FINDING, JUNE_1, meeting(SEMG, JUNE_1), null, ActionId.of(FINDING, 1)));
    }

    @Test
    void agrees_to_an_action_numbers_it_and_starts_it_at_once() {
        given().when(assign(decided(JUNE_1), MARCH_31, null, RAISED_TOO))
                .expectEvents(agreed(JUNE_1, null), assigned(JUNE_1, null, MARCH_31, null, RAISED_TOO))
                .expectResultMessagePayload(Receipt.of(ACTION, 0));
    }

    @Test
    void agrees_to_nothing_before_it_was_raised() {
        given().when(assign(decided(JUNE_1.minusDays(1)), MARCH_31, null))
                .expectNoEvents()
                .expectException(refusedBy(Rule.ACTION_FOLLOWS_ITS_FINDING));
    }

    @Test
    void agrees_to_nothing_tomorrow() {
        var tomorrow = asking(TOMORROW, meeting(SEMG, JUNE_1), null, SECRETARY);
        given().when(assign(tomorrow, MARCH_31, null))
                .expectNoEvents()
                .expectException(refusedBy(Rule.EFFECTIVE_DATE_IS_NOT_IN_THE_FUTURE));
    }

    @Test
    void agrees_to_no_due_date_that_was_over_when_it_was_decided() {
        given().when(assign(decided(JUNE_1), JUNE_1, null))
                .expectEvents(agreed(JUNE_1, null), assigned(JUNE_1, null, JUNE_1, null));
        given().when(assign(decided(JUNE_1), JUNE_1.minusDays(1), null))
                .expectNoEvents()
                .expectException(refusedBy(Rule.DUE_DATE_IS_NOT_BEFORE_ITS_DECISION));
    }

    @Test
    void leaves_an_action_undated_only_as_a_source_document_has_it() {
        given().when(assign(decided(JUNE_1), null, StatedDate.undated("ongoing")))
                .expectNoEvents()
                .expectException(refusedBy(Rule.ONLY_A_SOURCE_LEAVES_AN_ACTION_UNDATED));
        given().when(assign(
                        asking(JUNE_1, meeting(SEMG, JUNE_1), REPORT, SECRETARY), null, StatedDate.undated("ongoing")))
                .expectEvents(agreed(JUNE_1, REPORT), assigned(JUNE_1, REPORT, null, StatedDate.undated("ongoing")));
    }

    @Test
    void leaves_an_action_without_an_owner_only_as_a_source_document_has_it() {
        given().when(assignAsWritten(decided(JUNE_1)))
                .expectNoEvents()
                .expectException(refusedBy(Rule.ONLY_A_SOURCE_LEAVES_AN_ACTION_UNOWNED));
        given().when(assignAsWritten(asking(JUNE_1, meeting(SEMG, JUNE_1), REPORT, SECRETARY)))
                .expectEvents(
                        agreed(JUNE_1, REPORT),
                        new ActionAssigned(
                                ACTION,
                                JUNE_1,
                                meeting(SEMG, JUNE_1),
                                REPORT,
                                List.of(),
                                "Train all social workers in chronologies",
                                "Chronologies inform decisions",
                                null,
                                null,
                                Priority.MEDIUM,
                                POLICE,
                                null,
                                new PersonId("w-all-agencies"),
                                List.of(),
                                SEMG,
                                MARCH_31,
                                null,
                                null));
    }

    private static DecideOnFinding assignAsWritten(Asking decision) {
        return decision.on(
                FINDING,
                d -> new AssignAction(
                        "Train all social workers in chronologies",
                        "Chronologies inform decisions",
                        null,
                        null,
                        null,
                        null,
                        "All agencies",
                        POLICE,
                        null,
                        SEMG,
                        MARCH_31,
                        null,
                        null,
                        null,
                        d.day(),
                        d.authority(),
                        d.source()));
    }

    @Test
    void shares_an_action_with_findings_of_its_own_review_only() {
        given().when(assign(decided(JUNE_1), MARCH_31, null, ELSEWHERE))
                .expectNoEvents()
                .expectException(refusedBy(Rule.FINDINGS_ANSWERED_ARE_OF_ONE_REVIEW));
    }

    @Test
    void shares_an_action_with_findings_that_were_raised_only() {
        given().when(assign(decided(JUNE_1), MARCH_31, null, NEVER_RAISED))
                .expectNoEvents()
                .expectException(refusedBy(Rule.FINDINGS_ANSWERED_ARE_RAISED));
    }

    static ActionAgreed agreed(LocalDate on, @Nullable Source source) {
        return new ActionAgreed(FINDING, on, meeting(SEMG, on), source, ACTION);
    }

    static ActionAssigned assigned(
            LocalDate on,
            @Nullable Source source,
            @Nullable LocalDate dueDate,
            @Nullable StatedDate asWritten,
            FindingId... alsoAnswers) {
        return assigned(ACTION, on, source, dueDate, asWritten, alsoAnswers);
    }

    static ActionAssigned assigned(
            ActionId action,
            LocalDate on,
            @Nullable Source source,
            @Nullable LocalDate dueDate,
            @Nullable StatedDate asWritten,
            FindingId... alsoAnswers) {
        return new ActionAssigned(
                action,
                on,
                meeting(SEMG, on),
                source,
                List.of(alsoAnswers),
                "Train all social workers in chronologies",
                "Chronologies inform decisions",
                null,
                null,
                Priority.HIGH,
                as(OMAR),
                List.of(POLICE),
                SEMG,
                dueDate,
                asWritten,
                "4.2.1");
    }

    static DecideOnFinding assign(
            Asking decision, @Nullable LocalDate dueDate, @Nullable StatedDate asWritten, FindingId... alsoAnswers) {
        return decision.on(
                FINDING,
                d -> new AssignAction(
                        "Train all social workers in chronologies",
                        "Chronologies inform decisions",
                        null,
                        null,
                        Priority.HIGH,
                        OMAR,
                        null,
                        null,
                        List.of(POLICE),
                        SEMG,
                        dueDate,
                        Given.stated(asWritten),
                        List.of(alsoAnswers),
                        "4.2.1",
                        d.day(),
                        d.authority(),
                        d.source()));
    }
}
