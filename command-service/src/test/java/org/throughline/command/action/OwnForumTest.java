package org.throughline.command.action;

import static org.throughline.command.Given.ACTION;
import static org.throughline.command.Given.BOARD;
import static org.throughline.command.Given.CSC_SMT;
import static org.throughline.command.Given.INES;
import static org.throughline.command.Given.NUTH;
import static org.throughline.command.Given.OMAR;
import static org.throughline.command.Given.POLICE;
import static org.throughline.command.Given.REPORT;
import static org.throughline.command.Given.SECRETARY;
import static org.throughline.command.Given.SEMG;
import static org.throughline.command.Given.TODAY;
import static org.throughline.command.Given.as;
import static org.throughline.command.Given.asking;
import static org.throughline.command.Given.decided;
import static org.throughline.command.Given.decidedBy;
import static org.throughline.command.Given.meeting;
import static org.throughline.command.Rule.DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES;
import static org.throughline.command.Rule.FORUM_DOES_NOT_RELIEVE_ITS_OWN_AGENCY;
import static org.throughline.command.action.ActionTest.ASSIGNED;
import static org.throughline.command.action.ActionTest.CLAIMED;
import static org.throughline.command.action.ActionTest.JUNE_1;
import static org.throughline.command.action.ActionTest.NOVEMBER_14;
import static org.throughline.command.action.ActionTest.OCTOBER_20;
import static org.throughline.command.action.ActionTest.OCTOBER_5;
import static org.throughline.command.action.ActionTest.VERIFIED;
import static org.throughline.command.action.ChallengeTest.answer;
import static org.throughline.command.action.ChallengeTest.escalated;
import static org.throughline.command.action.CorrectionTest.correctedBy;
import static org.throughline.events.action.RebaselineReason.CAPACITY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.throughline.command.Given.Asking;
import org.throughline.command.action.alert.RefuseMoreTime;
import org.throughline.command.action.amendment.AmendAction;
import org.throughline.command.action.challenge.EscalateAction;
import org.throughline.command.action.challenge.NoteAction;
import org.throughline.command.action.challenge.RecordConcern;
import org.throughline.command.action.challenge.ResolveDispute;
import org.throughline.command.action.ending.CloseAction;
import org.throughline.command.action.ending.ReopenAction;
import org.throughline.command.action.ownership.ReassignAction;
import org.throughline.command.action.signoff.DeclineReopening;
import org.throughline.command.action.signoff.RevokeSignOff;
import org.throughline.command.action.timing.EndRecurringDuty;
import org.throughline.command.action.timing.RebaselineAction;
import org.throughline.command.action.timing.SetRecurringDuty;
import org.throughline.command.body.StatedDateBody;
import org.throughline.command.body.SuccessMeasureBody;
import org.throughline.command.ratification.RatifyChairsAction;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.DisputeOutcome;
import org.throughline.events.RatificationOutcome;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAmended;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.AssuranceEvent.SignOffRevoked;
import org.throughline.events.action.ChallengeEvent.ActionEscalated;
import org.throughline.events.action.ChallengeEvent.ActionNoted;
import org.throughline.events.action.ChallengeEvent.ConcernRecorded;
import org.throughline.events.action.ClosureReason;
import org.throughline.events.action.EscalationStep;
import org.throughline.events.action.OptionalTerm;
import org.throughline.events.action.OwnershipEvent.ActionReassigned;
import org.throughline.events.action.OwnershipEvent.OversightDelegated;
import org.throughline.events.action.Priority;
import org.throughline.events.action.RecurringDuty;
import org.throughline.events.action.SuccessMeasure;
import org.throughline.events.action.TimingEvent.MoreTimeRefused;
import org.throughline.events.action.TimingEvent.MoreTimeRequested;
import org.throughline.events.action.TimingEvent.RecurringDutySet;

/**
 * What the senior management team of Children's Social Care does not decide on an action that its agency leads, though it
 * oversees it for the management group.
 */
