package org.throughline.domain.drift;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Recorded;
import org.throughline.domain.Timeline;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.board.Policy;
import org.throughline.domain.impact.Measured;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.CorrectionReason;
import org.throughline.events.HoldReason;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.events.Source;
import org.throughline.events.StatedDate;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionEventCorrected;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.ActionEvent.CompletionRefused;
import org.throughline.events.action.ActionEvent.CompletionVerified;
import org.throughline.events.action.ActionEvent.ImpactEvidenceRecorded;
import org.throughline.events.action.ActionEvent.ProgressRecorded;
import org.throughline.events.action.AssuranceEvent.SignOffRevoked;
import org.throughline.events.action.AssuranceEvent.SustainedCheckRecorded;
import org.throughline.events.action.ChallengeEvent.ActionEscalated;
import org.throughline.events.action.ChallengeEvent.ActionNoted;
import org.throughline.events.action.ChallengeEvent.ConcernRecorded;
import org.throughline.events.action.CheckResult;
import org.throughline.events.action.ClaimEvent.ClaimWithdrawn;
import org.throughline.events.action.ClaimEvent.CompletionAcceptedInPart;
import org.throughline.events.action.ClosureReason;
import org.throughline.events.action.EndingEvent.ActionClosed;
import org.throughline.events.action.EndingEvent.ActionReopened;
import org.throughline.events.action.EscalationStep;
import org.throughline.events.action.OwnershipEvent.ActionReassigned;
import org.throughline.events.action.OwnershipEvent.OwnerLeft;
import org.throughline.events.action.Priority;
import org.throughline.events.action.RebaselineReason;
import org.throughline.events.action.TimingEvent.ActionHeld;
import org.throughline.events.action.TimingEvent.HoldReleased;
import org.throughline.events.action.TimingEvent.HoldReviewed;
import org.throughline.events.action.TimingEvent.MilestoneReached;
import org.throughline.events.action.TimingEvent.MilestoneSet;
import org.throughline.events.impact.Evidence;

/** The events of one action in the order they were recorded. Each method returns a new list with one event more. */
final class ActionEvents {

    static final Source REPORT = report();
    static final StatedDate ONGOING = StatedDate.undated("ongoing");

    private static final ActionId ACTION = new ActionId("scr-child-j.f3.a2");
    private static final Participant OWNER =
            new Participant(new PersonId("p-0001"), "Service manager", new AgencyId("csc"));
    private static final Participant OTHER =
            new Participant(new PersonId("p-0002"), "Named nurse", new AgencyId("nuth"));

    private final List<Recorded<ActionEvent>> events;

    private ActionEvents(List<Recorded<ActionEvent>> events) {
        this.events = List.copyOf(events);
    }

    static ActionEvents assigned(String on, @Nullable String due) {
        return assigned(on, due, Priority.MEDIUM);
    }

    static ActionEvents of(List<Recorded<ActionEvent>> events) {
        return new ActionEvents(events);
    }

    static ActionEvents assigned(String on, @Nullable String due, Priority priority) {
        var dueDate = due == null ? null : LocalDate.parse(due);
        return assigned(on, dueDate, dueDate == null ? ONGOING : null, null, priority);
    }

    static ActionEvents assignedInWords(String on, StatedDate asWritten) {
        return assigned(on, null, asWritten, REPORT, Priority.MEDIUM);
    }

    static ActionEvents assignedInWords(String on, StatedDate asWritten, Source source) {
        return assigned(on, null, asWritten, source, Priority.MEDIUM);
    }

    static ActionEvents assignedAsReported(String on, String due, String... assumed) {
        return assigned(on, LocalDate.parse(due), null, report(assumed), Priority.MEDIUM);
    }

    /** The source of a report that was silent about these fields. */
    static Source report(String... assumed) {
        return new Source(
                "Annual report",
                null,
                null,
                Stream.of(assumed)
                        .map(field -> field + ": the report is silent")
                        .toList(),
                null);
    }

    private static ActionEvents assigned(
            String on,
            @Nullable LocalDate dueDate,
            @Nullable StatedDate asWritten,
            @Nullable Source source,
            Priority priority) {
        var day = LocalDate.parse(on);
        return new ActionEvents(List.of())
                .and(new ActionAssigned(
                        ACTION,
                        day,
                        minute(day),
                        source,
                        List.of(),
                        "Re-audit chronologies",
                        "Every chronology shows what matters",
                        null,
                        null,
                        priority,
                        OWNER,
                        List.of(),
                        new CommitteeId("semg"),
                        dueDate,
                        asWritten,
                        null));
    }

    ActionEvents progress(String on) {
        return progress(LocalDate.parse(on));
    }

    ActionEvents progress(LocalDate on) {
        return and(new ProgressRecorded(ACTION, on, null, "Auditors trained", null, null));
    }

    ActionEvents moved(String on, String due) {
        return moved(LocalDate.parse(on), LocalDate.parse(due));
    }

    ActionEvents movedToWords(String on) {
        return moved(LocalDate.parse(on), null);
    }

