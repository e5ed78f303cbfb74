package org.throughline.events.drift;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.events.Recorded;
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
import org.throughline.events.clocks.Timeline;
import org.throughline.events.hold.HoldReason;
import org.throughline.events.impact.Evidence;

/** Tells the life of one action in the order it was recorded, an event a line, for tests of what follows from it. */
final class Story {

    static final String ONGOING = "ongoing";

    private static final ActionId ACTION = new ActionId("scr-child-j.f3.a2");
    private static final Participant OWNER =
            new Participant(new PersonId("p-0001"), "Service manager", new AgencyId("csc"));
    private static final Participant OTHER =
            new Participant(new PersonId("p-0002"), "Named nurse", new AgencyId("nuth"));

    private final List<Recorded<ActionEvent>> events = new ArrayList<>();

    static Story assigned(String on, @Nullable String due) {
        return assigned(on, due, Priority.MEDIUM);
    }

    /** The same life, told by other records of it. */
    static Story of(List<Recorded<ActionEvent>> events) {
        var story = new Story();
        story.events.addAll(events);
        return story;
    }

    static Story assigned(String on, @Nullable String due, Priority priority) {
        var dueDate = due == null ? null : LocalDate.parse(due);
        var day = LocalDate.parse(on);
        return new Story()
                .and(new ActionAssigned(
                        ACTION,
                        day,
                        minute(day),
                        null,
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
                        dueDate == null ? ONGOING : null,
                        null));
    }

    Story progress(String on) {
        return progress(LocalDate.parse(on));
    }

    Story progress(LocalDate on) {
        return and(new ProgressRecorded(ACTION, on, null, "Auditors trained", null, null));
    }

    Story moved(String on, String due) {
        return moved(LocalDate.parse(on), LocalDate.parse(due));
    }

    Story movedToWords(String on) {
        return moved(LocalDate.parse(on), null);
    }

    Story moved(LocalDate on, @Nullable LocalDate due) {
        return and(new ActionRebaselined(
                ACTION,
                on,
                minute(on),
                null,
                null,
                due,
                due == null ? ONGOING : null,
                RebaselineReason.CAPACITY,
                "Two auditors left"));
    }

    Story claimed(String on) {
        return claimed(LocalDate.parse(on));
    }

    Story claimed(LocalDate on) {
        return and(new ActionMarkedComplete(ACTION, on, null, "Audit report"));
    }

    Story accepted(String on) {
        return accepted(LocalDate.parse(on));
    }

    Story accepted(LocalDate on) {
        return and(new CompletionVerified(ACTION, on, null, null, OTHER, "Read ten files"));
    }

    Story refused(String on) {
        return refused(LocalDate.parse(on));
    }

    Story refused(LocalDate on) {
        return and(new CompletionRefused(ACTION, on, null, null, OTHER, "Read ten files", "Six were thin"));
    }

    Story acceptedInPart(LocalDate on) {
        return and(new CompletionAcceptedInPart(
                ACTION, on, minute(on), null, OTHER, "Read ten files", "Training", "The re-audit"));
    }

    Story withdrawn(LocalDate on) {
        return and(new ClaimWithdrawn(ACTION, on, null, "Claimed too early"));
    }

    Story signedOff(String on) {
        return signedOff(LocalDate.parse(on));
    }

    Story signedOff(LocalDate on) {
        return and(new ActionSignedOff(ACTION, on, minute(on), null, null, List.of(), List.of()));
    }

    Story measured(String on, Evidence evidence) {
        return measured(LocalDate.parse(on), evidence);
    }

    Story measured(LocalDate on, Evidence evidence) {
        return and(new ImpactEvidenceRecorded(ACTION, on, null, null, evidence));
    }

    Story signedOff(String on, String... checks) {
        var days = Stream.of(checks).map(LocalDate::parse).toList();
        return signedOff(LocalDate.parse(on), days);
    }

    Story signedOff(LocalDate on, List<LocalDate> checks) {
        return and(new ActionSignedOff(ACTION, on, minute(on), null, null, List.of(), checks));
    }

    Story revoked(LocalDate on) {
        return and(new SignOffRevoked(ACTION, on, minute(on), null, "Signed off in error"));
    }

    Story checked(String on, String dueOn, CheckResult result) {
        return checked(LocalDate.parse(on), LocalDate.parse(dueOn), result);
    }

    Story checked(LocalDate on, LocalDate dueOn, CheckResult result) {
        return and(new SustainedCheckRecorded(ACTION, on, null, null, dueOn, result, "Read ten files", null));
    }

    Story held(String on, String reviewBy) {
        return held(LocalDate.parse(on), LocalDate.parse(reviewBy));
    }

    Story held(LocalDate on, LocalDate reviewBy) {
        return and(new ActionHeld(ACTION, on, minute(on), null, HoldReason.INQUEST, "An inquest is open", reviewBy));
    }

