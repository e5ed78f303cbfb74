package org.throughline.domain.action;

import java.time.LocalDate;
import java.util.List;
import org.throughline.domain.EventReference;
import org.throughline.domain.ImmutableLists;

/**
 * Attention given to an action: its last substantive event, and the notes and concerns since.
 *
 * @param lastSubstantive the latest substantive event, as {@link ActionFold} defines it
 * @param notes one for each meeting that has noted the action since
 * @param concerns recorded since the action was last escalated or disputed
 */
public record Activity(EventReference lastSubstantive, List<EventReference> notes, List<EventReference> concerns) {

    public Activity {
        notes = List.copyOf(notes);
        concerns = List.copyOf(concerns);
    }

    static Activity begun(EventReference assigned) {
        return new Activity(assigned, List.of(), List.of());
    }

    Activity substantive(EventReference at) {
        return new Activity(at, List.of(), concerns);
    }

    /** A second note at the same meeting does not count. */
    Activity noted(EventReference at) {
        return notes.stream().map(Activity::meetingDate).anyMatch(meetingDate(at)::equals)
                ? this
                : new Activity(lastSubstantive, ImmutableLists.append(notes, at), concerns);
    }

    Activity challenged(EventReference at) {
        return new Activity(lastSubstantive, notes, ImmutableLists.append(concerns, at));
    }

    /** The concerns led to an escalation or a dispute. */
    Activity answeredConcerns() {
        return concerns.isEmpty() ? this : new Activity(lastSubstantive, notes, List.of());
    }

    /** The date of the meeting at which a note was made. */
    public static LocalDate meetingDate(EventReference note) {
        return note.authority() == null ? note.on() : note.authority().meetingDate();
    }
}
