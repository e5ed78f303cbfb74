package org.throughline.command.action;

import static org.throughline.command.Given.ACTION;
import static org.throughline.command.Given.CSC;
import static org.throughline.command.Given.LEAD_OF_CSC;
import static org.throughline.command.Given.LEAD_OF_NUTH;
import static org.throughline.command.Given.SECRETARY;
import static org.throughline.command.Given.SEMG;
import static org.throughline.command.Given.TODAY;
import static org.throughline.command.Given.decided;
import static org.throughline.command.Given.meeting;
import static org.throughline.command.Given.said;
import static org.throughline.command.action.ActionTest.ASSIGNED;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.command.CorrectEvent;
import org.throughline.command.Rule;
import org.throughline.command.action.alert.AcknowledgeAlert;
import org.throughline.command.action.alert.RefuseMoreTime;
import org.throughline.command.action.alert.RequestMoreTime;
import org.throughline.command.action.challenge.NoteAction;
import org.throughline.command.action.claim.RecordProgress;
import org.throughline.command.action.ownership.DeclineAssignment;
import org.throughline.command.action.timing.HoldAction;
import org.throughline.events.CorrectionReason;
import org.throughline.events.DigestId;
import org.throughline.events.HoldReason;
import org.throughline.events.action.ActionEvent.ProgressRecorded;
import org.throughline.events.action.AlertAnswer;
import org.throughline.events.action.AlertClearing;
import org.throughline.events.action.AlertEvent.AlertAcknowledged;
import org.throughline.events.action.AlertEvent.AlertAnswered;
import org.throughline.events.action.AlertEvent.AlertCleared;
import org.throughline.events.action.AlertEvent.AlertRaised;
import org.throughline.events.action.AlertNews;
import org.throughline.events.action.AlertReason;
import org.throughline.events.action.ChallengeEvent.ActionNoted;
import org.throughline.events.action.OwnershipEvent.AssignmentDeclined;
import org.throughline.events.action.TimingEvent.ActionHeld;
import org.throughline.events.action.TimingEvent.MoreTimeRefused;
import org.throughline.events.action.TimingEvent.MoreTimeRequested;

/** How an alert is answered. */
class AlertTest extends Acting {

    static final LocalDate NOVEMBER_28 = LocalDate.of(2016, 11, 28), MARCH_31 = LocalDate.of(2017, 3, 31);
    static final AlertRaised ALERTED = new AlertRaised(
            ACTION,
            NOVEMBER_28,
            CSC,
            AlertNews.RAISED,
            List.of(AlertReason.LATE),
            LocalDate.of(2016, 12, 12),
            DigestId.lead(CSC, NOVEMBER_28));
    static final MoreTimeRequested ASKED = new MoreTimeRequested(ACTION, NOVEMBER_28, null, null, MARCH_31, "ill");

    AlertTest() {
        super(ASSIGNED);
    }

    @Test
    void the_lead_acknowledges_it_once_and_only_for_the_own_agency() {
        var seen =
                said(LEAD_OF_CSC, TODAY).on(ACTION, d -> new AcknowledgeAlert("looking into it", d.day(), d.source()));
        var acknowledged =
                new AlertAcknowledged(ACTION, TODAY, null, CSC, "looking into it", LocalDate.of(2016, 12, 15));

        recordsAfter(ALERTED, seen, acknowledged);
        refuses(seen, Rule.ALERT_IS_OPEN);
        refusesAfter(
                ALERTED,
                said(LEAD_OF_NUTH, TODAY).on(ACTION, d -> new AcknowledgeAlert(null, d.day(), d.source())),
                Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY);
        refusesAfter(List.of(ALERTED, acknowledged), seen, Rule.ALERT_IS_ACKNOWLEDGED_ONCE);
    }

