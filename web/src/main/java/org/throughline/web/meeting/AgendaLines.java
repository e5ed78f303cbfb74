package org.throughline.web.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.events.meeting.AgendaItem;

/**
 * An agenda as it is typed: one item a line, its minute first.
 *
 * @param items as far as they can be read
 * @param wrong the lines that cannot be read, by their numbers
 */
record AgendaLines(List<Item> items, List<Integer> wrong) {

    /** @param about the review that it is about; null for none */
    record Item(String minute, String title, @Nullable String about) {}

    /**
     * Reads lines.
     *
     * @param before the meeting, whose items keep what they are about; null for a new one
     */
    static AgendaLines of(String typed, @Nullable MeetingState before) {
        var items = new ArrayList<Item>();
        var wrong = new ArrayList<Integer>();
        var lines = typed.lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.isEmpty()) continue;
            int end = firstSpace(line);
            if (end < 0) {
                wrong.add(i + 1);
                continue;
            }
            var minute = withoutFullStop(line.substring(0, end));
            items.add(
                    new Item(minute, line.substring(end).strip(), about(before == null ? null : before.item(minute))));
        }
        return new AgendaLines(List.copyOf(items), List.copyOf(wrong));
    }

    private static @Nullable String about(@Nullable AgendaItem item) {
        return item == null || item.about() == null ? null : item.about().value();
    }

    private static int firstSpace(String line) {
        for (int i = 0; i < line.length(); i++) if (Character.isWhitespace(line.charAt(i))) return i;
        return -1;
    }

    /** "4." is minute 4. */
    private static String withoutFullStop(String minute) {
        return minute.length() > 1 && minute.endsWith(".") ? minute.substring(0, minute.length() - 1) : minute;
    }

    /** The agenda as lines. */
    static String typed(List<AgendaItem> agenda) {
        return agenda.stream().map(item -> item.minute() + " " + item.title()).collect(Collectors.joining("\n"));
    }
}
