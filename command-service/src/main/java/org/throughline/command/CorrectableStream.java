package org.throughline.command;

import static org.throughline.command.Rule.CORRECTED_EVENT_IS_RECORDED;
import static org.throughline.command.Rule.FIRST_EVENT_IS_NOT_RETRACTED;
import static org.throughline.command.Rule.LATER_DECISIONS_STILL_FOLLOW;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Corrections;
import org.throughline.domain.ImmutableLists;
import org.throughline.domain.Recorded;
import org.throughline.domain.Timeline;
import org.throughline.events.Authority;
import org.throughline.events.BoardEvent;
import org.throughline.events.Correction;

/**
 * The events of one aggregate, and how a decision or a correction is judged: by the state on the day it takes effect, then
 * every later decision once more. An event that the program recorded by itself never refuses an entry.
 *
 * <p>A later decision that could not have been taken before the entry either does not refuse it.
 *
 * @param <S> the state
 */
public final class CorrectableStream<E extends BoardEvent, S> {

    /** An event that is not recorded yet has no moment; no rule asks for one. */
    private static final Instant NOT_RECORDED = Instant.EPOCH;

    /**
     * A decision that is to be judged.
     *
     * @param event makes the event from the state on the day
     */
    public record Entry<E extends BoardEvent, S>(LocalDate effectiveOn, Function<S, E> event) {}

    /**
     * A decision that may be recorded.
     *
     * @param before the state on its day
     * @param latest the state by all events, without it
     */
    public record Judged<E extends BoardEvent, S>(E event, S before, S latest) {}

    /**
     * What a correction states instead.
     *
     * @param event the event it leads to, from the state before it and the event that was recorded wrongly
     */
    public record Restatement<E extends BoardEvent, S>(LocalDate effectiveOn, BiFunction<S, E, E> event) {}

    /**
     * A correction that may be made.
     *
     * @param wrong the event that was recorded wrongly
     * @param right the event that replaces it; null if no event should have been recorded
     * @param before the state that the replacement follows on; of a first event, the state after the wrong one
     * @param restatedBy the version of the event that replaces it; null without one
     * @param begunOn the day of the first event once the correction is made
     */
    public record Corrected<E extends BoardEvent, S>(
            Recorded<E> wrong,
            @Nullable E right,
            S before,
            @Nullable Long restatedBy,
            LocalDate begunOn) {

        /** Refuses a correction that takes effect before the first event, which every fold needs first. */
        public void takesEffectOn(LocalDate day, Rule nothingPrecedes) {
            nothingPrecedes.check(
                    !day.isBefore(begunOn),
                    () -> "the correction takes effect on %s, before the first event, which takes effect on %s"
                            .formatted(Wording.day(day), Wording.day(begunOn)));
        }

        /**
         * Asks more rules about what is stated, such as rules about other streams. What is corrected on the same day and breaks
         * the same rule itself is no reason to refuse.
         */
        public void alsoCheck(Consumer<E> rules) {
            if (right == null) return;
            try {
                rules.accept(right);
            } catch (RuleViolated broken) {
                var found = right.effectiveOn().equals(wrong.event().effectiveOn())
                        ? refusalOf(() -> rules.accept(wrong.event()))
                        : null;
                if (found == null || found.rule() != broken.rule()) throw broken;
            }
        }

        /** Whether the first event is corrected. */
        public boolean isFirst() {
            return wrong.version() == 0;
        }

        /** Whether the event is moved to another day. */
        public boolean isMoved() {
            return right != null && !right.effectiveOn().equals(wrong.event().effectiveOn());
        }

        /** The events to record together: the correction and what it states. */
        public Stream<E> events(E correction) {
            return right == null ? Stream.of(correction) : Stream.of(correction, right);
        }
    }

    private final Function<List<Recorded<E>>, S> fold;
    private final BiFunction<S, Recorded<E>, S> then;
    private final List<Recorded<E>> events = new ArrayList<>();
    private final Set<Long> notJudged = new HashSet<>();

    /**
     * A stream without events.
     *
     * @param fold of events in the order they took effect
     * @param then the state after one more event
     */
    public CorrectableStream(Function<List<Recorded<E>>, S> fold, BiFunction<S, Recorded<E>, S> then) {
        this.fold = fold;
        this.then = then;
    }

    /**
     * Takes in the next event.
     *
     * @param byProgram whether the program recorded it by itself, so that no rule is asked about it
     */
    public void on(E event, Instant recordedAt, boolean byProgram) {
        if (byProgram) notJudged.add((long) events.size());
        events.add(new Recorded<>(event, events.size(), recordedAt));
    }

