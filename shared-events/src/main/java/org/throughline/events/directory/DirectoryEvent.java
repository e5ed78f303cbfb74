package org.throughline.events.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.BoardEvent;
import org.throughline.events.CommitteeId;
import org.throughline.events.Participant;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;
import org.throughline.events.ThemeId;

/** Everything that can happen to the board's directory, which is one story. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface DirectoryEvent extends BoardEvent {

    /** The identifier of the one stream that tells it, which no review can have. */
    String STREAM = "board:directory";

    /** An organisation joined the board. */
    @StoredAs("AgencyEntered")
    record AgencyEntered(
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            AgencyId agency,
            String name) implements DirectoryEvent {}

    /** An organisation took another name. It is the same agency. */
    @StoredAs("AgencyRenamed")
    record AgencyRenamed(
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            AgencyId agency,
            String name) implements DirectoryEvent {}

    /** An organisation left the board. What it owed is as it was. */
    @StoredAs("AgencyLeft")
    record AgencyLeft(
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            AgencyId agency,
            String reason)
            implements DirectoryEvent {}

    /**
     * A group was established that oversees or decides.
     *
     * @param forumOf the agency whose own forum it is; null for a committee of the partnership
     * @param board whether it is the Board itself, which oversees everything
     */
    @StoredAs("CommitteeEstablished")
    record CommitteeEstablished(
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            CommitteeId committee,
            String name,
            @Nullable AgencyId forumOf,
            boolean board)
            implements DirectoryEvent {}

    /** A committee took another name. It is the same committee. */
    @StoredAs("CommitteeRenamed")
    record CommitteeRenamed(
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            CommitteeId committee,
            String name)
            implements DirectoryEvent {}

    /** A committee ended, as a task-and-finish group does. */
    @StoredAs("CommitteeDissolved")
    record CommitteeDissolved(
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            CommitteeId committee,
            String reason)
            implements DirectoryEvent {}

    /** The board began to group findings under a theme. */
    @StoredAs("ThemeAdded")
    record ThemeAdded(
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            ThemeId theme,
            String name) implements DirectoryEvent {}

    /** A theme got another name. Findings on it stay on it. */
    @StoredAs("ThemeRenamed")
    record ThemeRenamed(
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            ThemeId theme,
            String name) implements DirectoryEvent {}

    /** Findings are no longer raised on a theme. */
    @StoredAs("ThemeRetired")
    record ThemeRetired(
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            ThemeId theme,
            String reason) implements DirectoryEvent {}

    /** Somebody took up a role at an agency. Their name is in the people directory, which can forget it. */
    @StoredAs("PersonEntered")
    record PersonEntered(
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            Participant person) implements DirectoryEvent {}

    /** Somebody left a role at an agency. */
    @StoredAs("PersonLeft")
    record PersonLeft(
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            Participant person) implements DirectoryEvent {}
}
