package org.throughline.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.board.CachedStream.Known;
import org.throughline.board.export.HasRows;
import org.throughline.board.export.Rows;
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
            List<ShownPerson> people)
            implements HasRows {

        /** The agencies, committees and themes by name, and the people. */
        @Override
        public Rows<Entry> list() {
            return new Entries(
                    asOf,
                    Stream.of(
                                    entries("AGENCY", agencies),
                                    committees.entrySet().stream()
                                            .map(each -> Entry.of(
                                                    "COMMITTEE",
                                                    each.getKey(),
                                                    each.getValue().entry())),
                                    entries("THEME", themes),
                                    people.stream().map(Entry::of))
                            .flatMap(Function.identity())
                            .toList());
        }

        private static Stream<Entry> entries(String kind, Map<String, Directory.Entry> entries) {
            return entries.entrySet().stream().map(each -> Entry.of(kind, each.getKey(), each.getValue()));
        }
    }

    private record Entries(LocalDate asOf, List<Entry> items) implements Rows<Entry> {

        @Override
        public @Nullable Instant knownAt() {
            return null;
        }

        @Override
        public long total() {
            return items.size();
        }
    }

    /**
     * An agency, committee, theme or person in an export.
     *
     * @param name null once it is erased
     * @param role of a person
     * @param agency of a person
     */
    public record Entry(
            String kind,
            String id,
            @Nullable String name,
            @Nullable String role,
            @Nullable AgencyId agency,
            LocalDate from,
            @Nullable LocalDate to) {

        private static Entry of(String kind, String id, Directory.Entry entry) {
            return new Entry(kind, id, entry.name(), null, null, entry.from(), entry.to());
        }

        private static Entry of(ShownPerson person) {
            return new Entry(
                    "PERSON",
                    person.person().value(),
                    person.name(),
                    person.role(),
                    person.agency(),
                    person.from(),
                    person.to());
        }
    }

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
