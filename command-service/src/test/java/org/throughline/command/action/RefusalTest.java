package org.throughline.command.action;

import static org.throughline.command.Given.ACTION;
import static org.throughline.command.Given.BOARD;
import static org.throughline.command.Given.INES;
import static org.throughline.command.Given.LEAD_OF_NUTH;
import static org.throughline.command.Given.OTHER_ACTION;
import static org.throughline.command.Given.SECRETARY;
import static org.throughline.command.Given.SEMG;
import static org.throughline.command.Given.TODAY;
import static org.throughline.command.Given.decided;
import static org.throughline.command.Given.decidedBy;
import static org.throughline.command.Given.meeting;
import static org.throughline.command.Given.refusedBy;
import static org.throughline.command.Given.said;
import static org.throughline.command.action.ActionTest.ASSIGNED;
import static org.throughline.command.action.ActionTest.CLAIMED;
import static org.throughline.command.action.ActionTest.DECEMBER_31;
import static org.throughline.command.action.ActionTest.NOVEMBER_14;
import static org.throughline.command.action.ActionTest.OCTOBER_5;
import static org.throughline.command.action.ActionTest.VERIFIED;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.command.Given;
import org.throughline.command.Rule;
import org.throughline.command.action.challenge.NoteAction;
import org.throughline.command.action.claim.MarkActionComplete;
import org.throughline.command.action.claim.RecordProgress;
import org.throughline.command.action.claim.VerifyCompletion;
import org.throughline.command.action.ending.ReopenAction;
import org.throughline.command.action.signoff.MeetCondition;
import org.throughline.command.action.signoff.RecordSustainedCheck;
import org.throughline.command.action.signoff.RevokeSignOff;
import org.throughline.command.action.signoff.SignOffAction;
import org.throughline.command.action.timing.HoldAction;
import org.throughline.command.action.timing.RebaselineAction;
import org.throughline.command.action.timing.ReleaseHold;
import org.throughline.events.ActionId;
import org.throughline.events.HoldReason;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.ActionEvent.ProgressRecorded;
import org.throughline.events.action.AssuranceEvent.ConditionMet;
import org.throughline.events.action.AssuranceEvent.SustainedCheckRecorded;
import org.throughline.events.action.CheckResult;
import org.throughline.events.action.ClosureReason;
import org.throughline.events.action.EndingEvent.ActionClosed;
import org.throughline.events.action.RebaselineReason;
import org.throughline.events.action.TimingEvent.ActionHeld;
import org.throughline.events.impact.Independence;

/** A refusal names the state that the action was found in, with its day, whatever the rule. */
class RefusalTest {

    static final LocalDate NOVEMBER_30 = LocalDate.of(2016, 11, 30);
    static final ActionHeld HELD = new ActionHeld(
            ACTION, OCTOBER_5, meeting(SEMG, OCTOBER_5), null, HoldReason.INQUEST, "The inquest is open", DECEMBER_31);
    static final ProgressRecorded PROGRESS = new ProgressRecorded(ACTION, OCTOBER_5, null, "half", 50, null);
    static final ActionSignedOff SIGNED_OFF = new ActionSignedOff(
            ACTION, NOVEMBER_14, meeting(SEMG, NOVEMBER_14), null, null, List.of("Re-audit"), List.of(NOVEMBER_30));
    static final ConditionMet MET = new ConditionMet(ACTION, NOVEMBER_30, null, null, 1, "re-audited");
    static final SustainedCheckRecorded LASTING = new SustainedCheckRecorded(
            ACTION,
            NOVEMBER_30,
            meeting(SEMG, NOVEMBER_30),
            null,
            NOVEMBER_30,
            CheckResult.HELD,
            "as before",
            ActionTest.evidence(INES, Independence.INDEPENDENT));

    static final DecideOnAction
            PROGRESSES =
                    said(SECRETARY, TODAY).on(ACTION, d -> new RecordProgress("half", null, null, d.day(), d.source())),
            CLAIMS = said(SECRETARY, TODAY).on(ACTION, d -> new MarkActionComplete("lists", d.day(), d.source())),
            VERIFIES =
                    said(LEAD_OF_NUTH, TODAY)
                            .on(
                                    ACTION,
                                    d -> new VerifyCompletion(
                                            VerifyCompletion.Outcome.ACCEPTED,
                                            INES,
                                            "sample",
                                            null,
                                            null,
                                            null,
                                            d.day(),
                                            d.authority(),
                                            d.source())),
            SIGNS_OFF =
                    decided(TODAY)
                            .on(
                                    ACTION,
                                    d -> new SignOffAction(
                                            null, List.of(), List.of(), d.day(), d.authority(), d.source())),
            REVOKES = decided(TODAY).on(ACTION, d -> new RevokeSignOff("an error", d.day(), d.authority(), d.source())),
            NOTES = decided(TODAY).on(ACTION, d -> new NoteAction(null, d.day(), d.authority(), d.source())),
            REOPENS =
                    decided(TODAY)
                            .on(ACTION, d -> new ReopenAction("gone", DECEMBER_31, d.day(), d.authority(), d.source()));
    static final List<ActionEvent> AGREED = List.of(ASSIGNED),
            IN_PROGRESS = List.of(ASSIGNED, PROGRESS),
            ON_HOLD = List.of(ASSIGNED, HELD),
            IS_CLAIMED = List.of(ASSIGNED, CLAIMED),
            IS_VERIFIED = List.of(ASSIGNED, CLAIMED, VERIFIED),
            IS_SIGNED_OFF = List.of(ASSIGNED, CLAIMED, VERIFIED, SIGNED_OFF),
            IS_SUSTAINED = List.of(ASSIGNED, CLAIMED, VERIFIED, SIGNED_OFF, LASTING);

