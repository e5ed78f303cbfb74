package org.throughline.command.action;

import static org.throughline.command.Given.ACTION;
import static org.throughline.command.Given.BOARD;
import static org.throughline.command.Given.CHAIR;
import static org.throughline.command.Given.CSC;
import static org.throughline.command.Given.CSC_SMT;
import static org.throughline.command.Given.INES;
import static org.throughline.command.Given.LEAD_OF_CSC;
import static org.throughline.command.Given.LEAD_OF_NUTH;
import static org.throughline.command.Given.LEAD_OF_POLICE;
import static org.throughline.command.Given.OMAR;
import static org.throughline.command.Given.POLICE;
import static org.throughline.command.Given.REPORT;
import static org.throughline.command.Given.SECRETARY;
import static org.throughline.command.Given.SEMG;
import static org.throughline.command.Given.TODAY;
import static org.throughline.command.Given.TOMORROW;
import static org.throughline.command.Given.as;
import static org.throughline.command.Given.asking;
import static org.throughline.command.Given.decided;
import static org.throughline.command.Given.meeting;
import static org.throughline.command.Given.refusedBy;
import static org.throughline.command.Given.said;
import static org.throughline.command.Given.stated;
import static org.throughline.events.action.RebaselineReason.CAPACITY;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.command.Given;
import org.throughline.command.Given.Asking;
import org.throughline.command.NamedPerson;
import org.throughline.command.Receipt;
import org.throughline.command.Rule;
import org.throughline.command.action.claim.MarkActionComplete;
import org.throughline.command.action.claim.RecordProgress;
import org.throughline.command.action.claim.VerifyCompletion;
import org.throughline.command.action.evidence.RecordImpactEvidence;
import org.throughline.command.action.signoff.SignOffAction;
import org.throughline.command.action.timing.RebaselineAction;
import org.throughline.command.body.StatedDateBody;
import org.throughline.events.CommitteeId;
import org.throughline.events.StatedDate;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.ActionEvent.CompletionRefused;
import org.throughline.events.action.ActionEvent.CompletionVerified;
import org.throughline.events.action.ActionEvent.ImpactEvidenceRecorded;
import org.throughline.events.action.ActionEvent.ProgressRecorded;
import org.throughline.events.action.Priority;
import org.throughline.events.impact.Direction;
import org.throughline.events.impact.Evidence;
import org.throughline.events.impact.EvidenceLevel;
import org.throughline.events.impact.Independence;
import org.throughline.events.impact.Reading;
import org.throughline.events.impact.Sampling;
import org.throughline.events.impact.SourceKind;

/** The life of an action, told as given / when / then. Today is 1 December 2016; it was assigned on 1 June. */
class ActionTest {

    static final LocalDate JUNE_1 = LocalDate.of(2016, 6, 1),
            MAY_31 = JUNE_1.minusDays(1),
            SEPTEMBER_30 = LocalDate.of(2016, 9, 30),
            OCTOBER_5 = LocalDate.of(2016, 10, 5),
            OCTOBER_20 = LocalDate.of(2016, 10, 20),
            NOVEMBER_14 = LocalDate.of(2016, 11, 14),
            DECEMBER_31 = LocalDate.of(2016, 12, 31);

    static final ActionAssigned ASSIGNED = new ActionAssigned(
            ACTION,
            JUNE_1,
            meeting(SEMG, JUNE_1),
            null,
            List.of(),
            "Train all social workers in chronologies",
            "Chronologies inform decisions",
            null,
            null,
            Priority.MEDIUM,
            as(OMAR),
            List.of(POLICE),
            SEMG,
            SEPTEMBER_30,
            null,
            null);
    static final ProgressRecorded PROGRESS =
            new ProgressRecorded(ACTION, TODAY, null, "Half the teams are trained", null, null);
    static final ActionMarkedComplete CLAIMED = claimed(OCTOBER_5);
    static final CompletionVerified VERIFIED =
            new CompletionVerified(ACTION, OCTOBER_20, null, null, as(INES), "dip sample of ten files");
    static final ActionSignedOff SIGNED_OFF = signedOff(SEMG, checks(3, 6, 12));

