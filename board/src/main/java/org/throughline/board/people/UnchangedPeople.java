package org.throughline.board.people;

import java.util.Collection;
import java.util.Map;
import org.throughline.events.AgencyId;
import org.throughline.events.PersonId;

/** People as they are, for what is judged but not recorded. */
record UnchangedPeople(PeopleInPostgres people) implements People {

    private static final PersonId TO_BE_ADDED = new PersonId("p-to-be-added");
    private static final PersonId WORDS_TO_BE_KEPT = new PersonId("w-to-be-kept");

    @Override
    public Namesakes namesakes(String name, String role, AgencyId agency) {
        return people.namesakes(name, role, agency);
    }

    @Override
    public PersonId add(String name, String role, AgencyId agency) {
        return TO_BE_ADDED;
    }

    @Override
    public PersonId known(PersonId person, String role, AgencyId agency) {
        return people.stays(person);
    }

    @Override
    public void merge(PersonId merged, PersonId into) {}

    @Override
    public PersonId split(PersonId from) {
        return TO_BE_ADDED;
    }

    @Override
    public People unchanged() {
        return this;
    }

    @Override
    public Map<PersonId, String> namesOf(Collection<PersonId> of) {
        return people.namesOf(of);
    }

    @Override
    public boolean onRecord(PersonId person) {
        return people.onRecord(person);
    }

    @Override
    public PersonId ofSource(String words) {
        return WORDS_TO_BE_KEPT;
    }

    @Override
    public boolean isOfSource(PersonId words) {
        return people.isOfSource(words);
    }

    @Override
    public Collection<PersonId> named(String text) {
        return people.named(text);
    }
}
