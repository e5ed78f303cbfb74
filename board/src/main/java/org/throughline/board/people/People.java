package org.throughline.board.people;

import java.util.Collection;
import java.util.Map;
import org.throughline.events.AgencyId;
import org.throughline.events.PersonId;

/** The names behind the identifiers in the log. */
public interface People {

    /** The identifier of a name at an agency. A new person is inserted in the transaction of the caller. */
    PersonId idOf(String name, AgencyId agency);

    /** Names by identifier; unknown and erased people are left out. */
    Map<PersonId, String> namesOf(Collection<PersonId> people);

    /** People whose name contains the text, ignoring case. */
    Collection<PersonId> named(String text);
}
