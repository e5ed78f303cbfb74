package org.throughline.query.list;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.board.people.People;
import org.throughline.events.AgencyId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;

/**
 * A participant with their name.
 *
 * @param name null once it is erased
 */
public record ShownPerson(PersonId person, @Nullable String name, String role, AgencyId agency) {

    /** The names of all people in an answer, looked up once. */
    public record Names(Map<PersonId, String> byPerson, UnaryOperator<Participant> identified) {

        public static Names of(Collection<? extends @Nullable Participant> shown, People people) {
            return of(shown, UnaryOperator.identity(), people);
        }

        /**
         * The names of people on one action.
         *
         * @param identified whom its events mean, by decisions of the directory
         */
        public static Names of(
                Collection<? extends @Nullable Participant> shown,
                UnaryOperator<Participant> identified,
                People people) {
            return new Names(
                    new HashMap<>(people.namesOf(shown.stream()
                            .filter(Objects::nonNull)
                            .map(each -> identified.apply(each).person())
                            .collect(Collectors.toSet()))),
                    identified);
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