class OwnForumTest {

    static final LocalDate JUNE_15 = LocalDate.of(2016, 6, 15),
            AUGUST_31 = LocalDate.of(2016, 8, 31),
            DECEMBER_31 = LocalDate.of(2016, 12, 31);
    static final OversightDelegated DELEGATED =
            new OversightDelegated(ACTION, JUNE_1, meeting(SEMG, JUNE_1), null, SEMG, CSC_SMT, "it meets weekly");

    @Nested
    class An_action_that_is_under_way extends Acting {

        An_action_that_is_under_way() {
            super(ASSIGNED, DELEGATED);
        }

        @Test
        void is_moved_by_it_to_an_earlier_day_but_to_no_later_one_and_to_none() {
            refuses(
                    rebaseline(CSC_SMT_IN_JUNE, DECEMBER_31),
                    FORUM_DOES_NOT_RELIEVE_ITS_OWN_AGENCY,
                    "csc-smt is a forum of csc, the lead agency, and does not move the due date to a later day;"
                            + " semg or the Board may");
            refuses(
                    rebaseline(asking(JUNE_15, meeting(CSC_SMT, JUNE_15), REPORT, SECRETARY), null),
                    FORUM_DOES_NOT_RELIEVE_ITS_OWN_AGENCY,
                    "csc-smt is a forum of csc, the lead agency, and does not take the due date away;"
                            + " semg or the Board may");
            records(rebaseline(CSC_SMT_IN_JUNE, AUGUST_31), rebaselined(meeting(CSC_SMT, JUNE_15), AUGUST_31));
            records(rebaseline(decided(JUNE_15), DECEMBER_31), rebaselined(meeting(SEMG, JUNE_15), DECEMBER_31));
            records(
                    rebaseline(decidedBy(BOARD, JUNE_15), DECEMBER_31),
                    rebaselined(meeting(BOARD, JUNE_15), DECEMBER_31));
        }

        @Test
        void gets_more_time_by_another_committee_only_and_can_be_refused_it() {
            var asked = new MoreTimeRequested(ACTION, JUNE_15, null, null, DECEMBER_31, "no trainer");
            refusesAfter(asked, rebaseline(CSC_SMT_IN_JUNE, DECEMBER_31), FORUM_DOES_NOT_RELIEVE_ITS_OWN_AGENCY);
            recordsAfter(
                    asked,
                    CSC_SMT_IN_JUNE.on(ACTION, d -> new RefuseMoreTime("it stays", d.day(), d.authority(), d.source())),
                    new MoreTimeRefused(ACTION, JUNE_15, meeting(CSC_SMT, JUNE_15), null, "it stays"));
        }

        @Test
        void is_added_to_by_it_but_neither_reworded_nor_narrowed() {
            for (var narrower : List.of(
                    amend("Tell all social workers", null, null, null, null),
                    amend(null, null, Priority.LOW, null, null),
                    amend(null, null, null, null, List.of(POLICE))))
                refuses(narrower, FORUM_DOES_NOT_RELIEVE_ITS_OWN_AGENCY);
            records(
                    amend(null, measure(50), Priority.HIGH, List.of(NUTH), null),
                    amended(measured(50), Priority.HIGH, List.of(NUTH)));
        }

        @Test
        void keeps_its_measure_unless_the_target_is_raised() {
            var measured = amended(measured(50), null, List.of());
            refusesAfter(measured, amend(null, measure(40), null, null, null), FORUM_DOES_NOT_RELIEVE_ITS_OWN_AGENCY);
            refusesAfter(
                    measured,
                    amend(
                            null,
                            new SuccessMeasureBody("in order", "%", new BigDecimal(40), new BigDecimal(50), null),
                            null,
                            null,
                            null),
                    FORUM_DOES_NOT_RELIEVE_ITS_OWN_AGENCY);
            refusesAfter(measured, dropMeasure(), FORUM_DOES_NOT_RELIEVE_ITS_OWN_AGENCY);
            recordsAfter(measured, amend(null, measure(80), null, null, null), amended(measured(80), null, List.of()));
        }

