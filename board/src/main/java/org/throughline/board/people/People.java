package org.throughline.board.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.PersonId;

/**
 * The names behind the identifiers in the log, and the roles in which each person was named. A person is an identity: two
 * people can have one name.
 */
public interface People {

    /**
     * A person whose name is spelled like the one asked for.
     *
     * @param role null if no role of theirs is known
     */
    record Namesake(PersonId person, @Nullable String role, AgencyId agency) {}

    /**
     * Who a name can mean.
     *
     * @param same those who had this role at this agency
     * @param near those who had another role, or were of another agency, and none of the same people
     */
    record Namesakes(List<Namesake> same, List<Namesake> near) {

        public static final Namesakes NONE = new Namesakes(List.of(), List.of());

        /** The one person whom the name, the role and the agency mean; null if there is none, or several. */
        public @Nullable PersonId onlyOne() {
            var people = same.stream().map(Namesake::person).distinct().toList();
            return people.size() == 1 ? people.getFirst() : null;
        }

        public boolean none() {
            return same.isEmpty() && near.isEmpty();
        }
    }

    /**
     * Who a name in a role at an agency can mean, by folded spelling. Within a transaction, others who ask for the same name wait
     * for its end, so that two cannot both add the person.
     */
    Namesakes namesakes(String name, String role, AgencyId agency);

    /**
     * Adds a person in the transaction of the caller. Within it, the same name, role and agency are added once, because one
     * decision can name a person several times.
     */
    PersonId add(String name, String role, AgencyId agency);

    /** Remembers a role of a known person. Returns the person they were merged into, if they were. */
    PersonId known(PersonId person, String role, AgencyId agency);

    /** Makes one person of two: who is named by either identifier from now on is the one that stays. */
    void merge(PersonId merged, PersonId into);

    /** Adds a person who had been taken for another one, with the same name. Returns the new identifier. */
    PersonId split(PersonId from);

    /**
     * The same people, as a user may know of them.
     *
     * @param known whether the user may know that this person had this role
     */
    default People knownBy(Predicate<Namesake> known) {
        return new KnownPeople(this, known);
    }

    /** The same names, read-only: a new person gets an unused identifier and is not stored. For previews. */
    People unchanged();

    /** What is shown in place of a name that was erased. */
    String ERASED = "erased";

    /** Names by identifier, and {@link #ERASED} for each that was erased; unknown people are left out. */
    Map<PersonId, String> namesOf(Collection<PersonId> people);

    /** Whether it is a person whose name is known: not one who was erased, and not the words of a source. */
    boolean onRecord(PersonId person);

    /**
     * Keeps the words that a source has in place of an owner's name, in the transaction of the caller. Within it, the same words
     * are kept once.
     *
     * @return an identifier, which no request can name as a person
     */
    PersonId ofSource(String words);

    /** Whether the identifier means words of a source that are kept, erased or not. */
    boolean isOfSource(PersonId words);

    /**
     * People whose name contains the text, and words of a source that do, by folded spelling; also those into whom somebody of
     * such a name was merged.
     */
    Collection<PersonId> named(String text);
}