    final AggregateTestFixture<Action> action = new AggregateTestFixture<>(Action.class);

    ActionTest() {
        action.registerInjectableResource(Given.NO_FINDING);
        action.registerInjectableResource(Given.context());
    }

    @Nested
    class An_action_under_way {

        final TestExecutor<Action> underWay = action.given(ASSIGNED);

        @Test
        void records_what_changed() {
            underWay.when(said(LEAD_OF_CSC, TODAY)
                            .on(
                                    ACTION,
                                    d -> new RecordProgress(
                                            "Half the teams are trained", 50, null, d.day(), d.source())))
                    .expectEvents(new ProgressRecorded(ACTION, TODAY, null, "Half the teams are trained", 50, null))
                    .expectResultMessagePayload(Receipt.of(ACTION, 1));
        }

        @Test
        void records_progress_of_a_contributing_agency() {
            underWay.when(progress(said(LEAD_OF_POLICE, TODAY))).expectEvents(PROGRESS);
        }

        @Test
        void is_not_reported_on_by_the_lead_of_an_agency_that_has_no_part_in_it() {
            underWay.when(progress(said(LEAD_OF_NUTH, TODAY)))
                    .expectNoEvents()
                    .expectException(refusedBy(Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY));
        }

        @Test
        void moves_its_due_date_and_remembers_where_it_was() {
            underWay.when(decided(NOVEMBER_14)
                            .on(
                                    ACTION,
                                    d -> new RebaselineAction(
                                            DECEMBER_31,
                                            null,
                                            CAPACITY,
                                            "template is late",
                                            d.day(),
                                            d.authority(),
                                            d.source())))
                    .expectEvents(new ActionRebaselined(
                            ACTION,
                            NOVEMBER_14,
                            meeting(SEMG, NOVEMBER_14),
                            null,
                            DECEMBER_31,
                            null,
                            CAPACITY,
                            "template is late"));
        }

        @Test
        void pulls_its_due_date_back() {
            underWay.when(decided(JUNE_1)
                            .on(
                                    ACTION,
                                    d -> new RebaselineAction(
                                            SEPTEMBER_30.minusDays(30),
                                            null,
                                            CAPACITY,
                                            "urgent",
                                            d.day(),
                                            d.authority(),
                                            d.source())))
                    .expectEvents(new ActionRebaselined(
                            ACTION,
                            JUNE_1,
                            meeting(SEMG, JUNE_1),
                            null,
                            SEPTEMBER_30.minusDays(30),
                            null,
                            CAPACITY,
                            "urgent"));
        }

        @Test
        void refuses_a_rebaseline_that_changes_nothing() {
            underWay.when(decided(JUNE_1)
                            .on(
                                    ACTION,
                                    d -> new RebaselineAction(
                                            SEPTEMBER_30, null, CAPACITY, "none", d.day(), d.authority(), d.source())))
                    .expectNoEvents()
                    .expectException(refusedBy(Rule.DUE_DATE_MOVES));
        }

        @Test
        void refuses_a_due_date_before_the_day_of_its_decision() {
            underWay.when(decided(NOVEMBER_14)
                            .on(
                                    ACTION,
                                    d -> new RebaselineAction(
                                            OCTOBER_20,
                                            null,
                                            CAPACITY,
                                            "backdated",
                                            d.day(),
                                            d.authority(),
                                            d.source())))
                    .expectNoEvents()
                    .expectException(refusedBy(Rule.DUE_DATE_IS_NOT_BEFORE_ITS_DECISION));
        }

        @Test
        void refuses_words_in_place_of_a_date_unless_a_document_has_them() {
            underWay.when(decided(NOVEMBER_14)
                            .on(
                                    ACTION,
                                    d -> new RebaselineAction(
                                            null,
                                            new StatedDateBody("ongoing", null, null),
                                            CAPACITY,
                                            "open-ended",
                                            d.day(),
                                            d.authority(),
                                            d.source())))
                    .expectNoEvents()
                    .expectException(refusedBy(Rule.ONLY_A_SOURCE_LEAVES_AN_ACTION_UNDATED));
        }