        @Test
        void is_neither_closed_by_it_nor_given_to_another_agency() {
            for (var reason : List.of(ClosureReason.OVERTAKEN_BY_EVENTS, ClosureReason.NOT_TO_BE_IMPLEMENTED))
                refuses(
                        CSC_SMT_IN_JUNE.on(
                                ACTION, d -> new CloseAction(reason, "over", null, d.day(), d.authority(), d.source())),
                        FORUM_DOES_NOT_RELIEVE_ITS_OWN_AGENCY,
                        "csc-smt is a forum of csc, the lead agency, and does not close the action;"
                                + " semg or the Board may");
            refuses(
                    CSC_SMT_IN_JUNE.on(
                            ACTION, d -> new ReassignAction(INES, "theirs", null, d.day(), d.authority(), d.source())),
                    FORUM_DOES_NOT_RELIEVE_ITS_OWN_AGENCY);
        }

        @Test
        void recurs_as_another_committee_has_decided() {
            var monthly = new RecurringDuty(1, RecurringDuty.Unit.MONTHS, AUGUST_31);
            var set = new RecurringDutySet(ACTION, JUNE_15, meeting(SEMG, JUNE_15), null, monthly, "to be seen");
            refusesAfter(set, recur(3, AUGUST_31), FORUM_DOES_NOT_RELIEVE_ITS_OWN_AGENCY);
            refuses(recur(1, DECEMBER_31), FORUM_DOES_NOT_RELIEVE_ITS_OWN_AGENCY);
            records(
                    recur(1, AUGUST_31),
                    new RecurringDutySet(ACTION, JUNE_15, meeting(CSC_SMT, JUNE_15), null, monthly, "to be seen"));
            refusesAfter(
                    set,
                    CSC_SMT_IN_JUNE.on(ACTION, d -> new EndRecurringDuty("over", d.day(), d.authority(), d.source())),
                    FORUM_DOES_NOT_RELIEVE_ITS_OWN_AGENCY);
        }

        @Test
        void is_noted_challenged_and_escalated_by_it_but_not_answered_for_beyond_the_agency() {
            var asked = decidedBy(CSC_SMT, OCTOBER_20);
            var minute = meeting(CSC_SMT, OCTOBER_20);
            records(
                    asked.on(ACTION, d -> new NoteAction(null, d.day(), d.authority(), d.source())),
                    new ActionNoted(ACTION, OCTOBER_20, minute, null, null));
            records(
                    asked.on(ACTION, d -> new RecordConcern(NUTH, "slow", d.day(), d.authority(), d.source())),
                    new ConcernRecorded(ACTION, OCTOBER_20, minute, null, NUTH, "slow"));
            records(
                    asked.on(
                            ACTION,
                            d -> new EscalateAction(
                                    EscalationStep.BOARD, "no money", d.day(), d.authority(), d.source())),
                    new ActionEscalated(
                            ACTION,
                            OCTOBER_20,
                            minute,
                            null,
                            EscalationStep.BOARD,
                            "no money",
                            OCTOBER_20.plusDays(28)));
            refusesAfter(
                    escalated(EscalationStep.OVERSEEING_COMMITTEE, 28),
                    answer(decidedBy(CSC_SMT, NOVEMBER_14), EscalationStep.OVERSEEING_COMMITTEE),
                    FORUM_DOES_NOT_RELIEVE_ITS_OWN_AGENCY);
            refusesAfter(
                    ChallengeTest.DISPUTED,
                    asked.on(
                            ACTION,
                            d -> new ResolveDispute(
                                    DisputeOutcome.NOT_UPHELD, "it stays", d.day(), d.authority(), d.source())),
                    FORUM_DOES_NOT_RELIEVE_ITS_OWN_AGENCY);
        }