    Story holdReviewed(String on, String reviewBy) {
        return holdReviewed(LocalDate.parse(on), LocalDate.parse(reviewBy));
    }

    Story holdReviewed(LocalDate on, LocalDate reviewBy) {
        return and(new HoldReviewed(ACTION, on, minute(on), null, reviewBy, "Adjourned"));
    }

    Story released(String on) {
        return released(LocalDate.parse(on));
    }

    Story released(LocalDate on) {
        return and(new HoldReleased(ACTION, on, minute(on), null, "The inquest has ended"));
    }

    Story ownerLeft(String on) {
        return ownerLeft(LocalDate.parse(on));
    }

    Story ownerLeft(LocalDate on) {
        return and(new OwnerLeft(ACTION, on, null, null, OWNER));
    }

    Story reassigned(String on) {
        return reassigned(LocalDate.parse(on));
    }

    Story reassigned(LocalDate on) {
        return and(new ActionReassigned(ACTION, on, minute(on), null, OWNER, OTHER, "Retired", null));
    }

    Story noted(String on) {
        return noted(LocalDate.parse(on));
    }

    Story noted(LocalDate on) {
        return and(new ActionNoted(ACTION, on, minute(on), null, null));
    }

    Story challenged(String on) {
        return challenged(LocalDate.parse(on));
    }

    Story challenged(LocalDate on) {
        return and(new ConcernRecorded(ACTION, on, null, null, null, "It is slow"));
    }

    Story escalated(String on) {
        return escalated(LocalDate.parse(on));
    }

    Story escalated(LocalDate on) {
        return and(new ActionEscalated(ACTION, on, null, null, EscalationStep.BOARD, "No answer", on.plusDays(28)));
    }

    Story milestone(String on, String what, String dueOn) {
        int number = 1
                + (int) events.stream()
                        .filter(recorded -> recorded.event() instanceof MilestoneSet)
                        .count();
        return and(new MilestoneSet(ACTION, LocalDate.parse(on), null, null, number, what, LocalDate.parse(dueOn)));
    }

    Story reached(String on, int milestone) {
        return and(new MilestoneReached(ACTION, LocalDate.parse(on), null, milestone, null));
    }

    Story expects(String on, String forecast) {
        return and(new ProgressRecorded(
                ACTION, LocalDate.parse(on), null, "Auditors trained", null, LocalDate.parse(forecast)));
    }

    Story closed(String on, ClosureReason reason) {
        return closed(LocalDate.parse(on), reason);
    }

    Story closed(LocalDate on, ClosureReason reason) {
        return and(new ActionClosed(ACTION, on, minute(on), null, reason, "Overtaken", null));
    }

    Story reopened(String on, String due) {
        return reopened(LocalDate.parse(on), LocalDate.parse(due));
    }

    Story reopened(LocalDate on, LocalDate due) {
        return and(new ActionReopened(ACTION, on, minute(on), null, "The change was lost", due));
    }

    /** Says that an event was recorded wrongly; what is told next says it rightly. */
    Story corrected(long version, String on) {
        return corrected(version, LocalDate.parse(on));
    }

    Story corrected(long version, LocalDate on) {
        return and(new ActionEventCorrected(ACTION, on, null, null, version, "Mistyped", events.size() + 1L));
    }

    Story retracted(long version, String on) {
        return retracted(version, LocalDate.parse(on));
    }

    Story retracted(long version, LocalDate on) {
        return and(new ActionEventCorrected(ACTION, on, null, null, version, "Mistyped", null));
    }

    /** Says that the event just told was entered on a later day than it took effect. */
    Story recordedOn(String day) {
        return recordedOn(LocalDate.parse(day));
    }

    Story recordedOn(LocalDate day) {
        var last = events.removeLast();
        events.add(new Recorded<>(last.event(), last.version(), noon(day)));
        return this;
    }

    List<Recorded<ActionEvent>> events() {
        return List.copyOf(events);
    }

    Course courseBy(String day) {
        return courseBy(LocalDate.parse(day));
    }

    Course courseBy(LocalDate day) {
        return Course.of(Timeline.effectiveBy(events, day, null));
    }

    Assessment on(String day) {
        return on(LocalDate.parse(day));
    }

    Assessment on(LocalDate day) {
        return Assessment.on(day, courseBy(day), DriftPolicy.DEFAULT);
    }

    Explanation explained(String day) {
        return explained(LocalDate.parse(day));
    }

    Explanation explained(LocalDate day) {
        return Explanation.of(day, courseBy(day), DriftPolicy.DEFAULT);
    }

    /** The places of the causes of a signal. */
    static List<Long> versions(Signal signal) {
        return signal.causes().stream().map(Cause::version).toList();
    }

    private Story and(ActionEvent event) {
        events.add(new Recorded<>(event, events.size(), noon(event.effectiveOn())));
        return this;
    }

    static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static Authority minute(LocalDate day) {
        return new Authority(new CommitteeId("semg"), day, "4.2");
    }
}
