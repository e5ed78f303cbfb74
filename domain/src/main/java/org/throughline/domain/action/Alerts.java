package org.throughline.domain.action;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.EventReference;
import org.throughline.domain.ImmutableLists;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.DigestId;
import org.throughline.events.DigestId.Reader;
import org.throughline.events.PersonId;
import org.throughline.events.action.AlertAnswer;
import org.throughline.events.action.AlertClearing;
import org.throughline.events.action.AlertEvent.AlertAcknowledged;
import org.throughline.events.action.AlertEvent.AlertAnswered;
import org.throughline.events.action.AlertEvent.AlertCleared;
import org.throughline.events.action.AlertEvent.AlertRaised;
import org.throughline.events.action.AlertEvent.OwnerReminded;
import org.throughline.events.action.AlertReason;
import org.throughline.events.action.EndingEvent.ActionReopened;
import org.throughline.events.action.TimingEvent.MoreTimeRequested;

/**
 * The alerts to the lead agency, what committees were told, the reminders to the owner, and the request for more time.
 *
 * @param knownSince the day the action was first recorded; of work taken over from another record, later than its first days
 * @param raised every alert to the lead agency, in order; only the last can be open
 * @param told each matter that a committee was told to answer, in order
 * @param reminders every reminder to the owner, in order
 * @param moreTime the request for more time that waits for a committee; null while there is none
 * @param reopenedOn the day the last reopening took effect or was recorded, whichever is later
 */
public record Alerts(
        LocalDate knownSince,
        List<Alert> raised,
        List<ToldCommittee> told,
        List<Reminder> reminders,
        @Nullable MoreTime moreTime,
        @Nullable LocalDate reopenedOn) {

    static Alerts begun(Instant recordedAt, LocalDate effectiveOn) {
        return new Alerts(laterOf(recordedAt, effectiveOn), List.of(), List.of(), List.of(), null, null);
    }

    /**
     * An alert to the lead agency.
     *
     * @param reasons all of them, also those added later
     * @param digests that contained it, in order
     * @param answer null unless the agency answered
     * @param cleared null unless it ended without an answer
     */
    public record Alert(
            long version,
            LocalDate on,
            AgencyId agency,
            List<AlertReason> reasons,
            LocalDate answerBy,
            List<DigestId> digests,
            @Nullable LocalDate acknowledgedOn,
            @Nullable LocalDate endedOn,
            @Nullable AlertAnswer answer,
            @Nullable AlertClearing cleared) {

        public boolean open() {
            return endedOn == null;
        }

        /** The day of the last digest that contained it. */
        public LocalDate lastDigestOn() {
            return digests.getLast().day();
        }

        private Alert repeated(AlertRaised e) {
            var all = Stream.concat(reasons.stream(), e.reasons().stream())
                    .distinct()
                    .sorted()
                    .toList();
            return new Alert(
                    version,
                    on,
                    agency,
                    all,
                    answerBy,
                    ImmutableLists.append(digests, e.digest()),
                    acknowledgedOn,
                    null,
                    null,
                    null);
        }

        private Alert acknowledged(AlertAcknowledged e) {
            return new Alert(version, on, agency, reasons, e.answerBy(), digests, e.effectiveOn(), null, null, null);
        }

        private Alert ended(LocalDate day, @Nullable AlertAnswer how, @Nullable AlertClearing because) {
            return new Alert(version, on, agency, reasons, answerBy, digests, acknowledgedOn, day, how, because);
        }
    }

    /**
     * A committee was told of matters that wait for its answer.
     *
     * @param reasons the matters
     * @param answerBy the last day for its answer
     */
    public record ToldCommittee(
            long version,
            LocalDate on,
            CommitteeId committee,
            List<AlertReason> reasons,
            LocalDate answerBy,
            DigestId digest) {}

    /** A reminder to the owner of a due date. */
    public record Reminder(LocalDate on, PersonId owner, LocalDate dueDate, int daysBefore, DigestId digest) {}

    /** A request for more time that waits for a decision. */
    public record MoreTime(long version, LocalDate on, LocalDate until, String reason) {}

    /** Raises an alert to the lead agency, or adds to the open one. A committee's digest is recorded apart from alerts. */
    Alerts raised(EventReference at, AlertRaised e) {
        if (e.digest().reader() == Reader.COMMITTEE) return told(at, e);
        if (open() != null) return changeOpen(alert -> alert.repeated(e));
        return with(ImmutableLists.append(
                raised,
                new Alert(
                        at.version(),
                        e.effectiveOn(),
                        e.agency(),
                        e.reasons(),
                        e.answerBy(),
                        List.of(e.digest()),
                        null,
                        null,
                        null,
                        null)));
    }

    private Alerts told(EventReference at, AlertRaised e) {
        var committee = new CommitteeId(e.digest().readerId());
        var telling =
                new ToldCommittee(at.version(), e.effectiveOn(), committee, e.reasons(), e.answerBy(), e.digest());
        return new Alerts(knownSince, raised, ImmutableLists.append(told, telling), reminders, moreTime, reopenedOn);
    }

    Alerts acknowledged(AlertAcknowledged e) {
        return changeOpen(alert -> alert.acknowledged(e));
    }

    Alerts answered(AlertAnswered e) {
        return changeOpen(alert -> alert.ended(e.effectiveOn(), e.answer(), null));
    }

    Alerts cleared(AlertCleared e) {
        return changeOpen(alert -> alert.ended(e.effectiveOn(), null, e.because()));
    }

    Alerts reminded(OwnerReminded e) {
        var reminder = new Reminder(e.effectiveOn(), e.owner(), e.dueDate(), e.daysBefore(), e.digest());
        return new Alerts(knownSince, raised, told, ImmutableLists.append(reminders, reminder), moreTime, reopenedOn);
    }

    Alerts requested(EventReference at, MoreTimeRequested e) {
        var request = new MoreTime(at.version(), e.effectiveOn(), e.until(), e.reason());
        return new Alerts(knownSince, raised, told, reminders, request, reopenedOn);
    }

    /** The request for more time was decided, or the action ended. */
    Alerts withoutRequest() {
        return moreTime == null ? this : new Alerts(knownSince, raised, told, reminders, null, reopenedOn);
    }

    Alerts reopened(Instant recordedAt, ActionReopened e) {
        return new Alerts(knownSince, raised, told, reminders, null, laterOf(recordedAt, e.effectiveOn()));
    }

    private static LocalDate laterOf(Instant recordedAt, LocalDate effectiveOn) {
        var recordedOn = recordedAt.atZone(ZoneOffset.UTC).toLocalDate();
        return recordedOn.isAfter(effectiveOn) ? recordedOn : effectiveOn;
    }

    /** The alert that waits for an answer; null if there is none. */
    public @Nullable Alert open() {
        return raised.isEmpty() || !raised.getLast().open() ? null : raised.getLast();
    }

    /** The alert that ended last; null while one is open or before the first. */
    public @Nullable Alert ended() {
        return raised.isEmpty() || raised.getLast().open() ? null : raised.getLast();
    }

    public boolean reminded(PersonId person, LocalDate dueDate, int daysBefore) {
        return reminders.stream()
                .anyMatch(reminder -> reminder.owner().equals(person)
                        && reminder.dueDate().equals(dueDate)
                        && reminder.daysBefore() <= daysBefore);
    }

    private Alerts changeOpen(UnaryOperator<Alert> changed) {
        return with(ImmutableLists.replace(raised, Alert::open, changed));
    }

    private Alerts with(List<Alert> all) {
        return new Alerts(knownSince, all, told, reminders, moreTime, reopenedOn);
    }
}
