package org.throughline.standalone;

import static org.throughline.standalone.Program.decide;
import static org.throughline.standalone.WholeStoryTest.assigned;
import static org.throughline.standalone.WholeStoryTest.seen;

/** Stories that tests of other packages begin with. */
public final class Stories {

    private Stories() {}

    /** Registers a review with an action of CSC, agreed in April 2016 and due in June, whose date was moved twice. */
    public static void movedTwice(String review) {
        var action = assigned(review, "2016-04-11", "2016-06-30");
        moved(action, "2016-06-20", "2016-09-30");
        moved(action, "2016-10-03", "2017-01-31");
        seen(action, 2);
    }

    private static void moved(String action, String meeting, String to) {
        decide("secretary", "/api/actions/" + action + "/due-date", """
                {"dueDate": "%s", "reasonCode": "CAPACITY", "reason": "the trainer left",
                 "authority": {"committee": "semg", "meetingDate": "%s", "minute": "4"}}""".formatted(to, meeting));
    }
}