    public boolean isEmpty() {
        return events.isEmpty();
    }

    /** Everything that was recorded, corrections and what they correct included. */
    public List<Recorded<E>> recorded() {
        return List.copyOf(events);
    }

    /** Whether an event was corrected after a version of the stream. */
    boolean isCorrectedAfter(long version, long corrected) {
        return events.stream()
                .skip(version + 1)
                .anyMatch(recorded ->
                        recorded.event() instanceof Correction correction && correction.corrects() == corrected);
    }

    /** The version under which an event shows: its own, or that of the event it restates. */
    public long placeOf(long version) {
        return Corrections.placeOf(version, events);
    }

    /** The minute under which an event was decided, as stated last; null if none ever was. */
    @Nullable
    Authority decidedUnder(long version) {
        return events.stream()
                .filter(recorded -> Corrections.placeOf(recorded.version(), events) == version)
                .map(recorded -> recorded.event().authority())
                .filter(Objects::nonNull)
                .reduce((_, last) -> last)
                .orElse(null);
    }

    /** Whether the event of this version, if there is one, is of this kind. */
    public boolean isRecorded(long version, Predicate<E> type) {
        return version >= 0
                && version < events.size()
                && type.test(events.get((int) version).event());
    }

    /** The state by all events. */
    public S latest() {
        return fold.apply(Timeline.inOrder(Corrections.of(events)));
    }

    /** The state at the end of a day; before the day of the first event, the state after that event. */
    public S stateOn(LocalDate day) {
        return stateBefore(day, events.size(), Corrections.of(events));
    }

    /** Judges one decision; see {@link #decided(List, BiConsumer)}. */
    public Judged<E, S> decided(LocalDate day, Function<S, E> decision, BiConsumer<E, S> rules) {
        return decided(List.of(new Entry<>(day, decision)), rules).getFirst();
    }

    /**
     * Judges decisions that are entered together, each by the state on its day, and then everything later once more.
     *
     * @param rules refuse an event that cannot follow on a state
     */
    public List<Judged<E, S>> decided(List<Entry<E, S>> decisions, BiConsumer<E, S> rules) {
        var meant = Corrections.of(events);
        var latest = latest();
        var changed = meant;
        var entered = new ArrayList<Recorded<E>>();
        var judged = new ArrayList<Judged<E, S>>();
        for (var decision : decisions) {
            long version = (long) events.size() + entered.size();
            boolean isLast = entered.isEmpty() && !isFollowed(decision.effectiveOn(), recorded -> true);
            var before = isLast ? latest : stateBefore(decision.effectiveOn(), version, changed);
            var entry = new Recorded<>(judged(decision, before, rules), version, NOT_RECORDED);
            changed = ImmutableLists.append(changed, entry);
            entered.add(entry);
            judged.add(new Judged<>(entry.event(), before, latest));
        }
        var earliest = Collections.min(entered, Timeline.order());
        if (isFollowed(earliest.event().effectiveOn(), this::isJudged))
            judgeAgain(earliest, changed, (later, now) -> {
                if (!entered.contains(later)) judgeLater(later, now, meant, rules);
            });
        return judged;
    }

    private E judged(Entry<E, S> decision, S before, BiConsumer<E, S> rules) {
        var day = decision.effectiveOn();
        try {
            var event = decision.event().apply(before);
            rules.accept(event, before);
            return event;
        } catch (RuleViolated broken) {
            boolean isInTheStream =
                    !day.isBefore(Corrections.of(events).getFirst().event().effectiveOn());
            throw isInTheStream && isFollowed(day, this::isJudged) ? asOn(day, broken) : broken;
        }
    }

    /** Whether such an event takes effect after a day. */
    private boolean isFollowed(LocalDate day, Predicate<Recorded<E>> such) {
        return Corrections.of(events).stream()
                .anyMatch(recorded -> recorded.event().effectiveOn().isAfter(day) && such.test(recorded));
    }

    /** Says that the state found is that of another day than today. */
    private static RuleViolated asOn(LocalDate day, RuleViolated broken) {
        return new RuleViolated(broken.rule(), "on %s, %s".formatted(Wording.day(day), broken.found()));
    }

