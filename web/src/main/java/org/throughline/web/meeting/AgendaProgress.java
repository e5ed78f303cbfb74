package org.throughline.web.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.query.meeting.MeetingDetail;

/**
 * Which items of an agenda have entries, in the order of the agenda.
 *
 * @param approved whether a later meeting approved the minutes, so that nothing was decided where nothing is recorded
 */
record AgendaProgress(Map<String, Boolean> recorded, boolean approved) {

    static AgendaProgress of(MeetingDetail detail) {
        var recorded = new LinkedHashMap<String, Boolean>();
        for (var item : detail.items()) if (item.title() != null) recorded.put(item.minute(), isRecorded(item));
        return new AgendaProgress(recorded, detail.meeting().minutesApproved() != null);
    }

    private static boolean isRecorded(MeetingDetail.Item item) {
        return !item.decisions().isEmpty();
    }

    /** Also a minute that was not on the agenda: it is there because something is recorded under it. */
    boolean isRecorded(String minute) {
        return recorded.getOrDefault(minute, true);
    }

    /** "Recorded", "Not yet", or "Nothing decided". */
    String status(String minute) {
        if (isRecorded(minute)) return "Recorded";
        return approved ? "Nothing decided" : "Not yet";
    }

    String inWords() {
        if (recorded.isEmpty()) return "The agenda has no items yet";
        return "%d of %d %s recorded%s"
                .formatted(
                        done(),
                        recorded.size(),
                        recorded.size() == 1 ? "item" : "items",
                        approved && done() < recorded.size() ? ", and nothing decided under the others" : "");
    }

    private long done() {
        return recorded.values().stream().filter(done -> done).count();
    }

    /** The first item without an entry; null if there is none. */
    @Nullable
    String firstOpen() {
        return open().stream().findFirst().orElse(null);
    }

    /**
     * The item to go on with after another one: the next one without an entry, or one that was left for later; null if there is
     * no other.
     */
    @Nullable
    String after(String minute) {
        var all = List.copyOf(recorded.keySet());
        int at = all.indexOf(minute);
        return open().stream()
                .filter(open -> !open.equals(minute) && all.indexOf(open) > at)
                .findFirst()
                .or(() -> open().stream().filter(open -> !open.equals(minute)).findFirst())
                .orElse(null);
    }

    private List<String> open() {
        return recorded.entrySet().stream()
                .filter(each -> !each.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