        @Test
        void keeps_the_words_of_an_imported_document_as_written() {
            var imported = asking(NOVEMBER_14, meeting(SEMG, NOVEMBER_14), REPORT, SECRETARY);
            underWay.when(imported.on(
                            ACTION,
                            d -> new RebaselineAction(
                                    null,
                                    new StatedDateBody("ongoing", null, null),
                                    CAPACITY,
                                    "open-ended",
                                    d.day(),
                                    d.authority(),
                                    d.source())))
                    .expectEvents(new ActionRebaselined(
                            ACTION,
                            NOVEMBER_14,
                            meeting(SEMG, NOVEMBER_14),
                            REPORT,
                            null,
                            StatedDate.undated("ongoing"),
                            CAPACITY,
                            "open-ended"));
        }

        @Test
        void is_claimed_complete_on_the_day_the_work_was_finished() {
            underWay.when(claim(said(LEAD_OF_CSC, OCTOBER_5))).expectEvents(CLAIMED);
        }

        @Test
        void is_claimed_complete_on_the_day_it_was_assigned_at_the_earliest() {
            underWay.when(claim(said(SECRETARY, JUNE_1))).expectEvents(claimed(JUNE_1));
            action.given(ASSIGNED)
                    .when(claim(said(SECRETARY, MAY_31)))
                    .expectNoEvents()
                    .expectException(refusedBy(Rule.NOTHING_PRECEDES_THE_ASSIGNMENT));
        }

        @Test
        void is_not_claimed_complete_tomorrow() {
            underWay.when(claim(said(SECRETARY, TODAY))).expectEvents(claimed(TODAY));
            action.given(ASSIGNED)
                    .when(claim(said(SECRETARY, TOMORROW)))
                    .expectNoEvents()
                    .expectException(refusedBy(Rule.EFFECTIVE_DATE_IS_NOT_IN_THE_FUTURE));
        }

        @Test
        void is_claimed_by_its_lead_agency_and_not_by_a_contributing_one() {
            underWay.when(claim(said(LEAD_OF_POLICE, OCTOBER_5)))
                    .expectNoEvents()
                    .expectException(refusedBy(Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY));
        }

        @Test
        void is_not_verified_before_it_is_claimed() {
            underWay.when(verify(INES, said(LEAD_OF_NUTH, OCTOBER_20)))
                    .expectNoEvents()
                    .expectException(refusedBy(Rule.COMPLETION_IS_CLAIMED));
        }

        @Test
        void is_not_signed_off_before_it_is_verified() {
            underWay.when(signOff(SEMG)).expectNoEvents().expectException(refusedBy(Rule.COMPLETION_IS_VERIFIED));
        }

        @Test
        void does_not_rest_on_a_meeting_that_has_not_been_held() {
            var ahead = asking(TODAY, meeting(SEMG, TOMORROW), null, SECRETARY);
            underWay.when(ahead.on(
                            ACTION,
                            d -> new RebaselineAction(
                                    DECEMBER_31,
                                    null,
                                    CAPACITY,
                                    "next week's minute",
                                    d.day(),
                                    d.authority(),
                                    d.source())))
                    .expectNoEvents()
                    .expectException(refusedBy(Rule.MEETING_HAS_BEEN_HELD));
        }
    }

    @Nested
    class A_claimed_action {

        final TestExecutor<Action> claimed = action.given(ASSIGNED, CLAIMED);

        @Test
        void is_verified_by_somebody_of_another_agency() {
            claimed.when(verify(INES, said(LEAD_OF_NUTH, OCTOBER_20))).expectEvents(VERIFIED);
        }

        @Test
        void is_not_verified_by_its_own_lead_agency() {
            claimed.when(verify(OMAR, decided(OCTOBER_20)))
                    .expectNoEvents()
                    .expectException(refusedBy(Rule.VERIFIER_IS_INDEPENDENT_OF_THE_LEAD_AGENCY));
        }

