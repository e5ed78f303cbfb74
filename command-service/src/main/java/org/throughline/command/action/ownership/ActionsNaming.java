package org.throughline.command.action.ownership;

import java.util.List;
import org.throughline.events.ActionId;
import org.throughline.events.PersonId;

/** The actions whose story names a person, in whatever part. */
interface ActionsNaming {

    /** In the order of their identifiers, so that two who look at the same ones take them in the same order. */
    List<ActionId> naming(PersonId person);
}
