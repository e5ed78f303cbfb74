package org.throughline.query.history;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.domain.Recorded;
import org.throughline.domain.Timeline;
import org.throughline.events.BoardEvent;
import org.throughline.platform.problem.Refused;
import org.throughline.query.bitemporal.AsOf;

/** Says of a thing that is shown on no such day, or by no such knowledge, when it began. */
@Component
public class NothingYet {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private final Board board;

    NothingYet(Board board) {
        this.board = board;
    }

    /**
     * The refusal of a question about a thing that is not shown.
     *
     * @param stream what the asker may read of its events: nothing of a hidden thing, which is answered as an unknown one
     */
    public <E extends BoardEvent> Refused before(List<AttributedEvent<E>> stream, AsOf standpoint) {
        if (stream.isEmpty()) return Refused.unknown();
        var recordedAt = stream.getFirst().recordedAt();
        var knownAt = standpoint.knownAt();
        if (knownAt != null && recordedAt.isAfter(knownAt))
            return Refused.notYet(
                    "NOT_YET_RECORDED",
                    "this was not recorded before " + MOMENT.format(recordedAt.atZone(board.zone())),
                    "recordedAt",
                    recordedAt);
        return began(stream, standpoint)
                .filter(day -> day.isAfter(standpoint.asOf()))
                .findFirst()
                .map(day -> Refused.notYet(
                        "NOT_YET_IN_EFFECT", "this did not take effect before " + DAY.format(day), "effectiveOn", day))
                .orElseGet(Refused::unknown);
    }

    /** The day on which it began, by what was known; none if it was recorded by mistake. */
    private static <E extends BoardEvent> Stream<LocalDate> began(List<AttributedEvent<E>> stream, AsOf standpoint) {
        var events = stream.stream()
                .map(each -> new Recorded<>(each.event(), each.version(), each.recordedAt()))
                .toList();
        return Timeline.effectiveBy(events, LocalDate.MAX, standpoint.knownAt()).stream()
                .map(each -> each.event().effectiveOn())
                .limit(1);
    }
}
