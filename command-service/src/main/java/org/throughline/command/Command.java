package org.throughline.command;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.domain.Asker;

/**
 * One decision that a request asks for: its validated body. The identifier comes from the path, the expected version from
 * the headers and the asker from the login.
 */
public interface Command {

    /** The day it takes effect; null leaves it to {@link #decision}. */
    @Nullable
    LocalDate effectiveOn();

    /** The committee, meeting and minute that decided; null where no committee decides. */
    default @Nullable AuthorityBody authority() {
        return null;
    }

    @Nullable
    SourceBody source();

    /** What a source says of the day, and the day that is given, must agree. */
    @AssertTrue(message = "effectiveOn: is none of the days that source.statedOn means; leave one of them out")
    @JsonIgnore
    @Schema(hidden = true)
    default boolean isEffectiveWhenStated() {
        var day = effectiveOn();
        var stated = source() == null ? null : source().statedOn();
        return day == null
                || stated == null
                || stated.from() == null
                || stated.to() == null
                || (!day.isBefore(stated.from()) && !day.isAfter(stated.to()));
    }

    /** Everything of the directory that it names beside its authority. */
    default References references() {
        return References.NONE;
    }

    /** What a correction states instead; null for every other command. */
    default @Nullable Command restated() {
        return null;
    }

    /** What followed on it and is entered together with it, because it ended it long ago; null if nothing did. */
    default @Nullable Command followedBy() {
        return null;
    }

    /**
     * Unless the request gives the day, it is the last one that the source's words mean; else the day of the meeting that
     * decided; else today.
     */
    default Decision decision(Asker asker, LocalDate today) {
        var authority = authority() == null ? null : authority().asAuthority();
        var source = source() == null ? null : source().asSource();
        var day = effectiveOn();
        if (day == null && source != null && source.statedOn() != null)
            day = source.statedOn().to();
        if (day == null) day = authority == null ? today : authority.meetingDate();
        return new Decision(day, authority, source, asker);
    }

    /** A list that a request may leave out. */
    static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
