package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The authority of a decision: the committee, the date of its meeting and the minute reference.
 *
 * @param chairsAction true if the Chair decided between meetings; {@code meetingDate} is then the day of that decision and
 *     {@code minute} the reference of the Chair's note. Null otherwise, as in every event recorded before there was this field
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Authority(
        CommitteeId committee,
        LocalDate meetingDate,
        String minute,
        @Nullable Boolean chairsAction) {

    public Authority {
        chairsAction = Boolean.TRUE.equals(chairsAction) ? Boolean.TRUE : null;
    }

    public Authority(CommitteeId committee, LocalDate meetingDate, String minute) {
        this(committee, meetingDate, minute, null);
    }

    /** Whether the Chair decided between meetings. */
    public boolean ofChair() {
        return chairsAction != null;
    }
}