    @Test
    void progress_answers_it_in_the_same_moment_whichever_day_it_is_of() {
        recordsAfter(
                ALERTED,
                said(LEAD_OF_CSC, NOVEMBER_28)
                        .on(ACTION, d -> new RecordProgress("half the teams", null, null, d.day(), d.source())),
                new ProgressRecorded(ACTION, NOVEMBER_28, null, "half the teams", null, null),
                new AlertAnswered(ACTION, TODAY, AlertAnswer.PROGRESS, 2));
    }

    @Test
    void without_an_open_alert_nothing_is_answered() {
        var ended = new AlertAnswered(ACTION, NOVEMBER_28, AlertAnswer.PROGRESS, 1);
        recordsAfter(
                List.of(ALERTED, ended),
                said(LEAD_OF_CSC, TODAY)
                        .on(ACTION, d -> new RecordProgress("half the teams", null, null, d.day(), d.source())),
                new ProgressRecorded(ACTION, TODAY, null, "half the teams", null, null));
    }

    @Test
    void not_ours_answers_it_and_a_note_does_not() {
        recordsAfter(
                ALERTED,
                said(LEAD_OF_CSC, TODAY)
                        .on(ACTION, d -> new DeclineAssignment(CSC, "it is the hospital's", d.day(), d.source())),
                new AssignmentDeclined(ACTION, TODAY, null, CSC, "it is the hospital's"),
                new AlertAnswered(ACTION, TODAY, AlertAnswer.NOT_OURS, 2));
        recordsAfter(
                ALERTED,
                decided(TODAY).on(ACTION, d -> new NoteAction(null, d.day(), d.authority(), d.source())),
                new ActionNoted(ACTION, TODAY, meeting(SEMG, TODAY), null, null));
    }

    @Test
    void a_hold_clears_it() {
        recordsAfter(
                ALERTED,
                decided(TODAY)
                        .on(
                                ACTION,
                                d -> new HoldAction(
                                        HoldReason.INQUEST, "inquest", MARCH_31, d.day(), d.authority(), d.source())),
                new ActionHeld(ACTION, TODAY, meeting(SEMG, TODAY), null, HoldReason.INQUEST, "inquest", MARCH_31),
                new AlertCleared(ACTION, TODAY, AlertClearing.HELD, 2L));
    }

    @Test
    void more_time_is_asked_for_once_and_ends_later() {
        var asking = said(LEAD_OF_CSC, TODAY)
                .on(ACTION, d -> new RequestMoreTime(MARCH_31, "ill", d.day(), d.authority(), d.source()));

        recordsAfter(
                ALERTED,
                asking,
                new MoreTimeRequested(ACTION, TODAY, null, null, MARCH_31, "ill"),
                new AlertAnswered(ACTION, TODAY, AlertAnswer.MORE_TIME_REQUESTED, 2));
        refusesAfter(ASKED, asking, Rule.MORE_TIME_IS_ASKED_FOR_ONCE);
        refuses(
                said(LEAD_OF_CSC, TODAY)
                        .on(ACTION, d -> new RequestMoreTime(TODAY, "ill", d.day(), d.authority(), d.source())),
                Rule.MORE_TIME_IS_LATER);
    }

    @Test
    void a_committee_refuses_more_time_that_was_asked_for() {
        var refusal = decided(TODAY)
                .on(ACTION, d -> new RefuseMoreTime("moved twice already", d.day(), d.authority(), d.source()));

        recordsAfter(
                ASKED, refusal, new MoreTimeRefused(ACTION, TODAY, meeting(SEMG, TODAY), null, "moved twice already"));
        refuses(refusal, Rule.MORE_TIME_IS_ASKED_FOR);
    }

    @Test
    void what_was_told_is_not_corrected() {
        refusesAfter(
                ALERTED,
                said(SECRETARY, TODAY)
                        .on(
                                ACTION,
                                d -> new CorrectAction(
                                        new CorrectEvent(
                                                1L,
                                                null,
                                                true,
                                                CorrectionReason.NOT_DECIDED,
                                                "not told",
                                                d.day(),
                                                d.authority(),
                                                d.source()),
                                        null,
                                        1)),
                Rule.ALERTS_ARE_NOT_CORRECTED);
    }
}
