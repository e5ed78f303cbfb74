package org.throughline.command.action;

import static org.throughline.command.Given.ACTION;
import static org.throughline.command.Given.BOARD;
import static org.throughline.command.Given.CSC_SMT;
import static org.throughline.command.Given.INES;
import static org.throughline.command.Given.OMAR;
import static org.throughline.command.Given.POLICE;
import static org.throughline.command.Given.SECRETARY;
import static org.throughline.command.Given.SEMG;
import static org.throughline.command.Given.TODAY;
import static org.throughline.command.Given.TOMORROW;
import static org.throughline.command.Given.as;
import static org.throughline.command.Given.asking;
import static org.throughline.command.Given.decided;
import static org.throughline.command.Given.decidedBy;
import static org.throughline.command.Given.meeting;
import static org.throughline.command.Given.said;
import static org.throughline.command.action.ActionTest.ASSIGNED;
import static org.throughline.command.action.ActionTest.CLAIMED;
import static org.throughline.command.action.ActionTest.DECEMBER_31;
import static org.throughline.command.action.ActionTest.JUNE_1;
import static org.throughline.command.action.ActionTest.NOVEMBER_14;
import static org.throughline.command.action.ActionTest.OCTOBER_20;
import static org.throughline.command.action.ActionTest.OCTOBER_5;
import static org.throughline.command.action.ActionTest.SEPTEMBER_30;
import static org.throughline.command.action.ActionTest.VERIFIED;
import static org.throughline.events.action.RebaselineReason.CAPACITY;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.throughline.command.CorrectEvent;
import org.throughline.command.Given.Asking;
import org.throughline.command.Rule;
import org.throughline.command.action.claim.MarkActionComplete;
import org.throughline.command.action.claim.RecordProgress;
import org.throughline.command.action.claim.VerifyCompletion;
import org.throughline.command.action.timing.RebaselineAction;
import org.throughline.command.finding.AssignAction;
import org.throughline.events.CorrectionReason;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionEventCorrected;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.ActionEvent.CompletionRefused;
import org.throughline.events.action.ActionEvent.ProgressRecorded;
import org.throughline.events.action.Priority;

/** What was recorded wrongly is said rightly, without anything being edited or lost. */
class CorrectionTest {

    static final LocalDate OCTOBER_31 = LocalDate.of(2016, 10, 31);

    @Nested
    class A_due_date_that_was_mistyped extends Acting {

        A_due_date_that_was_mistyped() {
            super(ASSIGNED, moved(DECEMBER_31));
        }

        @Test
        void is_said_rightly_as_it_would_have_been_recorded_then() {
            records(correct(1, rebaseline(OCTOBER_31)), corrected(1, 3L), moved(OCTOBER_31));
        }

        @Test
        void is_taken_back_if_nothing_was_decided() {
            records(correct(1, null), corrected(1, null));
        }

        @Test
        void needs_its_minute_again_or_a_later_one() {
            var to = rebaseline(OCTOBER_31);
            for (var wanting : List.of(
                    correctedBy(said(SECRETARY, TODAY), 1, to),
                    correctedBy(decidedBy(SEMG, OCTOBER_20.minusDays(1)), 1, to),
                    correctedBy(decidedBy(CSC_SMT, TODAY), 1, to),
                    correctedBy(said(SECRETARY, TODAY), 1, null)))
                refuses(wanting, Rule.CORRECTION_NAMES_ITS_MINUTE_OR_A_LATER_ONE);
            records(
                    correctedBy(decidedBy(BOARD, TODAY), 1, to),
                    new ActionEventCorrected(
                            ACTION,
                            TODAY,
                            meeting(BOARD, TODAY),
                            null,
                            1,
                            CorrectionReason.TYPING_ERROR,
                            "mistyped",
                            3L),
                    moved(OCTOBER_31));
            records(
                    correctedBy(asking(TODAY, meeting(SEMG, OCTOBER_20), null, SECRETARY), 1, to),
                    new ActionEventCorrected(
                            ACTION,
                            TODAY,
                            meeting(SEMG, OCTOBER_20),
                            null,
                            1,
                            CorrectionReason.TYPING_ERROR,
                            "mistyped",
                            3L),
                    moved(OCTOBER_31));
        }

        @Test
        void is_not_corrected_to_what_it_says_already() {
            refuses(correct(1, rebaseline(DECEMBER_31)), Rule.CORRECTION_CHANGES_SOMETHING);
        }

        @Test
        void is_not_corrected_by_changes_to_what_it_said_before_another_correction() {
            var stale = decided(TODAY)
                    .on(
                            ACTION,
                            d -> new CorrectAction(
                                    body(1, false, d),
                                    (ActionCommand)
                                            rebaseline(OCTOBER_31.plusDays(1)).command(),
                                    1));
            refusesAfter(List.of(corrected(1, 3L), moved(OCTOBER_31)), stale, Rule.DECISIONS_ARE_TAKEN_ONE_AT_A_TIME);
        }

