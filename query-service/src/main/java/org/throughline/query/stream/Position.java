package org.throughline.query.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.eventstore.EventLog;
import org.throughline.platform.web.InvalidField;

/**
 * How far a client has heard a log, as the {@code id} of an SSE event: {@code 812_809@3f2a9c1e}, the place of the event, the
 * places before it that were taken and not yet filled, and which log it is. A transaction that took one of those places may
 * still commit, and its event is read after a break too.
 *
 * @param log of the identity of the log, its beginning; null where a client leaves it out
 */
record Position(long index, List<Long> gaps, @Nullable String log) {

    static final int LOG_DIGITS = 8;

    private static final Pattern FORM =
            Pattern.compile("(-1|\\d{1,18})((?:_\\d{1,18}){0,1000})(?:@([0-9a-f]{" + LOG_DIGITS + "}))?");

    static Position of(@Nullable TrackingToken token, String log) {
        if (token instanceof GapAwareTrackingToken aware)
            return new Position(aware.getIndex(), List.copyOf(aware.getGaps()), log);
        return new Position(token == null ? -1 : token.position().orElse(-1), List.of(), log);
    }

    /** Whether a log has this place; the place before its first event is in every log. */
    boolean isIn(String thisLog, long end) {
        return (log == null || log.equals(thisLog)) && (index <= 0 || index <= end);
    }

    /** Parses an id; {@code name} is the parameter or header to refuse. */
    static Position read(String text, String name) {
        var form = FORM.matcher(text);
        if (!form.matches()) throw new InvalidField(name, "is not an id that this stream gave");
        var gaps = new ArrayList<Long>();
        for (var gap : form.group(2).split("_")) if (!gap.isEmpty()) gaps.add(Long.valueOf(gap));
        long index = Long.parseLong(form.group(1));
        if (gaps.stream().anyMatch(gap -> gap >= index))
            throw new InvalidField(name, "is not an id that this stream gave");
        return new Position(index, List.copyOf(gaps), form.group(3));
    }

    /** Null for the beginning of the log. */
    @Nullable
    TrackingToken token(EventLog of) {
        return of.token(index, gaps);
    }

    String text() {
        return index
                + gaps.stream().map(gap -> "_" + gap).collect(Collectors.joining())
                + (log == null ? "" : "@" + log);
    }
}