        @Test
        void is_not_verified_by_its_lead_in_the_name_of_another_agency() {
            claimed.when(verify(INES, said(LEAD_OF_CSC, OCTOBER_20)))
                    .expectNoEvents()
                    .expectException(refusedBy(Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY));
        }

        @Test
        void is_not_verified_before_the_day_it_claims() {
            claimed.when(verify(INES, said(LEAD_OF_NUTH, OCTOBER_5)))
                    .expectEvents(
                            new CompletionVerified(ACTION, OCTOBER_5, null, null, as(INES), "dip sample of ten files"));
            action.given(ASSIGNED, CLAIMED)
                    .when(verify(INES, said(LEAD_OF_NUTH, OCTOBER_5.minusDays(1))))
                    .expectNoEvents()
                    .expectException(refusedBy(Rule.COMPLETION_IS_CLAIMED));
        }

        @Test
        void is_not_claimed_twice() {
            claimed.when(claim(said(SECRETARY, OCTOBER_20)))
                    .expectNoEvents()
                    .expectException(refusedBy(Rule.ACTION_IS_UNDER_WAY));
        }

        @Test
        void keeps_its_due_date() {
            claimed.when(decided(NOVEMBER_14)
                            .on(
                                    ACTION,
                                    d -> new RebaselineAction(
                                            DECEMBER_31,
                                            null,
                                            CAPACITY,
                                            "too late",
                                            d.day(),
                                            d.authority(),
                                            d.source())))
                    .expectNoEvents()
                    .expectException(refusedBy(Rule.ACTION_IS_UNDER_WAY));
        }

        @Test
        void returns_to_work_when_the_claim_is_refused() {
            var refused = new CompletionRefused(
                    ACTION, OCTOBER_20, null, null, as(INES), "dip sample of ten files", "six files had none");
            claimed.when(said(LEAD_OF_NUTH, OCTOBER_20)
                            .on(
                                    ACTION,
                                    d -> new VerifyCompletion(
                                            VerifyCompletion.Outcome.REFUSED,
                                            INES,
                                            "dip sample of ten files",
                                            "six files had none",
                                            null,
                                            null,
                                            d.day(),
                                            d.authority(),
                                            d.source())))
                    .expectEvents(refused);
            action.given(ASSIGNED, CLAIMED, refused)
                    .when(claim(said(LEAD_OF_CSC, NOVEMBER_14)))
                    .expectEvents(claimed(NOVEMBER_14));
        }
    }

    @Nested
    class A_verified_action {

        final TestExecutor<Action> verified = action.given(ASSIGNED, CLAIMED, VERIFIED);

        @Test
        void is_signed_off_by_its_overseeing_committee_and_checked_after_3_6_and_12_months() {
            verified.when(signOff(SEMG)).expectEvents(SIGNED_OFF);
        }

        @Test
        void is_signed_off_by_the_Board_which_oversees_everything() {
            verified.when(signOff(BOARD)).expectEvents(signedOff(BOARD, checks(3, 6, 12)));
        }

        @Test
        void is_not_signed_off_by_a_committee_that_does_not_oversee_it() {
            verified.when(signOff(CSC_SMT))
                    .expectNoEvents()
                    .expectException(refusedBy(Rule.SIGN_OFF_IS_BY_A_COMMITTEE_THAT_OVERSEES));
        }

        @Test
        void is_not_signed_off_by_its_owner() {
            verified.when(decided(NOVEMBER_14)
                            .on(
                                    ACTION,
                                    d -> new SignOffAction(
                                            OMAR, List.of(), List.of(), d.day(), d.authority(), d.source())))
                    .expectNoEvents()
                    .expectException(refusedBy(Rule.NOBODY_SIGNS_OFF_THEIR_OWN_ACTION));
        }

        @Test
        void is_not_signed_off_before_it_was_verified() {
            verified.when(decided(OCTOBER_20.minusDays(1))
                            .on(
                                    ACTION,
                                    d -> new SignOffAction(
                                            null, List.of(), List.of(), d.day(), d.authority(), d.source())))
                    .expectNoEvents()
                    .expectException(refusedBy(Rule.COMPLETION_IS_VERIFIED));
        }

