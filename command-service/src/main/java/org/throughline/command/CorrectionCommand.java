package org.throughline.command;

import static org.throughline.command.Rule.CORRECTION_CHANGES_SOMETHING;
import static org.throughline.command.Rule.CORRECTION_NAMES_ITS_MINUTE_OR_A_LATER_ONE;
import static org.throughline.command.Rule.DECISIONS_ARE_TAKEN_ONE_AT_A_TIME;

import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.CorrectableStream.Corrected;
import org.throughline.command.CorrectableStream.Restatement;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.domain.Asker;
import org.throughline.events.Authority;
import org.throughline.events.BoardEvent;
import org.throughline.events.CommitteeId;

/** The correction of an event of an action, a finding or a review. */
public interface CorrectionCommand extends Command {

    CorrectEvent correction();

    /** The version of the stream when its event was read and the changes were made to it. */
    long readAt();

    @Override
    default @Nullable LocalDate effectiveOn() {
        return correction().effectiveOn();
    }

    @Override
    default @Nullable AuthorityBody authority() {
        return correction().authority();
    }

    @Override
    default @Nullable SourceBody source() {
        return correction().source();
    }

    @Override
    default Decision decision(Asker asker, LocalDate today) {
        return correction().decision(asker, today);
    }

    /**
     * Judges the correction by what every correction has to keep.
     *
     * @param restatement null to retract the event
     * @param rules refuse an event that cannot follow on a state
     * @param mayDecide the committees that may correct what another one decided
     */
    default <E extends BoardEvent, S> Corrected<E, S> judged(
            CorrectableStream<E, S> stream,
            @Nullable Restatement<E, S> restatement,
            BiConsumer<E, S> rules,
            Decision decision,
            Predicate<CommitteeId> mayDecide,
            Rule nothingPrecedes) {
        var restated = restated();
        CORRECTION_CHANGES_SOMETHING.check(
                restated == null || restated.followedBy() == null,
                () -> "a correction states one decision; enter what followed on it by itself");
        var corrected = stream.corrected(correction().corrects(), restatement, rules);
        long version = corrected.wrong().version();
        DECISIONS_ARE_TAKEN_ONE_AT_A_TIME.check(correction().retracts() == (restatement == null)
                && (restatement == null || !stream.isCorrectedAfter(readAt(), version)));
        CORRECTION_CHANGES_SOMETHING.check(
                !corrected.wrong().event().equals(corrected.right()),
                () -> "version %d says all of that already"
                        .formatted(correction().corrects()));
        var minute = stream.decidedUnder(version);
        var right = corrected.right();
        if (minute == null && right != null) minute = right.authority();
        if (minute != null) isOfThatMinuteOrLater(minute, decision.authority(), mayDecide);
        corrected.takesEffectOn(decision.effectiveOn(), nothingPrecedes);
        return corrected;
    }

    private static void isOfThatMinuteOrLater(
            Authority minute, @Nullable Authority given, Predicate<CommitteeId> mayDecide) {
        CORRECTION_NAMES_ITS_MINUTE_OR_A_LATER_ONE.check(
                given != null
                        && !given.meetingDate().isBefore(minute.meetingDate())
                        && (given.committee().equals(minute.committee()) || mayDecide.test(given.committee())),
                () -> "it was decided by %s on %s, minute %s; %s"
                        .formatted(
                                minute.committee(),
                                Wording.day(minute.meetingDate()),
                                minute.minute(),
                                given == null
                                        ? "the correction names no authority"
                                        : "the correction names %s on %s"
                                                .formatted(given.committee(), Wording.day(given.meetingDate()))));
    }
}
