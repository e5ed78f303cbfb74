package org.throughline.query.bitemporal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Recorded;
import org.throughline.domain.Timeline;
import org.throughline.events.BoardEvent;
import org.throughline.events.Correction;

/**
 * All states of one stream, by both clocks. A lookup gives the same as folding the events again.
 *
 * <p>The state that took effect last is held apart, because most questions are about it and ask for very many.
 */
public final class BitemporalStates<V> {

    private static final long NONE = -1;

    private final long version;
    private final long knownSince;
    private final long restatement;
    private final long latestFrom;
    private final V latest;
    private final List<BitemporalInterval<V>> current;
    private final List<BitemporalInterval<V>> superseded;

    /**
     * States of a stream.
     *
     * @param version of the last event in it
     * @param knownSince the moment of that event, or of an earlier one to which another server's clock gave a later time
     * @param restatement the version of the event that restates what the last event corrects; {@link #NONE} if it does not
     * @param current what is known now, the latest day first
     * @param superseded what was known once and is now known to be otherwise, in no order
     */
    private BitemporalStates(
            long version,
            long knownSince,
            long restatement,
            List<BitemporalInterval<V>> current,
            List<BitemporalInterval<V>> superseded) {
        this.version = version;
        this.knownSince = knownSince;
        this.restatement = restatement;
        this.current = List.copyOf(current);
        this.superseded = List.copyOf(superseded);
        latestFrom = current.getFirst().from();
        latest = current.getFirst().state();
    }

    public static <E extends BoardEvent, V> BitemporalStates<V> begun(Recorded<E> first, Fold<E, V> fold) {
        long known = AsOf.nanos(first.recordedAt());
        long day = first.event().effectiveOn().toEpochDay();
        var begun = BitemporalInterval.open(day, known, fold.begun(first));
        return new BitemporalStates<>(first.version(), known, NONE, List.of(begun), List.of());
    }

    /** Folds a whole stream in the order in which it was recorded. */
    public static <E extends BoardEvent, V> BitemporalStates<V> of(List<Recorded<E>> stream, Fold<E, V> fold) {
        var states = begun(stream.getFirst(), fold);
        for (int events = 2; events <= stream.size(); events++) {
            var soFar = stream.subList(0, events);
            states = states.then(soFar.getLast(), fold, () -> soFar);
        }
        return states;
    }

    /**
     * Makes the same states again from what {@link #intervals()} gave.
     *
     * @param restatement null unless the last event is a correction that a restatement follows
     */
    public static <V> BitemporalStates<V> restored(
            long version, long knownSince, @Nullable Long restatement, Collection<BitemporalInterval<V>> intervals) {
        var current = new ArrayList<BitemporalInterval<V>>();
        var superseded = new ArrayList<BitemporalInterval<V>>();
        for (var interval : intervals)
            (interval.knownTo() == BitemporalInterval.OPEN ? current : superseded).add(interval);
        current.sort(Comparator.comparingLong(BitemporalInterval<V>::from).reversed());
        return new BitemporalStates<>(
                version, knownSince, restatement == null ? NONE : restatement, current, superseded);
    }

    /**
     * Takes in the next event.
     *
     * <p>An event that takes effect after all others adds a state. A backdated event changes what held from its day on, and
     * a correction may change anything, so both fold the stream again. What was known before stays as it was.
     *
     * @param stream all events of the stream up to and including this one; asked for only when they are folded again
     */
    public <E extends BoardEvent> BitemporalStates<V> then(
            Recorded<E> event, Fold<E, V> fold, Supplier<List<Recorded<E>>> stream) {
        long known = Math.max(knownSince, AsOf.nanos(event.recordedAt()));
        long day = event.event().effectiveOn().toEpochDay();
        if (event.event() instanceof Correction correction && correction.restatedBy() != null)
            // Until its restatement is read, a correction changes nothing.
            return new BitemporalStates<>(event.version(), known, correction.restatedBy(), current, superseded);
        if (event.event() instanceof Correction || event.version() == restatement || day < latestFrom)
            return replaced(event.version(), known, folded(stream.get(), known, fold));
        return extended(event.version(), known, day, fold.then(latest, event));
    }

    public long version() {
        return version;
    }

    /** The moment from which everything in it was known, as nanoseconds since 1970. */
    public long knownSince() {
        return knownSince;
    }

