package org.throughline.query.meeting;

import static org.throughline.domain.meeting.MinuteOrder.MINUTES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.events.MeetingId;
import org.throughline.events.action.ChallengeEvent.ActionNoted;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.history.MeetingDecision;
import org.throughline.query.list.HasList;
import org.throughline.query.list.Page;

/**
 * One meeting in full: its agenda, with the decisions under each minute.
 *
 * @param movedFrom the meeting that was moved to this day; null if none was
 * @param decisions how many decisions name the meeting as their authority
 * @param noted how many of them only noted something, which is not progress
 * @param longestRecordingLagDays from the meeting to the last of its decisions that was recorded; null without any
 * @param items the agenda and the minutes that were not on it, in the order of the minutes
 */
public record MeetingDetail(
        LocalDate asOf,
        @Nullable Instant knownAt,
        MeetingState meeting,
        @Nullable MeetingId movedFrom,
        int decisions,
        int noted,
        @Nullable Long longestRecordingLagDays,
        List<Item> items)
        implements HasList {

    /**
     * A minute and what was decided under it.
     *
     * @param title null for a minute that was not on the agenda
     */
    public record Item(String minute, @Nullable String title, List<MeetingDecision> decisions) {}

    /**
     * A decision in an export.
     *
     * @param title of the item of the agenda; null for a minute that was not on it
     * @param statement of what it is about; the title of a review; null for a meeting
     */
    public record Decided(
            String minute,
            @Nullable String title,
            String on,
            @Nullable String statement,
            long version,
            LocalDate effectiveOn,
            String type,
            String happened,
            Instant recordedAt,
            long recordingLagDays,
            String recordedBy,
            @Nullable Long correctedBy) {

        private static Decided of(Item item, MeetingDecision decided) {
            var entry = decided.entry();
            return new Decided(
                    item.minute(),
                    item.title(),
                    decided.on(),
                    decided.statement(),
                    entry.version(),
                    entry.effectiveOn(),
                    entry.type(),
                    entry.happened(),
                    entry.recordedAt(),
                    entry.recordingLagDays(),
                    entry.recordedBy().user(),
                    entry.correctedBy());
        }
    }

    /** The decisions in the order of the minutes. */
    @Override
    public Page<Decided> list() {
        return Page.whole(
                asOf,
                knownAt,
                items.stream()
                        .flatMap(item -> item.decisions().stream().map(decided -> Decided.of(item, decided)))
                        .toList());
    }

    static MeetingDetail of(
            AsOf standpoint, MeetingState meeting, @Nullable MeetingId movedFrom, List<MeetingDecision> decided) {
        var items = new TreeMap<String, Item>(MINUTES);
        meeting.agenda().forEach(item -> items.put(item.minute(), item(item.minute(), item.title(), decided)));
        decided.stream()
                .map(MeetingDetail::minute)
                .distinct()
                .forEach(minute -> items.computeIfAbsent(minute, _ -> item(minute, null, decided)));
        return new MeetingDetail(
                standpoint.asOf(),
                standpoint.knownAt(),
                meeting,
                movedFrom,
                decided.size(),
                (int) decided.stream()
                        .filter(each -> each.entry().event() instanceof ActionNoted)
                        .count(),
                decided.stream()
                        .map(each -> each.entry().recordingLagDays())
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                List.copyOf(items.values()));
    }

    private static Item item(String minute, @Nullable String title, List<MeetingDecision> decided) {
        Predicate<MeetingDecision> underIt = each -> minute(each).equals(minute);
        return new Item(
                minute,
                title,
                decided.stream()
                        .filter(underIt)
                        .sorted(Comparator.comparing(
                                        (MeetingDecision each) -> each.entry().recordedAt())
                                .thenComparing(MeetingDecision::on)
                                .thenComparingLong(each -> each.entry().version()))
                        .toList());
    }

    private static String minute(MeetingDecision decided) {
        var authority = decided.entry().authority();
        return authority == null ? "" : authority.minute();
    }
}
