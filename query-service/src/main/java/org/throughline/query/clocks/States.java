package org.throughline.query.clocks;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.BoardEvent;
import org.throughline.events.Correction;
import org.throughline.events.Recorded;
import org.throughline.events.clocks.Timeline;

/**
 * Every state one thing has been in, by both clocks. An answer is looked up here instead of folded anew, and is the same.
 *
 * @param version of the latest event that is in it
 * @param knownSince the moment of that event, or of an earlier one that another server's clock put later
 * @param now what is known now, by the days it was so, the latest first
 * @param before what was known once and is known to be otherwise by now, in no order
 */
public record States<V>(long version, Instant knownSince, List<Era<V>> now, List<Era<V>> before) {

    /** All states of a whole stream, in the order in which it was recorded. */
    public static <E extends BoardEvent, V> States<V> of(List<Recorded<E>> stream, Fold<E, V> fold) {
        var first = stream.getFirst();
        var states = new States<>(
                first.version(),
                first.recordedAt(),
                List.of(Era.open(first.event().effectiveOn(), first.recordedAt(), fold.begun(first))),
                List.of());
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
        var known = last.recordedAt().isAfter(knownSince) ? last.recordedAt() : knownSince;
        var latest = now.getFirst();
        if (isCorrection(stream) || last.event().effectiveOn().isBefore(latest.from()))
            return replaced(last.version(), known, unfold(stream, known, fold));
        return extended(last.version(), known, last.event().effectiveOn(), fold.then(latest.state(), last));
    }

    /** The state at a standpoint; empty if it had not begun, or was not known of. */
    public Optional<V> at(Standpoint standpoint) {
        return Optional.ofNullable(find(standpoint.asOf(), standpoint.knownAt()));
    }

    /** Whether any of its states, known now or once, is of a kind. */
    public boolean ever(Predicate<V> kind) {
        return Stream.concat(now.stream(), before.stream()).map(Era::state).anyMatch(kind);
    }

    /** The state that took effect last of all that are known. */
    public V latest() {
        return now.getFirst().state();
    }

    /** The same as {@link #at}, for whoever looks at very many. */
    @Nullable
    V find(LocalDate asOf, @Nullable Instant knownAt) {
        boolean isNow = knownAt == null || !knownAt.isBefore(knownSince);
        for (var era : now) if (era.holds(asOf) && (isNow || era.isKnown(requireNonNull(knownAt)))) return era.state();
        if (isNow) return null;
        for (var era : before) if (era.holds(asOf) && era.isKnown(requireNonNull(knownAt))) return era.state();
        return null;
    }

    private States<V> extended(long through, Instant known, LocalDate day, V state) {
        var latest = now.getFirst();
        var next = new ArrayList<Era<V>>(now.size() + 1);
        next.add(Era.open(day, known, state));
        if (latest.from().isBefore(day)) next.add(latest.until(day, known));
        next.addAll(now.subList(1, now.size()));
        return new States<>(through, known, List.copyOf(next), outdated(List.of(latest), known));
    }

    private States<V> replaced(long through, Instant known, List<Era<V>> unfolded) {
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
        return new States<>(through, known, List.copyOf(next), outdated(gone, known));
    }

    /** What was known for no time at all was never known. */
    private List<Era<V>> outdated(List<Era<V>> gone, Instant known) {
        var all = new ArrayList<>(before);
        for (var era : gone) if (era.knownFrom().isBefore(known)) all.add(era.knownUntil(known));
        return List.copyOf(all);
    }

    private static <E extends BoardEvent, V> List<Era<V>> unfold(
            List<Recorded<E>> stream, Instant known, Fold<E, V> fold) {
        var eras = new ArrayList<Era<V>>();
        @Nullable V state = null;
        for (var recorded : Timeline.effectiveBy(stream, LocalDate.MAX, null)) {
            state = state == null ? fold.begun(recorded) : fold.then(state, recorded);
            var day = recorded.event().effectiveOn();
            if (!eras.isEmpty()) {
                var latest = eras.removeLast();
                if (latest.from().isBefore(day)) eras.add(latest.until(day, known));
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
