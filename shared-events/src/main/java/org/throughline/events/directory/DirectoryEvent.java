package org.throughline.events.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.BoardEvent;
import org.throughline.events.CommitteeId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;
import org.throughline.events.ThemeId;

/** The events of the board's directory. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface DirectoryEvent extends BoardEvent {

    /** The identifier of the only stream. No review can have it. */
    String STREAM = "board:directory";

    /** An agency joined the board. */
    @StoredAs("AgencyEntered")
    record AgencyEntered(
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            AgencyId agency,
            String name) implements DirectoryEvent {}

    /** An agency was renamed. It stays the same agency. */
    @StoredAs("AgencyRenamed")
    record AgencyRenamed(
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            AgencyId agency,
            String name) implements DirectoryEvent {}

    /** An agency left the board. Its actions do not change. */
    @StoredAs("AgencyLeft")
    record AgencyLeft(
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            AgencyId agency,
            String reason)
            implements DirectoryEvent {}

    /**
     * A committee was established.
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

    /** A committee was renamed. It stays the same committee. */
    @StoredAs("CommitteeRenamed")
    record CommitteeRenamed(
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            CommitteeId committee,
            String name)
            implements DirectoryEvent {}

    /** A committee was dissolved, as a task-and-finish group is. */
    @StoredAs("CommitteeDissolved")
    record CommitteeDissolved(
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            CommitteeId committee,
            String reason)
            implements DirectoryEvent {}

    /** A theme was added. */
    @StoredAs("ThemeAdded")
    record ThemeAdded(
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            ThemeId theme,
            String name) implements DirectoryEvent {}

    /** A theme was renamed. Its findings stay on it. */
    @StoredAs("ThemeRenamed")
    record ThemeRenamed(
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            ThemeId theme,
            String name) implements DirectoryEvent {}

    /** A theme was retired. No more findings are raised on it. */
    @StoredAs("ThemeRetired")
    record ThemeRetired(
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            ThemeId theme,
            String reason) implements DirectoryEvent {}

    /** A person took up a role at an agency. The name is in the people directory, which can erase it. */
    @StoredAs("PersonEntered")
    record PersonEntered(
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            Participant person) implements DirectoryEvent {}

    /** A person left a role at an agency. */
    @StoredAs("PersonLeft")
    record PersonLeft(
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            Participant person) implements DirectoryEvent {}

    /** Two records of one person were merged. The first record's identifier now means the person of the second. */
    @StoredAs("PeopleMerged")
    record PeopleMerged(
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            PersonId person,
            PersonId into,
            String reason)
            implements DirectoryEvent {}

    /**
     * One record turned out to be of two people.
     *
     * @param other the new record of the second one
     * @param actions those on which the record meant the second one
     */
    @StoredAs("PersonSplit")
    record PersonSplit(
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            PersonId person,
            PersonId other,
            List<ActionId> actions,
            String reason)
            implements DirectoryEvent {}
}