    /**
     * Finds the event to correct and the event that replaces it, and judges that and every other event once more.
     *
     * @param restated null to retract the event
     * @param rules refuse an event that cannot follow on a state
     */
    public Corrected<E, S> corrected(long version, @Nullable Restatement<E, S> restated, BiConsumer<E, S> rules) {
        var meant = Corrections.of(events);
        var wrong = find(version, meant);
        boolean isFirst = wrong.version() == meant.getFirst().version();
        FIRST_EVENT_IS_NOT_RETRACTED.check(restated != null || !isFirst);
        var others = meant.stream().filter(recorded -> recorded != wrong).toList();
        var day = restated == null ? wrong.event().effectiveOn() : restated.effectiveOn();
        var before = isFirst ? fold.apply(List.of(wrong)) : stateBefore(day, wrong.version(), others);
        if (restated == null) {
            judgeAgain(wrong, others, (later, now) -> judgeLater(later, now, meant, rules));
            return new Corrected<>(
                    wrong, null, before, null, meant.getFirst().event().effectiveOn());
        }
        var right = new Recorded<>(restated.event().apply(before, wrong.event()), wrong.version(), NOT_RECORDED);
        var changed = meant.stream()
                .map(recorded -> recorded == wrong ? right : recorded)
                .toList();
        judgeAgain(precedes(right, wrong) ? right : wrong, changed, (each, now) -> {
            if (each == right) judge(right, now, wrong, meant, rules);
            else judgeLater(each, now, meant, rules);
        });
        var begunOn = changed.getFirst().event().effectiveOn();
        return new Corrected<>(wrong, right.event(), before, events.size() + 1L, begunOn);
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

    /** Judges every event from a place in effective order on, each by the state before it. */
    private void judgeAgain(Recorded<E> from, List<Recorded<E>> changed, BiConsumer<Recorded<E>, S> judge) {
        var first = changed.getFirst();
        var rest = changed.stream().skip(1).sorted(Timeline.order()).toList();
        var now = fold.apply(List.of(first));
        for (var recorded : rest) {
            boolean isAffected = from.version() == first.version() || !precedes(recorded, from);
            if (isAffected && isJudged(recorded)) judge.accept(recorded, now);
            if (!precedes(recorded, first)) now = then.apply(now, recorded);
        }
    }

    /** Refuses what a correction states, unless what it corrects breaks the same rule on the same day. */
    private void judge(Recorded<E> right, S now, Recorded<E> wrong, List<Recorded<E>> meant, BiConsumer<E, S> rules) {
        try {
            rules.accept(right.event(), now);
        } catch (RuleViolated broken) {
            var found = right.event().effectiveOn().equals(wrong.event().effectiveOn())
                    ? refusal(wrong, meant, rules)
                    : null;
            if (found == null || found.rule() != broken.rule()) throw broken;
        }
    }

    /** Refuses an entry after which a later event could no longer be recorded. */
    private void judgeLater(Recorded<E> later, S now, List<Recorded<E>> meant, BiConsumer<E, S> rules) {
        try {
            rules.accept(later.event(), now);
        } catch (RuleViolated broken) {
            if (refusal(later, meant, rules) == null)
                throw new RuleViolated(
                        LATER_DECISIONS_STILL_FOLLOW,
                        "version %d, which takes effect on %s, could then not have been recorded: %s"
                                .formatted(
                                        later.version(),
                                        Wording.day(later.event().effectiveOn()),
                                        broken.found()));
        }
    }

    /** How the rules refuse an event at its own place; null if they do not. */
    private @Nullable RuleViolated refusal(Recorded<E> recorded, List<Recorded<E>> meant, BiConsumer<E, S> rules) {
        var event = recorded.event();
        return refusalOf(() -> rules.accept(event, stateBefore(event.effectiveOn(), recorded.version(), meant)));
    }

    private static @Nullable RuleViolated refusalOf(Runnable rules) {
        try {
            rules.run();
            return null;
        } catch (RuleViolated broken) {
            return broken;
        }
    }

    /** The state by everything before a place in effective order, but at least by the first event. */
    private S stateBefore(LocalDate day, long version, List<Recorded<E>> meant) {
        var timeline = Timeline.inOrder(meant);
        int place = 1;
        while (place < timeline.size() && precedes(timeline.get(place), day, version)) place++;
        return fold.apply(timeline.subList(0, place));
    }

    private boolean isJudged(Recorded<E> recorded) {
        return !notJudged.contains(recorded.version());
    }

    private static boolean precedes(Recorded<? extends BoardEvent> one, Recorded<? extends BoardEvent> other) {
        return precedes(one, other.event().effectiveOn(), other.version());
    }

    private static boolean precedes(Recorded<? extends BoardEvent> one, LocalDate day, long version) {
        int days = one.event().effectiveOn().compareTo(day);
        return days == 0 ? one.version() < version : days < 0;
    }
}