        @Test
        void has_no_chairs_action_ratified_or_reversed_by_it() {
            var noted =
                    new ActionNoted(ACTION, OCTOBER_5, new Authority(BOARD, OCTOBER_5, "Note 4", true), null, "seen");
            for (var outcome : RatificationOutcome.values())
                refusesAfter(
                        noted,
                        decidedBy(CSC_SMT, OCTOBER_20)
                                .on(
                                        ACTION,
                                        d -> new RatifyChairsAction(
                                                2L,
                                                outcome,
                                                outcome == RatificationOutcome.REVERSED ? "no" : null,
                                                d.day(),
                                                d.authority(),
                                                d.source())),
                        FORUM_DOES_NOT_RELIEVE_ITS_OWN_AGENCY);
        }

        @Test
        void is_not_corrected_under_its_minute_where_another_committee_decided() {
            refusesAfter(
                    rebaselined(meeting(BOARD, JUNE_15), AUGUST_31),
                    correctedBy(decidedBy(CSC_SMT, TODAY), 2, rebaseline(decidedBy(BOARD, JUNE_15), DECEMBER_31)),
                    FORUM_DOES_NOT_RELIEVE_ITS_OWN_AGENCY);
        }
    }

    @Nested
    class An_action_that_it_does_not_oversee extends Acting {

        An_action_that_it_does_not_oversee() {
            super(ASSIGNED);
        }

        @Test
        void is_moved_by_it_to_no_other_day() {
            refuses(rebaseline(CSC_SMT_IN_JUNE, DECEMBER_31), DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES);
        }
    }

    @Nested
    class An_action_that_another_agency_leads_now extends Acting {

        An_action_that_another_agency_leads_now() {
            super(
                    ASSIGNED,
                    DELEGATED,
                    new ActionReassigned(
                            ACTION, JUNE_1, meeting(SEMG, JUNE_1), null, as(OMAR), as(INES), "theirs", null));
        }

        @Test
        void is_moved_by_it_where_nothing_was_claimed() {
            records(rebaseline(CSC_SMT_IN_JUNE, DECEMBER_31), rebaselined(meeting(CSC_SMT, JUNE_15), DECEMBER_31));
        }
    }

    @Nested
    class An_action_that_it_alone_oversees extends Acting {

        An_action_that_it_alone_oversees() {
            super(ActionTest.overseenBy(CSC_SMT));
        }

        @Test
        void is_for_the_Board_to_close() {
            refuses(
                    CSC_SMT_IN_JUNE.on(
                            ACTION,
                            d -> new CloseAction(
                                    ClosureReason.OVERTAKEN_BY_EVENTS,
                                    "over",
                                    null,
                                    d.day(),
                                    d.authority(),
                                    d.source())),
                    FORUM_DOES_NOT_RELIEVE_ITS_OWN_AGENCY,
                    "csc-smt is a forum of csc, the lead agency, and does not close the action; the Board may");
        }
    }

    @Nested
    class An_action_handed_over_after_the_claim extends Acting {

        An_action_handed_over_after_the_claim() {
            super(
                    ASSIGNED,
                    DELEGATED,
                    CLAIMED,
                    new ActionReassigned(
                            ACTION, OCTOBER_20, meeting(SEMG, OCTOBER_20), null, as(OMAR), as(INES), "theirs", null));
        }

        @Test
        void is_not_closed_by_the_forum_of_the_agency_that_claimed_it() {
            refuses(
                    decidedBy(CSC_SMT, NOVEMBER_14)
                            .on(
                                    ACTION,
                                    d -> new CloseAction(
                                            ClosureReason.OVERTAKEN_BY_EVENTS,
                                            "over",
                                            null,
                                            d.day(),
                                            d.authority(),
                                            d.source())),
                    FORUM_DOES_NOT_RELIEVE_ITS_OWN_AGENCY,
                    "csc-smt is a forum of csc, which led the action until it was handed over, and does not close the"
                            + " action; semg or the Board may");
        }
    }

    @Nested
    class An_action_that_is_signed_off extends Acting {

