package org.throughline.command.directory;

import java.util.List;
import org.throughline.command.Decision;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.PersonId;

/** What has to be said of actions when their owner leaves. */
public interface ActionsOwned {

    /** Records on each action that this person owes for the agency that they left, within the caller's unit of work. */
    List<ActionId> left(PersonId owner, AgencyId agency, Decision decision);
}