    ActionEvents movedToWords(String on, StatedDate asWritten) {
        return moved(LocalDate.parse(on), null, asWritten, REPORT);
    }

    ActionEvents moved(LocalDate on, @Nullable LocalDate due) {
        return moved(on, due, due == null ? ONGOING : null, null);
    }

    private ActionEvents moved(
            LocalDate on, @Nullable LocalDate due, @Nullable StatedDate asWritten, @Nullable Source source) {
        return and(new ActionRebaselined(
                ACTION, on, minute(on), source, due, asWritten, RebaselineReason.CAPACITY, "Two auditors left"));
    }

    ActionEvents claimed(String on) {
        return claimed(LocalDate.parse(on));
    }

    ActionEvents claimed(LocalDate on) {
        return and(new ActionMarkedComplete(ACTION, on, null, "Audit report"));
    }

    ActionEvents claimedAsReported(String on, Source source) {
        return and(new ActionMarkedComplete(ACTION, LocalDate.parse(on), source, "Audit report"));
    }

    ActionEvents signedOffAsReported(String on, Source source) {
        var day = LocalDate.parse(on);
        return and(new ActionSignedOff(ACTION, day, minute(day), source, null, List.of(), List.of()));
    }

    ActionEvents accepted(String on) {
        return accepted(LocalDate.parse(on));
    }

    ActionEvents accepted(LocalDate on) {
        return and(new CompletionVerified(ACTION, on, null, null, OTHER, "Read ten files"));
    }

    ActionEvents refused(String on) {
        return refused(LocalDate.parse(on));
    }

    ActionEvents refused(LocalDate on) {
        return and(new CompletionRefused(ACTION, on, null, null, OTHER, "Read ten files", "Six were thin"));
    }

    ActionEvents acceptedInPart(LocalDate on) {
        return and(new CompletionAcceptedInPart(
                ACTION, on, minute(on), null, OTHER, "Read ten files", "Training", "The re-audit"));
    }

    ActionEvents withdrawn(LocalDate on) {
        return and(new ClaimWithdrawn(ACTION, on, null, "Claimed too early"));
    }

    ActionEvents signedOff(String on) {
        return signedOff(LocalDate.parse(on));
    }

    ActionEvents signedOff(LocalDate on) {
        return and(new ActionSignedOff(ACTION, on, minute(on), null, null, List.of(), List.of()));
    }

    ActionEvents measured(String on, Evidence evidence) {
        return measured(LocalDate.parse(on), evidence);
    }

    ActionEvents measured(LocalDate on, Evidence evidence) {
        return and(new ImpactEvidenceRecorded(ACTION, on, null, null, evidence));
    }

    ActionEvents signedOff(String on, String... checks) {
        var days = Stream.of(checks).map(LocalDate::parse).toList();
        return signedOff(LocalDate.parse(on), days);
    }

    ActionEvents signedOff(LocalDate on, List<LocalDate> checks) {
        return and(new ActionSignedOff(ACTION, on, minute(on), null, null, List.of(), checks));
    }

    ActionEvents revoked(LocalDate on) {
        return and(new SignOffRevoked(ACTION, on, minute(on), null, "Signed off in error"));
    }

    ActionEvents checked(String on, String dueOn, CheckResult result) {
        return checked(LocalDate.parse(on), LocalDate.parse(dueOn), result);
    }

    ActionEvents checked(LocalDate on, LocalDate dueOn, CheckResult result) {
        boolean lasting = result.lasting();
        return and(new SustainedCheckRecorded(
                ACTION,
                on,
                lasting ? minute(on) : null,
                null,
                dueOn,
                result,
                "Read ten files",
                lasting ? Measured.byIndependentAudit().baseline(null).evidence() : null));
    }

    /** The lead agency's word on a check. */
    ActionEvents reported(String on, String dueOn, CheckResult result) {
        return and(new SustainedCheckRecorded(
                ACTION, LocalDate.parse(on), null, null, LocalDate.parse(dueOn), result, "Fine", null));
    }

    /** A committee's word on a check, as older logs have it. */
    ActionEvents checkedWithoutEvidence(String on, String dueOn, CheckResult result) {
        var day = LocalDate.parse(on);
        return and(new SustainedCheckRecorded(
                ACTION, day, minute(day), null, LocalDate.parse(dueOn), result, "Fine", null));
    }

    ActionEvents held(String on, String reviewBy) {
        return held(LocalDate.parse(on), LocalDate.parse(reviewBy));
    }

    ActionEvents held(LocalDate on, LocalDate reviewBy) {
        return and(new ActionHeld(ACTION, on, minute(on), null, HoldReason.INQUEST, "An inquest is open", reviewBy));
    }

    ActionEvents holdReviewed(String on, String reviewBy) {
        return holdReviewed(LocalDate.parse(on), LocalDate.parse(reviewBy));
    }

    ActionEvents holdReviewed(LocalDate on, LocalDate reviewBy) {
        return and(new HoldReviewed(ACTION, on, minute(on), null, reviewBy, "Adjourned"));
    }

    ActionEvents released(String on) {
        return released(LocalDate.parse(on));
    }

