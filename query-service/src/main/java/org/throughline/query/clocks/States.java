package org.throughline.query.clocks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Recorded;
import org.throughline.domain.clocks.Timeline;
import org.throughline.events.BoardEvent;
import org.throughline.events.Correction;

/**
 * Every state one thing has been in, by both clocks. An answer is looked up here instead of folded anew, and is the same.
 *
 * <p>Questions look at very many of these, so the state that took effect last, which most of them are about, is at hand.
 */
public final class States<V> {

    private final long version;
    private final long knownSince;
    private final long latestFrom;
    private final V latest;
    private final List<Era<V>> now;
    private final List<Era<V>> before;

    /**
     * States of a stream.
     *
     * @param version of the latest event that is in it
     * @param knownSince the moment of that event, or of an earlier one that another server's clock put later
     * @param now what is known now, by the days it was so, the latest first
     * @param before what was known once and is known to be otherwise by now, in no order
     */
    private States(long version, long knownSince, List<Era<V>> now, List<Era<V>> before) {
        this.version = version;
        this.knownSince = knownSince;
        this.now = List.copyOf(now);
        this.before = List.copyOf(before);
        latestFrom = now.getFirst().from();
        latest = now.getFirst().state();
    }

    /** All states of a whole stream, in the order in which it was recorded. */
    public static <E extends BoardEvent, V> States<V> of(List<Recorded<E>> stream, Fold<E, V> fold) {
        var first = stream.getFirst();
        long known = Standpoint.nanos(first.recordedAt());
        var begun = Era.open(first.event().effectiveOn().toEpochDay(), known, fold.begun(first));
        var states = new States<>(first.version(), known, List.of(begun), List.of());
        for (int events = 2; events <= stream.size(); events++) states = states.then(stream.subList(0, events), fold);
        return states;
    }

    /**
     * What becomes of it by the last event of a stream whose others are in it already.
     *
     * <p>An event that takes effect after all the others adds a state. One that is entered late changes what is so since
     * its day, and a correction may change anything; what was known before stays as it was.
     */
    public <E extends BoardEvent> States<V> then(List<Recorded<E>> stream, Fold<E, V> fold) {
        var last = stream.getLast();
        long known = Math.max(knownSince, Standpoint.nanos(last.recordedAt()));
        long day = last.event().effectiveOn().toEpochDay();
        if (isCorrection(stream) || day < latestFrom)
            return replaced(last.version(), known, unfold(stream, known, fold));
        return extended(last.version(), known, day, fold.then(latest, last));
    }

    public long version() {
        return version;
    }

    /** The state at a standpoint; empty if it had not begun, or was not known of. */
    public Optional<V> at(Standpoint standpoint) {
        return Optional.ofNullable(find(standpoint.day(), standpoint.moment()));
    }

    /** The state that took effect last of all that are known. */
    public V latest() {
        return latest;
    }

    /** Whether any of its states, known now or once, is of a kind. */
    public boolean ever(Predicate<V> kind) {
        return Stream.concat(now.stream(), before.stream()).map(Era::state).anyMatch(kind);
    }

    /** The same as {@link #at}, for whoever looks at very many. */
    @Nullable
    V find(long day, long moment) {
        boolean isNow = moment >= knownSince;
        if (isNow && day >= latestFrom) return latest;
        for (var era : now) if (era.holds(day, moment)) return era.state();
        if (isNow) return null;
        for (var era : before) if (era.holds(day, moment)) return era.state();
        return null;
    }

    private States<V> extended(long through, long known, long day, V state) {
        var era = now.getFirst();
        var next = new ArrayList<Era<V>>(now.size() + 1);
        next.add(Era.open(day, known, state));
        if (latestFrom < day) next.add(era.until(day, known));
        next.addAll(now.subList(1, now.size()));
        return new States<>(through, known, next, outdated(List.of(era), known));
    }

    private States<V> replaced(long through, long known, List<Era<V>> unfolded) {
        var next = new ArrayList<Era<V>>(unfolded.size());
        var stays = new ArrayList<Era<V>>();
        for (var era : unfolded) {
            var same = now.stream().filter(era::repeats).findFirst();
            same.ifPresent(stays::add);
            next.add(same.orElse(era));
        }
        var gone = now.stream()
                .filter(era -> stays.stream().noneMatch(stay -> stay == era))
                .toList();
        return new States<>(through, known, next, outdated(gone, known));
    }

    /** What was known for no time at all was never known. */
    private List<Era<V>> outdated(List<Era<V>> gone, long known) {
        var all = new ArrayList<>(before);
        for (var era : gone) if (era.knownFrom() < known) all.add(era.knownUntil(known));
        return all;
    }

    private static <E extends BoardEvent, V> List<Era<V>> unfold(
            List<Recorded<E>> stream, long known, Fold<E, V> fold) {
        var eras = new ArrayList<Era<V>>();
        @Nullable V state = null;
        for (var recorded : Timeline.effectiveBy(stream, LocalDate.MAX, null)) {
            state = state == null ? fold.begun(recorded) : fold.then(state, recorded);
            long day = recorded.event().effectiveOn().toEpochDay();
            if (!eras.isEmpty()) {
                var latest = eras.removeLast();
                if (latest.from() < day) eras.add(latest.until(day, known));
            }
            eras.add(Era.open(day, known, state));
        }
        return eras.reversed();
    }

    /** Whether the last event is a correction, or the restatement that one was waiting for. */
    private static boolean isCorrection(List<? extends Recorded<? extends BoardEvent>> stream) {
        var last = stream.getLast();
        BoardEvent before = stream.get(stream.size() - 2).event();
        return last.event() instanceof Correction
                || (before instanceof Correction correction
                        && correction.restatedBy() != null
                        && correction.restatedBy() == last.version());
    }
}