        @Test
        void is_not_corrected_into_what_the_rules_refuse() {
            refuses(correct(1, rebaseline(SEPTEMBER_30)), Rule.DUE_DATE_IS_NOT_BEFORE_ITS_DECISION);
            refuses(
                    correct(
                            1,
                            decided(TOMORROW)
                                    .on(
                                            ACTION,
                                            d -> new RebaselineAction(
                                                    OCTOBER_31.plusYears(1),
                                                    null,
                                                    CAPACITY,
                                                    "r",
                                                    d.day(),
                                                    d.authority(),
                                                    d.source()))),
                    Rule.EFFECTIVE_DATE_IS_NOT_IN_THE_FUTURE);
        }

        @Test
        void is_corrected_again_by_either_version_and_keeps_its_place() {
            var again = new ActionEventCorrected(
                    ACTION, TODAY, meeting(SEMG, TODAY), null, 1, CorrectionReason.TYPING_ERROR, "mistyped", 5L);
            for (long version : new long[] {1, 3}) {
                var fixture = new Acting(ASSIGNED, moved(DECEMBER_31), corrected(1, 3L), moved(OCTOBER_31)) {};
                fixture.records(
                        correct(version, rebaseline(OCTOBER_31.plusDays(1))), again, moved(OCTOBER_31.plusDays(1)));
            }
        }
    }

    @Nested
    class What_follows_a_correction extends Acting {

        What_follows_a_correction() {
            super(ASSIGNED, moved(DECEMBER_31), corrected(1, 3L), moved(OCTOBER_31));
        }

        @Test
        void is_decided_on_the_corrected_story() {
            refuses(rebaseline(OCTOBER_31), Rule.DUE_DATE_MOVES);
            records(
                    rebaseline(DECEMBER_31),
                    new ActionRebaselined(
                            ACTION, OCTOBER_20, meeting(SEMG, OCTOBER_20), null, DECEMBER_31, null, CAPACITY, "r"));
        }

        @Test
        void is_not_to_correct_the_correction_itself() {
            refuses(correct(2, null), Rule.CORRECTED_EVENT_IS_RECORDED);
        }
    }

    @Nested
    class A_claim_that_was_answered extends Acting {

        A_claim_that_was_answered() {
            super(ASSIGNED, CLAIMED, VERIFIED);
        }

        @Test
        void can_be_reworded_and_stays_answered() {
            records(
                    correct(
                            1,
                            said(SECRETARY, OCTOBER_5)
                                    .on(
                                            ACTION,
                                            d -> new MarkActionComplete("lists of all teams", d.day(), d.source()))),
                    corrected(1, 4L),
                    new ActionMarkedComplete(ACTION, OCTOBER_5, null, "lists of all teams"));
        }

        @Test
        void is_not_taken_back_from_under_its_answer() {
            refuses(correct(1, null), Rule.LATER_DECISIONS_STILL_FOLLOW);
            refuses(
                    correct(
                            1,
                            said(SECRETARY, NOVEMBER_14)
                                    .on(
                                            ACTION,
                                            d -> new MarkActionComplete("later than its answer", d.day(), d.source()))),
                    Rule.LATER_DECISIONS_STILL_FOLLOW);
        }

        @Test
        void has_its_answer_corrected_by_the_rules_of_an_answer() {
            refuses(
                    correct(
                            2,
                            said(SECRETARY, OCTOBER_20)
                                    .on(
                                            ACTION,
                                            d -> new VerifyCompletion(
                                                    VerifyCompletion.Outcome.ACCEPTED,
                                                    OMAR,
                                                    "m",
                                                    null,
                                                    null,
                                                    null,
                                                    d.day(),
                                                    d.authority(),
                                                    d.source()))),
                    Rule.VERIFIER_IS_INDEPENDENT_OF_THE_LEAD_AGENCY);
        }

        @Test
        void turns_out_to_have_been_refused() {
            records(
                    correct(
                            2,
                            said(SECRETARY, OCTOBER_20)
                                    .on(
                                            ACTION,
                                            d -> new VerifyCompletion(
                                                    VerifyCompletion.Outcome.REFUSED,
                                                    INES,
                                                    "m",
                                                    "thin",
                                                    null,
                                                    null,
                                                    d.day(),
                                                    d.authority(),
                                                    d.source()))),
                    corrected(2, 4L),
                    new CompletionRefused(ACTION, OCTOBER_20, null, null, as(INES), "m", "thin"));
        }

        @Test
        void is_followed_once_the_answer_is_taken_back() {
            records(correct(2, null), corrected(2, null));
        }
    }

