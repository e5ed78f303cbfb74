package org.throughline.command;

import static org.throughline.command.Rule.CORRECTED_EVENT_IS_RECORDED;
import static org.throughline.command.Rule.CORRECTION_STATES_THE_SAME_KIND_OF_DECISION;
import static org.throughline.command.Rule.FIRST_EVENT_IS_NOT_RETRACTED;
import static org.throughline.command.Rule.LATER_DECISIONS_STILL_FOLLOW;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Corrections;
import org.throughline.domain.Recorded;
import org.throughline.events.BoardEvent;
import org.throughline.events.Correction;

/**
 * The events of one aggregate, the state they lead to, and how they are corrected: a correction is accepted only if every
 * later event could still have been recorded.
 *
 * @param <S> the state
 */
public final class CorrectableStream<E extends BoardEvent, S> {

    /**
     * A correction that may be made.
     *
     * @param wrong the event that was recorded wrongly
     * @param right the event that replaces it; null if no event should have been recorded
     * @param restatedBy the version of the event that replaces it; null without one
     * @param begunOn the day of the first event once the correction is made
     */
    public record Corrected<E extends BoardEvent>(
            Recorded<E> wrong, @Nullable E right, @Nullable Long restatedBy, LocalDate begunOn) {

        /** Refuses a correction that takes effect before the first event, which every fold needs first. */
        public void takesEffectOn(LocalDate day, Rule nothingPrecedes) {
            nothingPrecedes.check(
                    !day.isBefore(begunOn),
                    () -> "the correction takes effect on %s, before the first event, which takes effect on %s"
                            .formatted(Wording.day(day), Wording.day(begunOn)));
        }

        /** The events to record together: the correction and what it states. */
        public Stream<E> events(E correction) {
            return right == null ? Stream.of(correction) : Stream.of(correction, right);
        }
    }

    private final Function<List<Recorded<E>>, S> fold;
    private final List<Recorded<E>> events = new ArrayList<>();

    public CorrectableStream(Function<List<Recorded<E>>, S> fold) {
        this.fold = fold;
    }

    public void on(E event) {
        events.add(new Recorded<>(event, events.size(), Instant.EPOCH));
    }

    public boolean isEmpty() {
        return events.isEmpty();
    }

    /** Whether the event of this version, if there is one, is of this kind. */
    public boolean isRecorded(long version, Predicate<E> kind) {
        return version >= 0
                && version < events.size()
                && kind.test(events.get((int) version).event());
    }

    /** Folds the stream each time, because streams are short. */
    public S state() {
        return fold.apply(Corrections.of(events));
    }

    /**
     * Finds the event to correct and the event that replaces it.
     *
     * @param restated the event that the state before it should have led to; null to retract the event
     * @param rules refuse an event that cannot follow on a state
     */
    public Corrected<E> corrected(long version, @Nullable Function<S, E> restated, BiConsumer<E, S> rules) {
        var meant = Corrections.of(events);
        var wrong = find(version, meant);
        var right = restated == null ? null : restated.apply(before(wrong, meant));
        FIRST_EVENT_IS_NOT_RETRACTED.check(right != null || wrong.version() > 0);
        CORRECTION_STATES_THE_SAME_KIND_OF_DECISION.check(
                right == null || right.getClass() == wrong.event().getClass(),
                () -> "version %d is of another kind than the decision stated in its place".formatted(version));
        var corrected = replaced(meant, wrong, right);
        checkAgain(corrected, right, rules);
        return new Corrected<>(
                wrong,
                right,
                right == null ? null : events.size() + 1L,
                corrected.getFirst().event().effectiveOn());
    }

    private Recorded<E> find(long version, List<Recorded<E>> meant) {
        long place = Corrections.placeOf(version, events);
        var wrong = meant.stream()
                .filter(recorded -> recorded.version() == place)
                .filter(recorded -> !(recorded.event() instanceof Correction))
                .findFirst();
        CORRECTED_EVENT_IS_RECORDED.check(wrong.isPresent(), () -> notCorrectable(version));
        return wrong.orElseThrow();
    }

    private String notCorrectable(long version) {
        if (version >= events.size())
            return "version %d was not recorded; the latest is %d".formatted(version, events.size() - 1);
        return isRecorded(version, Correction.class::isInstance)
                ? "version %d is itself a correction; correct the event that it corrects".formatted(version)
                : "version %d was taken back by a correction".formatted(version);
    }

    /** The state before an event. Nothing precedes the first event, which depends on no state. */
    private S before(Recorded<E> event, List<Recorded<E>> meant) {
        int place = meant.indexOf(event);
        return fold.apply(place == 0 ? meant : meant.subList(0, place));
    }

    private static <E extends BoardEvent> List<Recorded<E>> replaced(
            List<Recorded<E>> meant, Recorded<E> wrong, @Nullable E right) {
        var corrected = new ArrayList<Recorded<E>>();
        for (var recorded : meant) {
            if (recorded != wrong) corrected.add(recorded);
            else if (right != null) corrected.add(new Recorded<>(right, recorded.version(), Instant.EPOCH));
        }
        return corrected;
    }

    /** Refuses the replacement by its own rule. If a later event could no longer follow, the refusal names that event. */
    private void checkAgain(List<Recorded<E>> corrected, @Nullable E right, BiConsumer<E, S> rules) {
        for (int i = 1; i < corrected.size(); i++) {
            var later = corrected.get(i);
            try {
                rules.accept(later.event(), fold.apply(corrected.subList(0, i)));
            } catch (RuleViolated broken) {
                if (later.event() == right) throw broken;
                throw new RuleViolated(
                        LATER_DECISIONS_STILL_FOLLOW,
                        "version %d, which takes effect on %s, could then not have been recorded: %s"
                                .formatted(
                                        later.version(),
                                        Wording.day(later.event().effectiveOn()),
                                        broken.found()));
            }
        }
    }
}