    static Stream<Arguments> statuses() {
        var agreed = "the action was agreed on 1 June 2016 and no completion claim is waiting";
        var inProgress = "the action is in progress and no completion claim is waiting";
        var claimed = "the action was claimed complete on 5 October 2016 and waits for verification";
        var verified = "the action was verified on 20 October 2016 and waits for sign-off";
        var signedOff = "the action was signed off on 14 November 2016";
        var sustained = "the action was signed off on 14 November 2016 and every sustained check has found that the"
                + " change lasted";
        var closed = "the action was closed on 30 November 2016 as not to be implemented";
        var notImplemented = closed(ClosureReason.NOT_TO_BE_IMPLEMENTED, null, AGREED);
        return Stream.of(
                refusal(IS_SIGNED_OFF, PROGRESSES, Rule.ACTION_IS_OPEN, signedOff),
                refusal(IS_SUSTAINED, PROGRESSES, Rule.ACTION_IS_OPEN, sustained),
                refusal(notImplemented, PROGRESSES, Rule.ACTION_IS_OPEN, closed),
                refusal(IS_CLAIMED, CLAIMS, Rule.ACTION_IS_UNDER_WAY, claimed),
                refusal(IS_VERIFIED, CLAIMS, Rule.ACTION_IS_UNDER_WAY, verified),
                refusal(IS_SIGNED_OFF, CLAIMS, Rule.ACTION_IS_UNDER_WAY, signedOff),
                refusal(notImplemented, CLAIMS, Rule.ACTION_IS_UNDER_WAY, closed),
                refusal(
                        ON_HOLD,
                        CLAIMS,
                        Rule.ACTION_IS_NOT_ON_HOLD,
                        "the action has been on hold since 5 October 2016; its hold has to be released first"),
                refusal(AGREED, VERIFIES, Rule.COMPLETION_IS_CLAIMED, agreed),
                refusal(IN_PROGRESS, VERIFIES, Rule.COMPLETION_IS_CLAIMED, inProgress),
                refusal(IS_VERIFIED, VERIFIES, Rule.COMPLETION_IS_CLAIMED, verified),
                refusal(notImplemented, VERIFIES, Rule.COMPLETION_IS_CLAIMED, closed),
                refusal(IS_CLAIMED, SIGNS_OFF, Rule.COMPLETION_IS_VERIFIED, claimed),
                refusal(IS_SIGNED_OFF, SIGNS_OFF, Rule.COMPLETION_IS_VERIFIED, signedOff),
                refusal(notImplemented, SIGNS_OFF, Rule.COMPLETION_IS_VERIFIED, closed),
                refusal(AGREED, REVOKES, Rule.ACTION_IS_SIGNED_OFF, agreed),
                refusal(IS_VERIFIED, REVOKES, Rule.ACTION_IS_SIGNED_OFF, verified),
                refusal(notImplemented, REVOKES, Rule.ACTION_IS_NOT_CLOSED, closed),
                refusal(IN_PROGRESS, REOPENS, Rule.ACTION_CAN_BE_REOPENED, inProgress),
                refusal(IS_CLAIMED, REOPENS, Rule.ACTION_CAN_BE_REOPENED, claimed));
    }