        @Test
        void carries_the_conditions_and_checks_of_its_committee() {
            var july = LocalDate.of(2017, 7, 31);
            verified.when(decided(NOVEMBER_14)
                            .on(
                                    ACTION,
                                    d -> new SignOffAction(
                                            null,
                                            List.of("re-audit in July"),
                                            List.of(july),
                                            d.day(),
                                            d.authority(),
                                            d.source())))
                    .expectEvents(new ActionSignedOff(
                            ACTION,
                            NOVEMBER_14,
                            meeting(SEMG, NOVEMBER_14),
                            null,
                            null,
                            List.of("re-audit in July"),
                            List.of(july)));
        }

        @Test
        void refuses_a_sustained_check_by_the_day_of_the_sign_off() {
            verified.when(decided(NOVEMBER_14)
                            .on(
                                    ACTION,
                                    d -> new SignOffAction(
                                            null,
                                            List.of(),
                                            List.of(DECEMBER_31, NOVEMBER_14),
                                            d.day(),
                                            d.authority(),
                                            d.source())))
                    .expectNoEvents()
                    .expectException(refusedBy(Rule.SUSTAINED_CHECK_FOLLOWS_THE_SIGN_OFF));
        }
    }

    @Test
    void a_forum_of_the_lead_agency_does_not_sign_off_what_it_oversees_itself() {
        action.given(overseenBy(CSC_SMT), CLAIMED, VERIFIED)
                .when(signOff(CSC_SMT))
                .expectNoEvents()
                .expectException(refusedBy(Rule.NOBODY_SIGNS_OFF_THEIR_OWN_ACTION));
    }

    @Nested
    class A_signed_off_action {

        final TestExecutor<Action> signedOff = action.given(ASSIGNED, CLAIMED, VERIFIED, SIGNED_OFF);

        @Test
        void takes_no_more_progress() {
            signedOff
                    .when(progress(said(SECRETARY, TODAY)))
                    .expectNoEvents()
                    .expectException(refusedBy(Rule.ACTION_IS_OPEN));
        }

        @Test
        void is_not_signed_off_twice() {
            signedOff.when(signOff(BOARD)).expectNoEvents().expectException(refusedBy(Rule.COMPLETION_IS_VERIFIED));
        }

        @Test
        void gathers_evidence_of_its_impact() {
            signedOff
                    .when(measure(INES, Independence.INDEPENDENT, TODAY))
                    .expectEvents(new ImpactEvidenceRecorded(
                            ACTION, TODAY, null, null, evidence(INES, Independence.INDEPENDENT)));
        }
    }

    @Nested
    class Impact_evidence {

        final TestExecutor<Action> underWay = action.given(ASSIGNED);

        @Test
        void may_be_recorded_while_the_work_goes_on() {
            underWay.when(measure(OMAR, Independence.SAME_AGENCY, JUNE_1))
                    .expectEvents(new ImpactEvidenceRecorded(
                            ACTION, JUNE_1, null, null, evidence(OMAR, Independence.SAME_AGENCY)));
        }

        @Test
        void does_not_precede_the_assignment() {
            underWay.when(measure(INES, Independence.INDEPENDENT, MAY_31))
                    .expectNoEvents()
                    .expectException(refusedBy(Rule.NOTHING_PRECEDES_THE_ASSIGNMENT));
        }

        @Test
        void is_not_independent_when_the_lead_agency_assesses() {
            underWay.when(measure(decided(TODAY), OMAR, Independence.INDEPENDENT))
                    .expectNoEvents()
                    .expectException(refusedBy(Rule.ASSESSOR_OF_THE_LEAD_AGENCY_IS_NOT_INDEPENDENT));
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"SIGNED_OFF"},
            mode = EnumSource.Mode.EXCLUDE)
    void progress_is_welcome_at_every_stage_before_the_sign_off(Until stage) {
        action.given(stage.events).when(progress(said(CHAIR, TODAY))).expectEvents(PROGRESS);
    }

