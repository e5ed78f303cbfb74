package org.throughline.board.people;

import org.throughline.events.PersonId;

/** What is stored for a person beside their name, and goes on as that of the person they are merged into. */
public interface FollowsMerger {

    /** In the transaction of the merger. */
    void merged(PersonId person, PersonId into);
}