    @Nested
    class A_story extends Acting {

        A_story() {
            super(ASSIGNED);
        }

        @Test
        void keeps_its_beginning() {
            refuses(correct(0, null), Rule.FIRST_EVENT_IS_NOT_RETRACTED);
        }

        @Test
        void has_its_beginning_said_rightly_by_the_rules_of_an_assignment() {
            records(correct(0, assignment(DECEMBER_31, JUNE_1)), corrected(0, 2L), assigned(DECEMBER_31, JUNE_1));
            refuses(correct(0, assignment(JUNE_1.minusDays(1), JUNE_1)), Rule.DUE_DATE_IS_NOT_BEFORE_ITS_DECISION);
        }

        @Test
        void does_not_begin_after_what_is_told_in_it() {
            refusesAfter(
                    new ProgressRecorded(ACTION, OCTOBER_5, null, "half", null, null),
                    correct(0, assignment(DECEMBER_31, OCTOBER_20)),
                    Rule.LATER_DECISIONS_STILL_FOLLOW);
        }

        @Test
        void is_not_corrected_with_effect_before_it_begins() {
            var progress = new ProgressRecorded(ACTION, OCTOBER_5, null, "half", null, null);
            refusesAfter(progress, correctOn(JUNE_1.minusDays(1), 1, null), Rule.NOTHING_PRECEDES_THE_ASSIGNMENT);
            refuses(correctOn(OCTOBER_5, 0, assignment(DECEMBER_31, OCTOBER_20)), Rule.NOTHING_PRECEDES_THE_ASSIGNMENT);
        }

        @Test
        void has_no_version_that_was_not_recorded() {
            refuses(correct(7, null), Rule.CORRECTED_EVENT_IS_RECORDED);
        }

        @Test
        void is_corrected_no_further_back_than_it_goes() {
            var progress = new ProgressRecorded(ACTION, OCTOBER_5, null, "half", null, null);
            refusesAfter(
                    progress,
                    correct(
                            1,
                            said(SECRETARY, JUNE_1.minusDays(1))
                                    .on(ACTION, d -> new RecordProgress("half", null, null, d.day(), d.source()))),
                    Rule.NOTHING_PRECEDES_THE_ASSIGNMENT);
        }
    }

    static ActionRebaselined moved(LocalDate to) {
        return new ActionRebaselined(ACTION, OCTOBER_20, meeting(SEMG, OCTOBER_20), null, to, null, CAPACITY, "r");
    }

    static DecideOnAction rebaseline(LocalDate to) {
        return decided(OCTOBER_20)
                .on(ACTION, d -> new RebaselineAction(to, null, CAPACITY, "r", d.day(), d.authority(), d.source()));
    }

    static DecideOnAction assignment(LocalDate dueDate, LocalDate on) {
        return decided(on)
                .on(
                        ACTION,
                        d -> new AssignAction(
                                "Train all teams",
                                "Chronologies inform decisions",
                                null,
                                null,
                                Priority.MEDIUM,
                                OMAR,
                                null,
                                null,
                                List.of(POLICE),
                                SEMG,
                                dueDate,
                                null,
                                List.of(),
                                null,
                                d.day(),
                                d.authority(),
                                d.source()));
    }

    static DecideOnAction correct(long version, @Nullable DecideOnAction restated) {
        return correctOn(TODAY, version, restated);
    }

    static DecideOnAction correctOn(LocalDate day, long version, @Nullable DecideOnAction restated) {
        return correctedBy(decided(day), version, restated);
    }

    static DecideOnAction correctedBy(Asking decision, long version, @Nullable DecideOnAction restated) {
        return decision.on(
                ACTION,
                d -> new CorrectAction(
                        body(version, restated == null, d),
                        restated == null ? null : (ActionCommand) restated.command(),
                        Long.MAX_VALUE - 1));
    }

    private static CorrectEvent body(long version, boolean retract, Asking d) {
        return new CorrectEvent(
                version, null, retract, CorrectionReason.TYPING_ERROR, "mistyped", d.day(), d.authority(), d.source());
    }

    static ActionEventCorrected corrected(long version, @Nullable Long restatedBy) {
        return new ActionEventCorrected(
                ACTION,
                TODAY,
                meeting(SEMG, TODAY),
                null,
                version,
                CorrectionReason.TYPING_ERROR,
                "mistyped",
                restatedBy);
    }

    static ActionAssigned assigned(LocalDate dueDate, LocalDate on) {
        return new ActionAssigned(
                ACTION,
                on,
                meeting(SEMG, on),
                null,
                List.of(),
                "Train all teams",
                "Chronologies inform decisions",
                null,
                null,
                Priority.MEDIUM,
                as(OMAR),
                List.of(POLICE),
                SEMG,
                dueDate,
                null,
                null);
    }
}
