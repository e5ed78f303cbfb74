package org.throughline.domain.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Recorded;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.events.ThemeId;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.events.directory.DirectoryEvent.AgencyEntered;
import org.throughline.events.directory.DirectoryEvent.AgencyLeft;
import org.throughline.events.directory.DirectoryEvent.AgencyRenamed;
import org.throughline.events.directory.DirectoryEvent.CommitteeDissolved;
import org.throughline.events.directory.DirectoryEvent.CommitteeEstablished;
import org.throughline.events.directory.DirectoryEvent.CommitteeRenamed;
import org.throughline.events.directory.DirectoryEvent.PeopleMerged;
import org.throughline.events.directory.DirectoryEvent.PersonEntered;
import org.throughline.events.directory.DirectoryEvent.PersonLeft;
import org.throughline.events.directory.DirectoryEvent.PersonSplit;
import org.throughline.events.directory.DirectoryEvent.ThemeAdded;
import org.throughline.events.directory.DirectoryEvent.ThemeRenamed;
import org.throughline.events.directory.DirectoryEvent.ThemeRetired;

/**
 * The board's directory on a day, including entries that have ended.
 *
 * @param agencies by identifier, as are committees and themes
 * @param people every person in every role, in the order they took it up
 * @param merged identifiers that were merged into others, with those that stay
 */
public record Directory(
        SortedMap<String, Entry> agencies,
        SortedMap<String, CommitteeEntry> committees,
        SortedMap<String, Entry> themes,
        List<PersonEntry> people,
        Map<PersonId, PersonId> merged) {

    /** The first day of entries without a known beginning. */
    public static final LocalDate SINCE_EVER = LocalDate.of(1900, 1, 1);

    /** An agency, a committee or a theme; {@code to} is its last day, null while it has not ended. */
    public record Entry(
            String name, LocalDate from, @Nullable LocalDate to) {

        /** Includes the last day: a committee can be dissolved at its own last meeting. */
        public boolean standsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        private Entry named(String other) {
            return new Entry(other, from, to);
        }

        private Entry ended(LocalDate day) {
            return new Entry(name, from, day);
        }
    }

    /** A committee; {@code forumOf} is the agency whose own forum it is, null for a committee of the partnership. */
    public record CommitteeEntry(Entry entry, @Nullable AgencyId forumOf, boolean board) {}

    /** A person in a role at an agency; {@code to} is the day the person left, null before. */
    public record PersonEntry(
            Participant person, LocalDate from, @Nullable LocalDate to) {}

    /** Folds events, which must be in the order they took effect. */
    public static Directory of(Collection<Recorded<DirectoryEvent>> inEffectiveOrder) {
        var fold = new DirectoryFold();
        for (var recorded : inEffectiveOrder) fold.on(recorded.event());
        return fold.directory();
    }

    /** The directory after one more event. */
    public Directory then(Recorded<DirectoryEvent> recorded) {
        var fold = new DirectoryFold();
        fold.agencies.putAll(agencies);
        fold.committees.putAll(committees);
        fold.themes.putAll(themes);
        for (var entry : people) fold.people.put(List.of(entry.person(), entry.from()), entry);
        fold.merged.putAll(merged);
        fold.on(recorded.event());
        return fold.directory();
    }

    public @Nullable Entry find(AgencyId agency) {
        return agencies.get(agency.value());
    }

    public @Nullable CommitteeEntry find(CommitteeId committee) {
        return committees.get(committee.value());
    }

    public @Nullable Entry find(ThemeId theme) {
        return themes.get(theme.value());
    }

    /** The identifier that stays of a person; the same one unless it was merged into another. */
    public PersonId stays(PersonId person) {
        return merged.getOrDefault(person, person);
    }

    /** The person's latest entry in that role; null if there is none. */
    public @Nullable PersonEntry find(Participant person) {
        return people.stream()
                .filter(entry -> entry.person().equals(person))
                .reduce((_, later) -> later)
                .orElse(null);
    }

    /** The mutable directory during the fold. */
    private static final class DirectoryFold {

        private final SortedMap<String, Entry> agencies = new TreeMap<>();
        private final SortedMap<String, CommitteeEntry> committees = new TreeMap<>();
        private final SortedMap<String, Entry> themes = new TreeMap<>();
        private final Map<Object, PersonEntry> people = new LinkedHashMap<>();
        private final Map<PersonId, PersonId> merged = new HashMap<>();

        Directory directory() {
            return new Directory(agencies, committees, themes, List.copyOf(people.values()), Map.copyOf(merged));
        }

        void on(DirectoryEvent event) {
            var day = event.effectiveOn();
            switch (event) {
                case AgencyEntered e -> agencies.put(e.agency().value(), new Entry(e.name(), day, null));
                case AgencyRenamed e -> change(agencies, e.agency().value(), entry -> entry.named(e.name()));
                case AgencyLeft e -> change(agencies, e.agency().value(), entry -> entry.ended(day));
                case CommitteeEstablished e ->
                    committees.put(
                            e.committee().value(),
                            new CommitteeEntry(new Entry(e.name(), day, null), e.forumOf(), e.board()));
                case CommitteeRenamed e -> committee(e.committee(), entry -> entry.named(e.name()));
                case CommitteeDissolved e -> committee(e.committee(), entry -> entry.ended(day));
                case ThemeAdded e -> themes.put(e.theme().value(), new Entry(e.name(), day, null));
                case ThemeRenamed e -> change(themes, e.theme().value(), entry -> entry.named(e.name()));
                case ThemeRetired e -> change(themes, e.theme().value(), entry -> entry.ended(day));
                case PersonEntered e -> people.put(List.of(e.person(), day), new PersonEntry(e.person(), day, null));
                case PersonLeft e -> left(e.person(), day);
                case PeopleMerged e -> merged(e.person(), e.into());
                case PersonSplit _ -> {} // the new record has no role here until it is entered
            }
        }

        private void committee(CommitteeId id, UnaryOperator<Entry> changed) {
            committees.computeIfPresent(
                    id.value(),
                    (_, entry) -> new CommitteeEntry(changed.apply(entry.entry()), entry.forumOf(), entry.board()));
        }

        /** Roles of the one become roles of the other. */
        private void merged(PersonId person, PersonId into) {
            merged.replaceAll((_, stays) -> stays.equals(person) ? into : stays);
            merged.put(person, into);
            for (var entry : new ArrayList<>(people.entrySet())) {
                var role = entry.getValue();
                if (role.person().person().equals(person))
                    people.put(
                            entry.getKey(),
                            new PersonEntry(
                                    new Participant(
                                            into,
                                            role.person().role(),
                                            role.person().agency()),
                                    role.from(),
                                    role.to()));
            }
        }

        private void left(Participant person, LocalDate day) {
            for (var entry : new ArrayList<>(people.entrySet()))
                if (entry.getValue().person().equals(person) && entry.getValue().to() == null)
                    people.put(
                            entry.getKey(),
                            new PersonEntry(person, entry.getValue().from(), day));
        }

        private static void change(Map<String, Entry> entries, String id, UnaryOperator<Entry> changed) {
            entries.computeIfPresent(id, (_, entry) -> changed.apply(entry));
        }
    }
}
