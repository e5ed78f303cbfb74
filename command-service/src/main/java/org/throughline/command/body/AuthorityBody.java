package org.throughline.command.body;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.platform.web.PlainText;

/** The committee, the meeting and the minute that decided. */
@Schema(description = "Who decided, when, and under which minute it is written")
public record AuthorityBody(
        @Schema(type = "string", example = "board") @NotNull @Known
        CommitteeId committee,

        @Schema(example = "2016-11-30") @NotNull LocalDate meetingDate,

        @Schema(example = "7.2") @NotNull @PlainText(max = 200)
        String minute,

        @Schema(
                description =
                        "True if the Chair decided between meetings: meetingDate is then the day of the Chair's decision,"
                                + " and minute the reference of the Chair's note. It is in force at once and to be ratified",
                defaultValue = "false")
        @Nullable
        Boolean chairsAction) {

    /** A decision of a meeting. */
    public AuthorityBody(CommitteeId committee, LocalDate meetingDate, String minute) {
        this(committee, meetingDate, minute, null);
    }

    public static AuthorityBody of(Authority authority) {
        return new AuthorityBody(
                authority.committee(), authority.meetingDate(), authority.minute(), authority.chairsAction());
    }

    public static @Nullable AuthorityBody ofNullable(@Nullable Authority authority) {
        return authority == null ? null : of(authority);
    }

    /** Whether the Chair decided between meetings. */
    public boolean ofChair() {
        return Boolean.TRUE.equals(chairsAction);
    }

    public Authority asAuthority() {
        return new Authority(committee, meetingDate, minute, chairsAction);
    }
}
