package org.throughline.web.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.list.Register;
import org.throughline.web.list.Row;
import org.throughline.web.words.Link;

/**
 * The register of meetings.
 *
 * @param convene where a meeting is convened; null where the user may not
 * @param chairsActions the address of what the Chair decided between meetings and no meeting has ratified
 */
public record MeetingsPage(
        Register register, List<Row> rows, @Nullable Link convene, String chairsActions) {}
