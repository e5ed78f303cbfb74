package org.throughline.command;

import org.throughline.board.people.People;
import org.throughline.events.AgencyId;
import org.throughline.events.Participant;

/** A person as a request names them. Only who they stand for is recorded; the name goes into the people directory. */
public record NamedPerson(String name, String role, AgencyId agency) {

    public Participant in(People people) {
        return new Participant(people.idOf(name, agency), role, agency);
    }
}
