package org.throughline.query.list;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.throughline.board.people.People;
import org.throughline.events.AgencyId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;

/**
 * A participant with their name.
 *
 * @param name "erased" once it is; null if the person is unknown
 */
public record ShownPerson(PersonId person, @Nullable String name, String role, AgencyId agency) {

    /** The names of all people in an answer, looked up once. */
    public record Names(Map<PersonId, String> byPerson, UnaryOperator<Participant> identified) {

        public static Names of(Collection<? extends @Nullable Participant> shown, People people) {
            return of(shown, List.of(), people);
        }

        /**
         * The names of people and the words of sources in place of one.
         *
         * @param words their identifiers
         */
        public static Names of(
                Collection<? extends @Nullable Participant> shown, Collection<PersonId> words, People people) {
            return of(shown, words, UnaryOperator.identity(), people);
        }

        /**
         * The names of people on one action.
         *
         * @param identified whom its events mean, by decisions of the directory
         */
        public static Names of(
                Collection<? extends @Nullable Participant> shown,
                Collection<PersonId> words,
                UnaryOperator<Participant> identified,
                People people) {
            var all = new HashSet<PersonId>(words);
            for (var each : shown)
                if (each != null) all.add(identified.apply(each).person());
            return new Names(new HashMap<>(people.namesOf(all)), identified);
        }

        /** The words of a source, or that they were erased; null for none. */
        public @Nullable String words(@Nullable PersonId identifier) {
            return identifier == null ? null : byPerson.get(identifier);
        }

        public @Nullable ShownPerson show(@Nullable Participant participant) {
            return participant == null ? null : shown(participant);
        }

        public ShownPerson shown(Participant participant) {
            var who = identified.apply(participant);
            return new ShownPerson(who.person(), byPerson.get(who.person()), who.role(), who.agency());
        }
    }
}
