package org.throughline.web.meeting;

import java.util.List;
import org.throughline.web.meeting.RecordPage.Failure;
import org.throughline.web.words.Choice;

/**
 * The form of who attended.
 *
 * @param about where the roles come from
 * @param key the idempotency key of this form
 */
public record AttendancePage(
        String caption,
        String meeting,
        String about,
        List<Failure> errors,
        List<Row> rows,
        List<Choice> agencies,
        List<Choice> presences,
        String key) {

    /** A role, as far as it is filled in; empty texts where it is not. */
    public record Row(int number, String role, String agency, String presence) {}
}