    /** The version of the restatement that has to follow the last event; null unless that is such a correction. */
    public @Nullable Long restatement() {
        return restatement == NONE ? null : Long.valueOf(restatement);
    }

    /** The state at a point on both clocks; empty before the stream began or was known. */
    public Optional<V> at(AsOf asOf) {
        return Optional.ofNullable(find(asOf.day(), asOf.moment()));
    }

    /** What was known of the day by the moment, in the order in which it became known: the last is the state {@link #at} it. */
    public List<BitemporalInterval<V>> known(AsOf asOf) {
        return intervals()
                .filter(interval -> interval.from() <= asOf.day()
                        && asOf.day() < interval.to()
                        && interval.knownFrom() <= asOf.moment())
                .sorted(Comparator.comparingLong(BitemporalInterval::knownFrom))
                .toList();
    }

    /** The state that took effect last. */
    public V latest() {
        return latest;
    }

    /** Whether any state, known now or once, satisfies a condition. */
    public boolean ever(Predicate<V> condition) {
        return intervals().map(BitemporalInterval::state).anyMatch(condition);
    }

    /** What is known now, the latest day first, then what is known to be otherwise, in no order. */
    public Stream<BitemporalInterval<V>> intervals() {
        return Stream.concat(current.stream(), superseded.stream());
    }

    /**
     * When the events of the stream took effect and were recorded, as far as the states tell: of each version that was the
     * highest known one at some time. Of corrections, of what they replace, and of all but the last of several events of one
     * moment they may not tell.
     */
    public Recordings recordings(ToLongFunction<V> versionOf) {
        var recordings = Recordings.none((int) version + 1);
        for (var interval : current) recordings.add(versionOf.applyAsLong(interval.state()), interval);
        for (var interval : superseded) recordings.add(versionOf.applyAsLong(interval.state()), interval);
        return recordings;
    }

    /** Like {@link #at}, without allocation. */
    @Nullable
    V find(long day, long moment) {
        boolean isNow = moment >= knownSince;
        if (isNow && day >= latestFrom) return latest;
        for (var interval : current) if (interval.contains(day, moment)) return interval.state();
        if (isNow) return null;
        for (var interval : superseded) if (interval.contains(day, moment)) return interval.state();
        return null;
    }

    private BitemporalStates<V> extended(long through, long known, long day, V state) {
        var last = current.getFirst();
        var next = new ArrayList<BitemporalInterval<V>>(current.size() + 1);
        next.add(BitemporalInterval.open(day, known, state));
        if (latestFrom < day) next.add(last.until(day, known));
        next.addAll(current.subList(1, current.size()));
        return new BitemporalStates<>(through, known, NONE, next, outdated(List.of(last), known));
    }

    private BitemporalStates<V> replaced(long through, long known, List<BitemporalInterval<V>> folded) {
        var next = new ArrayList<BitemporalInterval<V>>(folded.size());
        var unchanged = new ArrayList<BitemporalInterval<V>>();
        for (var interval : folded) {
            var same = current.stream().filter(interval::repeats).findFirst();
            same.ifPresent(unchanged::add);
            next.add(same.orElse(interval));
        }
        var gone = current.stream()
                .filter(interval -> unchanged.stream().noneMatch(same -> same == interval))
                .toList();
        return new BitemporalStates<>(through, known, NONE, next, outdated(gone, known));
    }

    /** An interval that would have been known for no time at all is left out. */
    private List<BitemporalInterval<V>> outdated(List<BitemporalInterval<V>> gone, long known) {
        var all = new ArrayList<>(superseded);
        for (var interval : gone) if (interval.knownFrom() < known) all.add(interval.knownUntil(known));
        return all;
    }

    private static <E extends BoardEvent, V> List<BitemporalInterval<V>> folded(
            List<Recorded<E>> stream, long known, Fold<E, V> fold) {
        var intervals = new ArrayList<BitemporalInterval<V>>();
        @Nullable V state = null;
        for (var recorded : Timeline.effectiveBy(stream, LocalDate.MAX, null)) {
            state = state == null ? fold.begun(recorded) : fold.then(state, recorded);
            long day = recorded.event().effectiveOn().toEpochDay();
            if (!intervals.isEmpty()) {
                var last = intervals.removeLast();
                if (last.from() < day) intervals.add(last.until(day, known));
            }
            intervals.add(BitemporalInterval.open(day, known, state));
        }
        return intervals.reversed();
    }
}
