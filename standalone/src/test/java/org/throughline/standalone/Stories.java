package org.throughline.standalone;

import static org.throughline.standalone.Program.decide;
import static org.throughline.standalone.WholeStoryTest.assign;
import static org.throughline.standalone.WholeStoryTest.assigned;
import static org.throughline.standalone.WholeStoryTest.raise;
import static org.throughline.standalone.WholeStoryTest.register;
import static org.throughline.standalone.WholeStoryTest.seen;

import java.util.List;
import java.util.stream.Stream;

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

    /** Registers a review with some actions of CSC that have been late since 2016, and returns them. */
    public static List<String> late(String review, String... statements) {
        register(review, "2016-04-11");
        var finding = raise(review, "2016-04-11");
        var actions = Stream.of(statements)
                .map(statement -> assign(finding, "2016-04-11", "2016-06-30", statement))
                .toList();
        actions.forEach(action -> seen(action, 0));
        return actions;
    }

    private static void moved(String action, String meeting, String to) {
        decide("secretary", "/api/actions/" + action + "/due-date", """
                {"dueDate": "%s", "reasonCode": "CAPACITY", "reason": "the trainer left",
                 "authority": {"committee": "semg", "meetingDate": "%s", "minute": "4"}}""".formatted(to, meeting));
    }
}
