package org.throughline.domain.action;

import org.throughline.domain.Lists;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.DigestId;
import org.throughline.events.PersonId;
import org.throughline.domain.Recorded;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.AlertAnswer;
import org.throughline.events.action.AlertClearing;
import org.throughline.events.action.AlertEvent.AlertAcknowledged;
import org.throughline.events.action.AlertEvent.AlertAnswered;
import org.throughline.events.action.AlertEvent.AlertCleared;
import org.throughline.events.action.AlertEvent.AlertRaised;
import org.throughline.events.action.AlertEvent.OwnerReminded;
import org.throughline.events.action.AlertReason;
import org.throughline.events.action.EndingEvent.ActionClosed;
import org.throughline.events.action.EndingEvent.ActionReopened;
import org.throughline.events.action.TimingEvent.MoreTimeRefused;
import org.throughline.events.action.TimingEvent.MoreTimeRequested;

/**
 * How the agency that answers for an action was told of it, and what came of that.
 *
 * @param raised every alert there was, in order; only the last can be open
 * @param reminders every reminder of the owner, in order
 * @param moreTime the request for more time that waits for a committee; null while none does
 * @param reopenedOn the day the action was last reopened, or, if that is later, the one on which that was recorded
 */
public record Alerts(
        List<Alert> raised,
        List<Reminder> reminders,
        @Nullable MoreTime moreTime,
        @Nullable LocalDate reopenedOn) {

    static final Alerts NONE = new Alerts(List.of(), List.of(), null, null);

    /**
     * One alert, from the day it was raised.
     *
     * @param reasons everything it was raised for, later reasons too
     * @param digests by which it was told, in order
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

        /** The day it was last told. */
        public LocalDate toldOn() {
            return digests.getLast().day();
        }

        private Alert toldAgain(AlertRaised e) {
            var all = Stream.concat(reasons.stream(), e.reasons().stream())
                    .distinct()
                    .sorted()
                    .toList();
            var told = Lists.and(digests, e.digest());
            return new Alert(version, on, agency, all, answerBy, told, acknowledgedOn, null, null, null);
        }

        private Alert acknowledged(AlertAcknowledged e) {
            return new Alert(version, on, agency, reasons, e.answerBy(), digests, e.effectiveOn(), null, null, null);
        }

        private Alert ended(LocalDate day, @Nullable AlertAnswer how, @Nullable AlertClearing because) {
            return new Alert(version, on, agency, reasons, answerBy, digests, acknowledgedOn, day, how, because);
        }
    }

    /** A reminder of the owner, for one due date. */
    public record Reminder(LocalDate on, PersonId owner, LocalDate dueDate, int daysBefore, DigestId digest) {}

    /** A request for more time that no committee has decided on. */
    public record MoreTime(long version, LocalDate on, LocalDate until, String reason) {}

    Alerts then(Recorded<ActionEvent> recorded) {
        return switch (recorded.event()) {
            case AlertRaised e -> told(recorded.version(), e);
            case AlertAcknowledged e -> with(Lists.change(raised, Alert::open, alert -> alert.acknowledged(e)));
            case AlertAnswered e ->
                with(Lists.change(raised, Alert::open, a -> a.ended(e.effectiveOn(), e.answer(), null)));
            case AlertCleared e ->
                with(Lists.change(raised, Alert::open, a -> a.ended(e.effectiveOn(), null, e.because())));
            case OwnerReminded e ->
                new Alerts(
                        raised,
                        Lists.and(
                                reminders,
                                new Reminder(e.effectiveOn(), e.owner(), e.dueDate(), e.daysBefore(), e.digest())),
                        moreTime,
                        reopenedOn);
            case MoreTimeRequested e -> asked(new MoreTime(recorded.version(), e.effectiveOn(), e.until(), e.reason()));
            case MoreTimeRefused _, ActionRebaselined _, ActionClosed _ -> asked(null);
            case ActionReopened e -> {
                var told = recorded.recordedAt().atZone(ZoneOffset.UTC).toLocalDate();
                var later = told.isAfter(e.effectiveOn()) ? told : e.effectiveOn();
                yield new Alerts(raised, reminders, null, later);
            }
            default -> this;
        };
    }

    /** The one that waits for an answer; null if none does. */
    public @Nullable Alert open() {
        return raised.isEmpty() || !raised.getLast().open() ? null : raised.getLast();
    }

    /** The one that ended last; null while one is open or none was raised. */
    public @Nullable Alert ended() {
        return raised.isEmpty() || raised.getLast().open() ? null : raised.getLast();
    }

    public boolean reminded(LocalDate dueDate, int daysBefore) {
        return reminders.stream()
                .anyMatch(reminder -> reminder.dueDate().equals(dueDate) && reminder.daysBefore() <= daysBefore);
    }

    private Alerts told(long version, AlertRaised e) {
        if (open() != null) return with(Lists.change(raised, Alert::open, alert -> alert.toldAgain(e)));
        return with(Lists.and(
                raised,
                new Alert(
                        version,
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

    private Alerts with(List<Alert> all) {
        return new Alerts(all, reminders, moreTime, reopenedOn);
    }

    private Alerts asked(@Nullable MoreTime request) {
        return new Alerts(raised, reminders, request, reopenedOn);
    }
}