    enum Until {
        ASSIGNED(ActionTest.ASSIGNED),
        CLAIMED(ActionTest.ASSIGNED, ActionTest.CLAIMED),
        VERIFIED(ActionTest.ASSIGNED, ActionTest.CLAIMED, ActionTest.VERIFIED),
        SIGNED_OFF(ActionTest.ASSIGNED, ActionTest.CLAIMED, ActionTest.VERIFIED, ActionTest.SIGNED_OFF);

        final List<Object> events;

        Until(Object... events) {
            this.events = List.of(events);
        }
    }

    static DecideOnAction progress(Asking decision) {
        return decision.on(
                ACTION, d -> new RecordProgress("Half the teams are trained", null, null, d.day(), d.source()));
    }

    static DecideOnAction claim(Asking decision) {
        return decision.on(ACTION, d -> new MarkActionComplete("attendance lists", d.day(), d.source()));
    }

    static DecideOnAction verify(NamedPerson verifier, Asking decision) {
        return decision.on(
                ACTION,
                d -> new VerifyCompletion(
                        VerifyCompletion.Outcome.ACCEPTED,
                        verifier,
                        "dip sample of ten files",
                        null,
                        null,
                        null,
                        d.day(),
                        d.authority(),
                        d.source()));
    }

    static DecideOnAction signOff(CommitteeId committee) {
        return asking(NOVEMBER_14, meeting(committee, NOVEMBER_14), null, SECRETARY)
                .on(ACTION, d -> new SignOffAction(null, List.of(), List.of(), d.day(), d.authority(), d.source()));
    }

    static DecideOnAction measure(NamedPerson assessor, Independence independence, LocalDate on) {
        return measure(
                said(independence == Independence.INDEPENDENT ? LEAD_OF_NUTH : SECRETARY, on), assessor, independence);
    }

    static DecideOnAction measure(Asking asking, NamedPerson assessor, Independence independence) {
        var said = evidence(assessor, independence);
        return asking.on(
                ACTION,
                d -> new RecordImpactEvidence(
                        said.level(),
                        said.sourceKind(),
                        said.measure(),
                        null,
                        said.direction(),
                        null,
                        null,
                        stated(said.actual()),
                        false,
                        null,
                        said.method(),
                        said.sampling(),
                        null,
                        assessor,
                        independence,
                        null,
                        null,
                        d.day(),
                        d.authority(),
                        d.source()));
    }

    static Evidence evidence(NamedPerson assessor, Independence independence) {
        return evidence(assessor, independence, null, 4);
    }

    static Evidence evidence(NamedPerson assessor, Independence independence, int before, int after) {
        return evidence(assessor, independence, Reading.of(before, 20), after);
    }

    private static Evidence evidence(
            NamedPerson assessor, Independence independence, @Nullable Reading baseline, int inOrder) {
        return new Evidence(
                EvidenceLevel.PRACTICE,
                SourceKind.CASE_AUDIT,
                "chronologies that need no further work",
                null,
                Direction.HIGHER_IS_BETTER,
                baseline,
                null,
                Reading.of(inOrder, 20),
                baseline != null,
                null,
                "case file audit",
                Sampling.RANDOM,
                null,
                as(assessor),
                independence,
                null,
                null);
    }

    static ActionMarkedComplete claimed(LocalDate on) {
        return new ActionMarkedComplete(ACTION, on, null, "attendance lists");
    }

    static ActionSignedOff signedOff(CommitteeId committee, List<LocalDate> checks) {
        return new ActionSignedOff(ACTION, NOVEMBER_14, meeting(committee, NOVEMBER_14), null, null, List.of(), checks);
    }

    static List<LocalDate> checks(int... months) {
        return java.util.Arrays.stream(months).mapToObj(NOVEMBER_14::plusMonths).toList();
    }

    static ActionAssigned overseenBy(CommitteeId committee) {
        return new ActionAssigned(
                ACTION,
                JUNE_1,
                meeting(committee, JUNE_1),
                null,
                List.of(),
                ASSIGNED.statement(),
                ASSIGNED.desiredOutcome(),
                null,
                null,
                Priority.MEDIUM,
                ASSIGNED.owner(),
                List.of(CSC),
                committee,
                SEPTEMBER_30,
                null,
                null);
    }
}
