package org.throughline.query.bitemporal;

import java.util.Arrays;
import java.util.List;
import org.throughline.domain.Recorded;
import org.throughline.events.BoardEvent;

/**
 * The day on which each event of a stream took effect and the moment at which it was recorded, by version. Plain numbers, because a
 * list of entries compares very many of them.
 */
public final class Recordings {

    private static final long UNKNOWN = Long.MAX_VALUE;

    private final long[] days;
    private final long[] moments;

    private Recordings(long[] days, long[] moments) {
        this.days = days;
        this.moments = moments;
    }

    static Recordings none(int versions) {
        var recordings = new Recordings(new long[versions], new long[versions]);
        Arrays.fill(recordings.days, UNKNOWN);
        Arrays.fill(recordings.moments, UNKNOWN);
        return recordings;
    }

    /** Those of a whole stream in the order in which it was recorded, as the log has it. */
    public static Recordings of(List<? extends Recorded<? extends BoardEvent>> stream) {
        var recordings = none(stream.size());
        for (int version = 0; version < stream.size(); version++) {
            recordings.days[version] = stream.get(version).event().effectiveOn().toEpochDay();
            recordings.moments[version] = AsOf.nanos(stream.get(version).recordedAt());
        }
        return recordings;
    }

    /** The earliest knowledge of a version is that of its event, and of the states known then the earliest day is its day. */
    void add(long version, BitemporalInterval<?> interval) {
        int at = (int) version;
        if (interval.knownFrom() < moments[at] || (interval.knownFrom() == moments[at] && interval.from() < days[at])) {
            moments[at] = interval.knownFrom();
            days[at] = interval.from();
        }
    }

    /** Whether they tell of every event. */
    public boolean complete() {
        for (long moment : moments) if (moment == UNKNOWN) return false;
        return true;
    }

    public int count() {
        return days.length;
    }

    /** Days since 1970. */
    public long day(int version) {
        return days[version];
    }

    /** Nanoseconds since 1970. */
    public long moment(int version) {
        return moments[version];
    }
}
