package org.throughline.board.people;

import java.util.Collection;
import java.util.Map;
import org.throughline.events.AgencyId;
import org.throughline.events.PersonId;

/** The names behind the identifiers in the log. */
public interface People {

    /** The same name at the same agency is the same person. A new one is written in the caller's transaction. */
    PersonId idOf(String name, AgencyId agency);

    /** The names that are known; whoever is unknown or erased is left out. */
    Map<PersonId, String> namesOf(Collection<PersonId> people);

    /** Everybody whose name contains the text, whatever its case. */
    Collection<PersonId> named(String text);
}
