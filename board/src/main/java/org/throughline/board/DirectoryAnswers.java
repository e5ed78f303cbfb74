package org.throughline.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.throughline.board.CachedStream.Known;
import org.throughline.domain.Asker;
import org.throughline.domain.board.Directory;
import org.throughline.events.AgencyId;
import org.throughline.events.BoardEvent;
import org.throughline.events.PersonId;
import org.throughline.events.upcast.EventTypes;

/** Response bodies of the directory and the policy. */
public final class DirectoryAnswers {

    private DirectoryAnswers() {}

    /** The directory with the names of its people; an erased name is left out. */
    public record ShownDirectory(
            String name,
            String zone,
            LocalDate asOf,
            SortedMap<String, Directory.Entry> agencies,
            SortedMap<String, Directory.CommitteeEntry> committees,
            SortedMap<String, Directory.Entry> themes,
            List<ShownPerson> people) {}

    /** A person in a role; {@code to} is the day the person left. */
    public record ShownPerson(
            PersonId person,
            @Nullable String name,
            String role,
            AgencyId agency,
            LocalDate from,
            @Nullable LocalDate to) {

        static ShownPerson of(Directory.PersonEntry entry, Map<PersonId, String> names) {
            var person = entry.person();
            return new ShownPerson(
                    person.person(),
                    names.get(person.person()),
                    person.role(),
                    person.agency(),
                    entry.from(),
                    entry.to());
        }
    }

    /** One recorded change. */
    public record ShownEvent(long version, Instant recordedAt, Asker recordedBy, String type, BoardEvent event) {

        static ShownEvent of(Known<?> known) {
            var recorded = known.recorded();
            return new ShownEvent(
                    recorded.version(),
                    recorded.recordedAt(),
                    known.asker(),
                    EventTypes.storedName(recorded.event().getClass()),
                    recorded.event());
        }
    }
}
