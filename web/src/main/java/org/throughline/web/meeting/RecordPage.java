package org.throughline.web.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.decide.Failure;
import org.throughline.web.decide.FormField;
import org.throughline.web.decide.Meanwhile;
import org.throughline.web.history.Entry;
import org.throughline.web.words.Choice;

/**
 * The form that records one decision of a meeting, beside its agenda.
 *
 * @param meeting the address of the meeting
 * @param minute the item in hand; empty for a minute that is still to be typed
 * @param ownMinute whether the minute is typed, because it is not on the agenda
 * @param heading "4.3 More time for chronologies"
 * @param agenda all items, in their order
 * @param next the item to go on with; null if no other is without an entry
 * @param skip the address of the form for that item; of the meeting if there is none
 * @param meanwhile what was recorded since the thing was shown; null if it was not refused for that
 * @param find what was typed to find a thing
 * @param findError why nothing was found; null if something was
 * @param candidates the things that were found, if there is more than one
 * @param moreCandidates that there are others; null if there are not
 * @param thing what is decided on; null while it is not found
 * @param as the decision; empty while it is not chosen
 * @param decision the decision in words; null while it is not chosen
 * @param fields what it asks for
 * @param more what it may also say
 * @param namesakes whom a name can mean, if it can mean several people
 * @param who the person who was chosen; empty if none was to be
 * @param effect what it would do, in sentences; empty before that was asked
 * @param lowers whether something would look less delayed or less adrift
 * @param key the idempotency key of this form
 * @param version of the thing when it was shown; empty while it is not found
 * @param recorded the decisions that were recorded last
 */
public record RecordPage(
        String title,
        String day,
        String meeting,
        String minute,
        boolean ownMinute,
        String heading,
        String progress,
        List<Line> agenda,
        @Nullable String next,
        String skip,
        List<Failure> errors,
        @Nullable Meanwhile meanwhile,
        String find,
        @Nullable String findError,
        List<Candidate> candidates,
        @Nullable String moreCandidates,
        @Nullable Thing thing,
        String as,
        @Nullable String decision,
        List<Choice> often,
        List<Group> others,
        List<FormField> fields,
        List<FormField> more,
        List<Choice> namesakes,
        String who,
        List<String> effect,
        boolean lowers,
        String key,
        String version,
        List<Decided> recorded) {

    /**
     * An item of the agenda.
     *
     * @param now whether it is the item in hand
     */
    public record Line(
            String minute, String title, String address, String status, boolean open, String hint, boolean now) {}

    /** Decisions about one kind of thing. */
    public record Group(String text, List<Choice> choices) {}

    public record Candidate(String id, String title, String line, boolean chosen) {}

    /**
     * What is decided on.
     *
     * @param answers what the decision answers, which is read first
     */
    public record Thing(String id, String title, String address, List<String> lines, List<Entry> answers) {

        Thing answering(List<Entry> entries) {
            return new Thing(id, title, address, lines, entries);
        }
    }

    /** What the button that records says it does. */
    public String recordWords() {
        return next == null ? "Record and go to the meeting" : "Record and go to " + next;
    }

    /** Back to the choice of the decision, with what was found. */
    public String otherDecision() {
        return RecordAddress.again(meeting, minute, ownMinute, find, thing == null ? null : thing.id());
    }

    /** Whether the decision and what it is about are known, so that it can be filled in. */
    public boolean ready() {
        return decision != null && (thing != null || !candidates.isEmpty());
    }

    /** The id of the field that a keyboard begins with. */
    public String first() {
        if (!effect.isEmpty()) return "record";
        if (!errors.isEmpty()) return "";
        if (ownMinute && minute.isEmpty()) return "minute";
        if (!ready()) return thing == null ? "find" : "as-0";
        if (!candidates.isEmpty()) return "thing-0";
        return fields.isEmpty() ? "" : firstOf(fields.getFirst());
    }

    private static String firstOf(FormField field) {
        return switch (field) {
            case FormField.Day day -> day.asked().id() + "-day";
            case FormField.OneOf one
            when one.radios() && !one.choices().isEmpty() ->
                one.asked().id() + "-" + one.choices().getFirst().value();
            case FormField.Group group
            when !group.fields().isEmpty() -> firstOf(group.fields().getFirst());
            default -> field.asked().id();
        };
    }
}
