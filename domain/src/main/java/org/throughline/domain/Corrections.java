package org.throughline.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.throughline.events.BoardEvent;
import org.throughline.events.Consequence;
import org.throughline.events.Correction;

/**
 * Applies the corrections of a stream.
 *
 * <p>A corrected event is removed, or replaced by its restatement under the version and moment of recording of the corrected
 * event, so that it keeps its order among the events of its day. The correction itself stays, under the highest version it
 * accounts for. With an event that is taken back go its {@linkplain Consequence consequences}.
 */
public final class Corrections {

    private Corrections() {}

    /**
     * The events of one stream with corrections applied. A correction without its restatement (same transaction) is
     * ignored.
     */
    public static <E extends BoardEvent> List<Recorded<E>> of(Collection<Recorded<E>> stream) {
        var meant = new TreeMap<Long, Recorded<E>>();
        var standsFor = new HashMap<Long, Long>();
        var byVersion = new HashMap<Long, Recorded<E>>();
        for (var recorded : stream) byVersion.put(recorded.version(), recorded);
        for (var recorded : stream.stream()
                .sorted(Comparator.comparingLong(Recorded::version))
                .toList()) {
            if (recorded.event() instanceof Correction correction)
                follow(recorded, correction, byVersion, meant, standsFor);
            else if (!standsFor.containsKey(recorded.version())) meant.put(recorded.version(), recorded);
        }
        return List.copyOf(meant.values());
    }

    /** The version under which an event appears after corrections: its own, or that of the event it restates. */
    public static long placeOf(long version, Collection<? extends Recorded<? extends BoardEvent>> stream) {
        long place = version;
        for (var recorded : stream)
            if (recorded.event() instanceof Correction correction
                    && correction.restatedBy() != null
                    && correction.restatedBy() == version) place = placeOf(correction.corrects(), stream);
        return place;
    }

    private static <E extends BoardEvent> void follow(
            Recorded<E> recorded,
            Correction correction,
            Map<Long, Recorded<E>> byVersion,
            Map<Long, Recorded<E>> meant,
            Map<Long, Long> standsFor) {
        long place = standsFor.getOrDefault(correction.corrects(), correction.corrects());
        var restatedBy = correction.restatedBy();
        long last = recorded.version();
        if (restatedBy == null) takeBack(place, meant);
        else {
            var restated = byVersion.get(restatedBy);
            if (restated == null) return;
            var replaced = byVersion.getOrDefault(place, restated);
            meant.put(place, new Recorded<>(restated.event(), place, replaced.recordedAt()));
            standsFor.put(restatedBy, place);
            last = Math.max(last, restatedBy);
        }
        meant.put(last, new Recorded<>(recorded.event(), last, recorded.recordedAt()));
    }

    /** An alert counts as open again once its answer, or what cleared it, is taken back. */
    private static <E extends BoardEvent> void takeBack(long place, Map<Long, Recorded<E>> meant) {
        meant.remove(place);
        meant.values()
                .removeIf(each -> each.event() instanceof Consequence consequence
                        && consequence.follows() != null
                        && consequence.follows() == place);
    }
}
