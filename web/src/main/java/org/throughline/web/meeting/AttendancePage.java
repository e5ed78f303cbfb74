package org.throughline.web.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.decide.Failure;
import org.throughline.web.decide.Meanwhile;
import org.throughline.web.words.Choice;

/**
 * The form of who attended.
 *
 * @param about where the roles come from
 * @param meanwhile what was recorded since the form was made; null if it was not refused for that
 * @param key the idempotency key of this form
 * @param version of the meeting when the form was made
 */
public record AttendancePage(
        String caption,
        String meeting,
        String about,
        List<Failure> errors,
        @Nullable Meanwhile meanwhile,
        List<Row> rows,
        List<Choice> agencies,
        List<Choice> presences,
        String key,
        String version) {

    /** A role, as far as it is filled in; empty texts where it is not. */
    public record Row(int number, String role, String agency, String presence) {}
}
