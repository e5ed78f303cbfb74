package org.throughline.query.drift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.MeetingId;
import org.throughline.query.action.register.ActionRow;
import org.throughline.query.action.register.FiveNumber;
import org.throughline.query.list.HasList;
import org.throughline.query.list.Page;

/**
 * Delay and drift on one day: the five numbers, compared with earlier days, by group if requested, and the actions behind
 * them.
 *
 * @param opens the path of each number's list
 * @param comparedWith the last meeting, if there was one, and the same day a year before
 */
public record DriftBoard(
        LocalDate asOf,
        @Nullable Instant knownAt,
        FiveNumbers numbers,
        Map<FiveNumber, String> opens,
        List<Compared> comparedWith,
        List<Group> groups,
        Page<ActionRow> actions)
        implements HasList {

    @Override
    public Page<ActionRow> list() {
        return actions;
    }

    /** The five numbers of one agency, committee, review or theme, and the paths of their lists. */
    public record Group(String key, FiveNumbers numbers, Map<FiveNumber, String> opens) {}

    /**
     * The numbers of an earlier day, by what is known at the moment asked about.
     *
     * @param meeting null for the day a year before
     * @param change how much each number has risen since; negative where it has fallen
     */
    public record Compared(
            With with, @Nullable MeetingId meeting, LocalDate asOf, FiveNumbers numbers, FiveNumbers change) {}

    public enum With {
        LAST_MEETING,
        LAST_YEAR
    }
}
