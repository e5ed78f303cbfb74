package org.throughline.query.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.web.InvalidField;

/**
 * How far a client has heard the log, as the {@code id} of an SSE event: the place of the event, and the places before it
 * that were taken and not yet filled. A transaction that took one of those may still commit, and its event is read after a break too.
 */
record Position(long index, List<Long> gaps) {

    static final Position BEGINNING = new Position(-1, List.of());

    private static final Pattern FORM = Pattern.compile("(-1|\\d{1,18})((?:_\\d{1,18}){0,1000})");

    static Position of(@Nullable TrackingToken token) {
        if (token instanceof GapAwareTrackingToken aware)
            return new Position(aware.getIndex(), List.copyOf(aware.getGaps()));
        return token == null ? BEGINNING : new Position(token.position().orElse(-1), List.of());
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
        return new Position(index, List.copyOf(gaps));
    }

    /** Null for the beginning of the log. */
    @Nullable
    TrackingToken token(boolean gapAware) {
        if (index < 0) return null;
        return gapAware ? GapAwareTrackingToken.newInstance(index, gaps) : new GlobalSequenceTrackingToken(index);
    }

    String text() {
        return gaps.isEmpty()
                ? Long.toString(index)
                : index + gaps.stream().map(gap -> "_" + gap).collect(Collectors.joining());
    }
}
