package org.throughline.query.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.eventstore.EventLog;
import org.throughline.platform.problem.InvalidField;

/**
 * How far a client has heard a log, as the {@code id} of an SSE event: {@code 812_700-760_809@3f2a9c1e}, the place of the
 * event, the places before it that were taken and not yet filled, and which log it is. A transaction that took one of those
 * places may still commit, and its event is read after a break too.
 *
 * @param gaps at most {@link #GAPS_MAX}, in order
 * @param log of the identity of the log, its beginning; null where a client leaves it out
 */
record Position(long index, List<Gap> gaps, @Nullable String log) {

    static final int LOG_DIGITS = 8;

    /** So many fit into a header. */
    static final int GAPS_MAX = 100;

    /** No place further back is still open. A client that names one would make the server look for very many. */
    private static final int DISTANCE_MAX = 10_000;

    private static final Pattern FORM = Pattern.compile(
            "(-1|\\d{1,18})((?:_\\d{1,18}(?:-\\d{1,18})?){0," + GAPS_MAX + "})(?:@([0-9a-f]{" + LOG_DIGITS + "}))?");

    /** Neighbouring places that are not filled: a transaction takes those of all its events together. */
    record Gap(long first, long last) {

        static Gap read(String text) {
            int between = text.indexOf('-');
            return between < 0
                    ? new Gap(Long.parseLong(text), Long.parseLong(text))
                    : new Gap(Long.parseLong(text.substring(0, between)), Long.parseLong(text.substring(between + 1)));
        }

        boolean isShortlyBefore(long index) {
            return first <= last && last < index && index - first <= DISTANCE_MAX;
        }

        LongStream places() {
            return LongStream.rangeClosed(first, last);
        }

        String text() {
            return first == last ? "_" + first : "_" + first + "-" + last;
        }
    }

    /** After one with very many gaps a client hears some events a second time, and misses none. */
    static Position of(@Nullable TrackingToken token, String log) {
        if (!(token instanceof GapAwareTrackingToken aware))
            return new Position(token == null ? -1 : token.position().orElse(-1), List.of(), log);
        var gaps = gaps(aware.getGaps());
        return gaps.size() <= GAPS_MAX
                ? new Position(aware.getIndex(), gaps, log)
                : new Position(gaps.get(GAPS_MAX).first() - 1, List.copyOf(gaps.subList(0, GAPS_MAX)), log);
    }

    private static List<Gap> gaps(SortedSet<Long> places) {
        var gaps = new ArrayList<Gap>();
        for (long place : places) {
            if (!gaps.isEmpty() && gaps.getLast().last() == place - 1)
                gaps.set(gaps.size() - 1, new Gap(gaps.getLast().first(), place));
            else gaps.add(new Gap(place, place));
        }
        return List.copyOf(gaps);
    }

    /** Whether a log has this place; the place before its first event is in every log. */
    boolean isIn(String thisLog, long end) {
        return (log == null || log.equals(thisLog)) && (index <= 0 || index <= end);
    }

    /** Parses an id; {@code name} is the parameter or header to refuse. */
    static Position read(String text, String name) {
        var form = FORM.matcher(text);
        if (!form.matches()) throw new InvalidField(name, "is not an id that this stream gave");
        var gaps = new ArrayList<Gap>();
        for (var gap : form.group(2).split("_")) if (!gap.isEmpty()) gaps.add(Gap.read(gap));
        long index = Long.parseLong(form.group(1));
        if (!gaps.stream().allMatch(gap -> gap.isShortlyBefore(index)) || !areInOrder(gaps))
            throw new InvalidField(name, "is not an id that this stream gave");
        return new Position(index, List.copyOf(gaps), form.group(3));
    }

    private static boolean areInOrder(List<Gap> gaps) {
        return IntStream.range(1, gaps.size())
                .allMatch(i -> gaps.get(i - 1).last() < gaps.get(i).first());
    }

    /** Null for the beginning of the log. */
    @Nullable
    TrackingToken token(EventLog of) {
        return of.token(index, gaps.stream().flatMapToLong(Gap::places).boxed().toList());
    }

    String text() {
        return index + gaps.stream().map(Gap::text).collect(Collectors.joining()) + (log == null ? "" : "@" + log);
    }
}
