package org.throughline.query.meeting;

import static org.throughline.domain.meeting.MinuteOrder.MINUTES;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.events.MeetingId;
import org.throughline.events.action.ChallengeEvent.ActionNoted;
import org.throughline.query.history.MeetingDecision;

/**
 * One meeting in full: its agenda, with the decisions under each minute.
 *
 * @param movedFrom the meeting that was moved to this day; null if none was
 * @param decisions how many decisions name the meeting as their authority
 * @param noted how many of them only noted something, which is not progress
 * @param longestRecordingLagDays from the meeting to the last of its decisions that was recorded; null without any
 * @param items the agenda and the minutes that were not on it, in the order of the minutes
 */
record MeetingDetail(
        MeetingState meeting,
        @Nullable MeetingId movedFrom,
        int decisions,
        int noted,
        @Nullable Long longestRecordingLagDays,
        List<Item> items) {

    /**
     * A minute and what was decided under it.
     *
     * @param title null for a minute that was not on the agenda
     */
    record Item(String minute, @Nullable String title, List<MeetingDecision> decisions) {}

    static MeetingDetail of(MeetingState meeting, @Nullable MeetingId movedFrom, List<MeetingDecision> decided) {
        var items = new TreeMap<String, Item>(MINUTES);
        meeting.agenda().forEach(item -> items.put(item.minute(), item(item.minute(), item.title(), decided)));
        decided.stream()
                .map(MeetingDetail::minute)
                .distinct()
                .forEach(minute -> items.computeIfAbsent(minute, _ -> item(minute, null, decided)));
        return new MeetingDetail(
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
