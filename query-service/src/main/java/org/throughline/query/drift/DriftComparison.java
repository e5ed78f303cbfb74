package org.throughline.query.drift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.drift.SignalKind;
import org.throughline.events.MeetingId;
import org.throughline.query.action.register.Conversation;
import org.throughline.query.drift.FiveNumbers.Counts;
import org.throughline.query.list.HasList;
import org.throughline.query.list.Page;

/**
 * Delay and drift on one day beside an earlier one, both by the same knowledge: of all actions asked about, and of each group.
 *
 * @param since the earlier day
 * @param moved the first actions that came into each number, and the first that left it
 * @param sinceMeeting the meeting of that day; null if it was compared with a day
 */
public record DriftComparison(
        LocalDate asOf,
        @Nullable Instant knownAt,
        LocalDate since,
        @Nullable MeetingId sinceMeeting,
        Line all,
        List<Movement> moved,
        Page<Line> groups)
        implements HasList {

    @Override
    public Page<Line> list() {
        return groups;
    }

    /**
     * The actions of one group, or all of them.
     *
     * @param key the agency, committee, review or theme; null for all
     * @param gained how many actions each number counts now and did not count then
     * @param lost how many actions each number counted then and does not count now
     * @param signals how many actions show each signal now; an action can show several
     * @param conversations how many actions are in each now; a closed action is in none
     * @param opens the path of the register of these actions
     */
    public record Line(
            @Nullable String key,
            FiveNumbers now,
            FiveNumbers then,
            Counts gained,
            Counts lost,
            Map<SignalKind, Long> signals,
            Map<Conversation, Long> conversations,
            String opens) {}
}
