package org.throughline.board.people;

import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;
import org.throughline.events.AgencyId;
import org.throughline.events.PersonId;

/**
 * People as one user may know of them: a person who is named only where the user may not read is nobody's namesake, so a new
 * person of that name is another one, until whoever may read both merges them.
 */
record KnownPeople(People all, Predicate<Namesake> known) implements People {

    @Override
    public Namesakes namesakes(String name, String role, AgencyId agency) {
        var found = all.namesakes(name, role, agency);
        return new Namesakes(
                found.same().stream().filter(known).toList(),
                found.near().stream().filter(known).toList());
    }

    @Override
    public PersonId add(String name, String role, AgencyId agency) {
        return all.add(name, role, agency);
    }

    @Override
    public PersonId known(PersonId person, String role, AgencyId agency) {
        return all.known(person, role, agency);
    }

    @Override
    public void merge(PersonId merged, PersonId into) {
        all.merge(merged, into);
    }

    @Override
    public PersonId split(PersonId from) {
        return all.split(from);
    }

    @Override
    public People unchanged() {
        return new KnownPeople(all.unchanged(), known);
    }

    @Override
    public Map<PersonId, String> namesOf(Collection<PersonId> people) {
        return all.namesOf(people);
    }

    @Override
    public boolean onRecord(PersonId person) {
        return all.onRecord(person);
    }

    @Override
    public PersonId ofSource(String words) {
        return all.ofSource(words);
    }

    @Override
    public boolean isOfSource(PersonId words) {
        return all.isOfSource(words);
    }

    @Override
    public Collection<PersonId> named(String text) {
        return all.named(text);
    }
}