    ActionEvents released(LocalDate on) {
        return and(new HoldReleased(ACTION, on, minute(on), null, "The inquest has ended"));
    }

    ActionEvents ownerLeft(String on) {
        return ownerLeft(LocalDate.parse(on));
    }

    ActionEvents ownerLeft(LocalDate on) {
        return and(new OwnerLeft(ACTION, on, null, null, OWNER));
    }

    ActionEvents reassigned(String on) {
        return reassigned(LocalDate.parse(on));
    }

    ActionEvents reassigned(LocalDate on) {
        return and(new ActionReassigned(ACTION, on, minute(on), null, OWNER, OTHER, "Retired", null));
    }

    ActionEvents noted(String on) {
        return noted(LocalDate.parse(on));
    }

    ActionEvents noted(LocalDate on) {
        return and(new ActionNoted(ACTION, on, minute(on), null, null));
    }

    ActionEvents challenged(String on) {
        return challenged(LocalDate.parse(on));
    }

    ActionEvents challenged(LocalDate on) {
        return and(new ConcernRecorded(ACTION, on, null, null, null, "It is slow"));
    }

    ActionEvents escalated(String on) {
        return escalated(LocalDate.parse(on));
    }

    ActionEvents escalated(LocalDate on) {
        return and(new ActionEscalated(ACTION, on, null, null, EscalationStep.BOARD, "No answer", on.plusDays(28)));
    }

    ActionEvents milestone(String on, String what, String dueOn) {
        int number = 1
                + (int) events.stream()
                        .filter(recorded -> recorded.event() instanceof MilestoneSet)
                        .count();
        return and(
                new MilestoneSet(ACTION, LocalDate.parse(on), null, null, number, what, LocalDate.parse(dueOn), null));
    }

    ActionEvents reached(String on, int milestone) {
        return and(new MilestoneReached(ACTION, LocalDate.parse(on), null, milestone, null));
    }

    ActionEvents expects(String on, String forecast) {
        return and(new ProgressRecorded(
                ACTION, LocalDate.parse(on), null, "Auditors trained", null, LocalDate.parse(forecast)));
    }

    ActionEvents closed(String on, ClosureReason reason) {
        return closed(LocalDate.parse(on), reason);
    }

    ActionEvents closed(LocalDate on, ClosureReason reason) {
        return and(new ActionClosed(ACTION, on, minute(on), null, reason, "Overtaken", null));
    }

    ActionEvents reopened(String on, String due) {
        return reopened(LocalDate.parse(on), LocalDate.parse(due));
    }

    ActionEvents reopened(LocalDate on, LocalDate due) {
        return and(new ActionReopened(ACTION, on, minute(on), null, "The change was lost", due));
    }

    /** Says that an event was recorded wrongly; what is told next says it rightly. */
    ActionEvents corrected(long version, String on) {
        return corrected(version, LocalDate.parse(on));
    }

    ActionEvents corrected(long version, LocalDate on) {
        return and(new ActionEventCorrected(
                ACTION, on, null, null, version, CorrectionReason.TYPING_ERROR, "Mistyped", events.size() + 1L));
    }

    ActionEvents retracted(long version, String on) {
        return retracted(version, LocalDate.parse(on));
    }

    ActionEvents retracted(long version, LocalDate on) {
        return and(new ActionEventCorrected(
                ACTION, on, null, null, version, CorrectionReason.TYPING_ERROR, "Mistyped", null));
    }

    /** Says that the event just told was entered on a later day than it took effect. */
    ActionEvents recordedOn(String day) {
        return recordedOn(LocalDate.parse(day));
    }

    ActionEvents recordedOn(LocalDate day) {
        var last = events.getLast();
        return new ActionEvents(events.subList(0, events.size() - 1))
                .with(new Recorded<>(last.event(), last.version(), noon(day)));
    }

    List<Recorded<ActionEvent>> events() {
        return events;
    }

    ActionState courseBy(String day) {
        return courseBy(LocalDate.parse(day));
    }

    ActionState courseBy(LocalDate day) {
        return ActionState.of(Timeline.effectiveBy(events, day, null));
    }

    Assessment on(String day) {
        return on(LocalDate.parse(day));
    }

    Assessment on(LocalDate day) {
        return Assessment.on(day, courseBy(day), Policy.DEFAULT);
    }

    Explanation explained(String day) {
        return explained(LocalDate.parse(day));
    }

    Explanation explained(LocalDate day) {
        return Explanation.of(day, courseBy(day), Policy.DEFAULT);
    }

    /** The places of the causes of a signal. */
    static List<Long> versions(Signal signal) {
        return signal.causes().stream().map(Cause::version).toList();
    }

    private ActionEvents and(ActionEvent event) {
        return with(new Recorded<>(event, events.size(), noon(event.effectiveOn())));
    }

    private ActionEvents with(Recorded<ActionEvent> next) {
        return new ActionEvents(Stream.concat(events.stream(), Stream.of(next)).toList());
    }

    static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static Authority minute(LocalDate day) {
        return new Authority(new CommitteeId("semg"), day, "4.2");
    }
}