    static Stream<Arguments> closures() {
        var on = "the action was closed on 30 November 2016 ";
        var finished = Stream.concat(IS_SUSTAINED.stream(), Stream.of(MET)).toList();
        return Stream.of(
                closure(ClosureReason.IMPACT_SUSTAINED, null, finished, on + "with its impact sustained"),
                closure(
                        ClosureReason.COMPLETED_WITHOUT_IMPACT_EVIDENCE,
                        null,
                        finished,
                        on + "as completed without impact evidence"),
                closure(ClosureReason.NOT_TO_BE_IMPLEMENTED, null, AGREED, on + "as not to be implemented"),
                closure(ClosureReason.SUPERSEDED, OTHER_ACTION, AGREED, on + "as superseded by another action"),
                closure(ClosureReason.MERGED, OTHER_ACTION, AGREED, on + "as merged into another action"),
                closure(ClosureReason.OVERTAKEN_BY_EVENTS, null, AGREED, on + "as overtaken by events"));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                refusal(
                        AGREED,
                        decided(TODAY).on(ACTION, d -> new ReleaseHold("over", d.day(), d.authority(), d.source())),
                        Rule.ACTION_IS_ON_HOLD,
                        "the action is not on hold"),
                refusal(
                        ON_HOLD,
                        decided(TODAY)
                                .on(
                                        ACTION,
                                        d -> new HoldAction(
                                                HoldReason.INQUEST,
                                                "open",
                                                DECEMBER_31,
                                                d.day(),
                                                d.authority(),
                                                d.source())),
                        Rule.ACTION_IS_NOT_ON_HOLD,
                        "the action has been on hold since 5 October 2016; its hold has to be released first"),
                refusal(
                        AGREED,
                        decided(OCTOBER_5)
                                .on(
                                        ACTION,
                                        d -> new RebaselineAction(
                                                OCTOBER_5.minusDays(1),
                                                null,
                                                RebaselineReason.CAPACITY,
                                                "late",
                                                d.day(),
                                                d.authority(),
                                                d.source())),
                        Rule.DUE_DATE_IS_NOT_BEFORE_ITS_DECISION,
                        "the due date is before 5 October 2016, the day it was decided on"),
                refusal(
                        AGREED,
                        decided(ASSIGNED.effectiveOn())
                                .on(
                                        ACTION,
                                        d -> new RebaselineAction(
                                                ASSIGNED.dueDate(),
                                                null,
                                                RebaselineReason.CAPACITY,
                                                "late",
                                                d.day(),
                                                d.authority(),
                                                d.source())),
                        Rule.DUE_DATE_MOVES,
                        "the due date is 30 September 2016 already"),
                refusal(
                        List.of(ASSIGNED, CLAIMED, VERIFIED, SIGNED_OFF, MET),
                        decided(TODAY)
                                .on(ACTION, d -> new MeetCondition(1, "again", d.day(), d.authority(), d.source())),
                        Rule.CONDITION_IS_NOT_YET_MET,
                        "condition 1 was met on 30 November 2016"),
                refusal(
                        IS_SUSTAINED,
                        said(SECRETARY, TODAY)
                                .on(
                                        ACTION,
                                        d -> new RecordSustainedCheck(
                                                NOVEMBER_30,
                                                CheckResult.LOST,
                                                "gone",
                                                null,
                                                d.day(),
                                                d.authority(),
                                                d.source())),
                        Rule.SUSTAINED_CHECK_HAS_NO_RESULT_YET,
                        "the check of 30 November 2016 has the result held; if it was recorded wrongly, correct it"),
                refusal(
                        IS_VERIFIED,
                        decidedBy(Given.CSC_SMT, TODAY)
                                .on(
                                        ACTION,
                                        d -> new SignOffAction(
                                                null, List.of(), List.of(), d.day(), d.authority(), d.source())),
                        Rule.SIGN_OFF_IS_BY_A_COMMITTEE_THAT_OVERSEES,
                        "the action is overseen by semg, not by csc-smt"),
                refusal(
                        AGREED,
                        said(Given.LEAD_OF_NUTH, TODAY)
                                .on(ACTION, d -> new RecordProgress("half", null, null, d.day(), d.source())),
                        Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY,
                        "you act for nuth; this can be asked for only by the lead of csc or police"));
    }

    @ParameterizedTest
    @MethodSource({"statuses", "closures", "others"})
    void names_what_was_found(List<ActionEvent> given, DecideOnAction asked, Rule rule, String found) {
        var action = new AggregateTestFixture<>(Action.class);
        action.registerInjectableResource(Given.NO_FINDING);
        action.registerInjectableResource(Given.context());
        action.given(given.toArray()).when(asked).expectNoEvents().expectException(refusedBy(rule, found));
    }

    private static Arguments refusal(List<ActionEvent> given, DecideOnAction asked, Rule rule, String found) {
        return Arguments.of(given, asked, rule, found);
    }

    private static Arguments closure(
            ClosureReason reason, @Nullable ActionId successor, List<ActionEvent> before, String found) {
        return refusal(closed(reason, successor, before), NOTES, Rule.ACTION_IS_NOT_CLOSED, found);
    }

    private static List<ActionEvent> closed(
            ClosureReason reason, @Nullable ActionId successor, List<ActionEvent> before) {
        var closed = new ActionClosed(
                ACTION, NOVEMBER_30, meeting(BOARD, NOVEMBER_30), null, reason, "the reason", successor);
        return Stream.concat(before.stream(), Stream.of(closed)).toList();
    }
}