        An_action_that_is_signed_off() {
            super(ASSIGNED, DELEGATED, CLAIMED, VERIFIED, AfterTheClaimTest.SIGNED_OFF);
        }

        @Test
        void is_reopened_by_another_committee_where_a_check_proposes_it() {
            refusesAfter(
                    AfterTheClaimTest.LOST,
                    decidedBy(CSC_SMT, TODAY)
                            .on(ACTION, d -> new DeclineReopening("ours", d.day(), d.authority(), d.source())),
                    FORUM_DOES_NOT_RELIEVE_ITS_OWN_AGENCY);
            refusesAfter(
                    AfterTheClaimTest.LOST,
                    decidedBy(CSC_SMT, TODAY)
                            .on(
                                    ACTION,
                                    d -> new ReopenAction(
                                            "lost", AfterTheClaimTest.JULY, d.day(), d.authority(), d.source())),
                    FORUM_DOES_NOT_RELIEVE_ITS_OWN_AGENCY);
        }

        @Test
        void has_its_sign_off_revoked_by_it() {
            records(
                    decidedBy(CSC_SMT, TODAY)
                            .on(ACTION, d -> new RevokeSignOff("wrong files", d.day(), d.authority(), d.source())),
                    new SignOffRevoked(ACTION, TODAY, meeting(CSC_SMT, TODAY), null, "wrong files"));
        }
    }

    static final Asking CSC_SMT_IN_JUNE = decidedBy(CSC_SMT, JUNE_15);

    private static DecideOnAction rebaseline(Asking asking, @Nullable LocalDate to) {
        return asking.on(
                ACTION,
                d -> new RebaselineAction(
                        to,
                        to == null ? new StatedDateBody("ongoing", null, null) : null,
                        CAPACITY,
                        "r",
                        d.day(),
                        d.authority(),
                        d.source()));
    }

    private static ActionRebaselined rebaselined(Authority authority, LocalDate to) {
        return new ActionRebaselined(ACTION, JUNE_15, authority, null, to, null, CAPACITY, "r");
    }

    private static DecideOnAction amend(
            @Nullable String statement,
            @Nullable SuccessMeasureBody measure,
            @Nullable Priority priority,
            @Nullable List<AgencyId> added,
            @Nullable List<AgencyId> removed) {
        return CSC_SMT_IN_JUNE.on(
                ACTION,
                d -> new AmendAction(
                        statement,
                        null,
                        measure,
                        null,
                        priority,
                        added,
                        removed,
                        null,
                        "the audit",
                        d.day(),
                        d.authority(),
                        d.source()));
    }

    private static DecideOnAction dropMeasure() {
        return CSC_SMT_IN_JUNE.on(
                ACTION,
                d -> new AmendAction(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(OptionalTerm.SUCCESS_MEASURE),
                        "the audit",
                        d.day(),
                        d.authority(),
                        d.source()));
    }

    private static ActionEvent amended(SuccessMeasure measure, @Nullable Priority priority, List<AgencyId> added) {
        return new ActionAmended(
                ACTION,
                JUNE_15,
                meeting(CSC_SMT, JUNE_15),
                null,
                null,
                null,
                measure,
                null,
                priority,
                added,
                List.of(),
                List.of(),
                "the audit");
    }

    private static SuccessMeasureBody measure(int target) {
        return new SuccessMeasureBody("in order", "%", BigDecimal.TEN, new BigDecimal(target), null);
    }

    private static SuccessMeasure measured(int target) {
        return new SuccessMeasure("in order", "%", BigDecimal.TEN, new BigDecimal(target), null);
    }

    private static DecideOnAction recur(int months, LocalDate firstDueOn) {
        return CSC_SMT_IN_JUNE.on(
                ACTION,
                d -> new SetRecurringDuty(
                        months,
                        RecurringDuty.Unit.MONTHS,
                        firstDueOn,
                        "to be seen",
                        d.day(),
                        d.authority(),
                        d.source()));
    }
}
