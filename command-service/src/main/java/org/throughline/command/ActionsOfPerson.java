package org.throughline.command;

import java.util.List;
import org.throughline.events.ActionId;
import org.throughline.events.PersonId;

/** The actions that a person is named in, as owner or otherwise. */
public interface ActionsOfPerson {

    /** In the order of their identifiers, so that two processes lock the same actions in the same order. */
    List<ActionId> of(PersonId person);
}
