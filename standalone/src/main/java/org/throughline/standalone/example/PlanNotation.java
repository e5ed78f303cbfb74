package org.throughline.standalone.example;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.throughline.board.WorkingDays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The short forms in the files of a plan, written out as the bodies of the REST API have them.
 *
 * <ul>
 *   <li>{@code T-420d}: the day 420 days before today. A weekend or bank holiday becomes the working day before, so that later
 *       offsets never come before earlier ones and no meeting is at a weekend.
 *   <li>{@code T-420d+2m}: two months after {@code T-420d}, on whatever day that is. For the occurrences of a recurring duty.
 *   <li>{@code {meeting semg T-33d}}: the identifier of a meeting, in a path.
 *   <li>{@code authority: semg T-420d 5.2}: a committee, the day of its meeting and the minute; {@code chair} at the end makes it a
 *       chair's action.
 *   <li>{@code "@ruth"}: a person of {@code people.yml}.
 *   <li>{@code 12/20} in {@code baseline}, {@code target} and {@code actual}: 12 of 20.
 * </ul>
 */
final class PlanNotation {

    private static final WorkingDays WORKING_DAYS = WorkingDays.closedOn(Set.of());
    private static final Pattern DAY = Pattern.compile("T(?:([+-]\\d{1,4})d)?(?:\\+(\\d{1,2})m)?");
    private static final Pattern AUTHORITY = Pattern.compile("([a-z-]+) (\\S+) (\\S+)( chair)?");
    private static final Pattern MEETING = Pattern.compile("\\{meeting ([a-z-]+) ([^}]+)}");
    private static final Pattern READING = Pattern.compile("(\\d{1,9})/(\\d{1,9})");

    private final LocalDate today;
    private final Map<String, JsonNode> people;

    PlanNotation(LocalDate today, Map<String, JsonNode> people) {
        this.today = today;
        this.people = people;
    }

    JsonNode writtenOut(JsonNode node) {
        if (node instanceof ObjectNode object) return writtenOut(object);
        if (node instanceof ArrayNode array) {
            var items = JsonNodeFactory.instance.arrayNode();
            for (var item : array) items.add(writtenOut(item));
            return items;
        }
        return node.isString() ? writtenOut(node, node.asString()) : node;
    }

    private ObjectNode writtenOut(ObjectNode object) {
        var written = JsonNodeFactory.instance.objectNode();
        for (var field : object.properties()) {
            var value = field.getValue();
            var text = value.isString() ? value.asString() : "";
            var reading = READING.matcher(text);
            if (field.getKey().equals("authority") && value.isString()) written.set("authority", authority(text));
            else if (isReading(field.getKey()) && reading.matches())
                written.putObject(field.getKey())
                        .put("numerator", Integer.parseInt(reading.group(1)))
                        .put("denominator", Integer.parseInt(reading.group(2)));
            else written.set(field.getKey(), writtenOut(value));
        }
        return written;
    }

    private static boolean isReading(String field) {
        return field.equals("baseline") || field.equals("target") || field.equals("actual");
    }

    private JsonNode writtenOut(JsonNode node, String text) {
        if (DAY.matcher(text).matches())
            return JsonNodeFactory.instance.stringNode(day(text).toString());
        if (text.contains("{meeting ")) return JsonNodeFactory.instance.stringNode(withMeetings(text));
        if (!text.startsWith("@")) return node;
        var person = people.get(text.substring(1));
        if (person == null) throw new LoadFailedException(text + " is not in people.yml");
        return person;
    }

    private String withMeetings(String path) {
        return MEETING.matcher(path).replaceAll(meeting -> meeting.group(1) + "." + day(meeting.group(2)));
    }

    private JsonNode authority(String text) {
        var parts = AUTHORITY.matcher(text);
        if (!parts.matches())
            throw new LoadFailedException("'" + text + "' is not a committee, the day of its meeting and a minute");
        var authority = JsonNodeFactory.instance
                .objectNode()
                .put("committee", parts.group(1))
                .put("meetingDate", day(parts.group(2)).toString())
                .put("minute", parts.group(3));
        if (parts.group(4) != null) authority.put("chairsAction", true);
        return authority;
    }

    /** The day that a notation such as {@code T-420d} means. */
    LocalDate day(String text) {
        var parts = DAY.matcher(text);
        if (!parts.matches()) throw new LoadFailedException("'" + text + "' is not a day such as T-420d");
        var offset = parts.group(1);
        var day = today.plusDays(offset == null ? 0 : Integer.parseInt(offset));
        while (!WORKING_DAYS.includes(day)) day = day.minusDays(1);
        return parts.group(2) == null ? day : day.plusMonths(Long.parseLong(parts.group(2)));
    }
}
