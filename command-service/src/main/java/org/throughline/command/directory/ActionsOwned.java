package org.throughline.command.directory;

import java.util.List;
import org.throughline.command.Decision;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.PersonId;

/** The actions that a person owns. */
public interface ActionsOwned {

    /** Records on each action that the person owns for the agency that they have left, in the caller's unit of work. */
    List<ActionId> left(PersonId owner, AgencyId agency, Decision decision);

    /** The actions on which a record names somebody. */
    List<ActionId> naming(PersonId person);

    /** Records on actions whom an identifier means there, in the caller's unit of work. */
    void identify(List<ActionId> actions, PersonId was, PersonId is, Decision decision, String reason);
}
