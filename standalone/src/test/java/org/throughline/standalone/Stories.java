package org.throughline.standalone;

import static org.throughline.standalone.Program.decide;
import static org.throughline.standalone.WholeStoryTest.assign;
import static org.throughline.standalone.WholeStoryTest.assigned;
import static org.throughline.standalone.WholeStoryTest.raise;
import static org.throughline.standalone.WholeStoryTest.register;
import static org.throughline.standalone.WholeStoryTest.seen;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /**
     * A review with thirteen actions, numbered KB1 to KB13 in its report, each ready for another decision of a meeting that was
     * held with an agenda.
     */
    public static void readyForAMeeting(String review, String meeting, List<String> agenda) {
        decide("secretary", "/api/reviews", """
                {"id": "%s", "kind": "SERIOUS_CASE_REVIEW", "reference": "R-KB", "title": "Recorded by keyboard",
                 "commissionedBy": "crc", "beganOn": "2016-01-10"}""".formatted(review));
        var finding = raise(review, "2016-01-10");
        for (int number = 1; number <= 13; number++)
            decide("secretary", "/api/findings/" + finding + "/actions", """
                    {"statement": "Promise %1$d of the plan", "desiredOutcome": "Practice is better", "numberInSource": "KB%1$d",
                     "owner": {"name": "Oscar Keyboard", "role": "Service Manager", "agency": "csc"}, "overseenBy": "crc",
                     "dueDate": "2016-12-31", "authority": {"committee": "crc", "meetingDate": "2016-02-03", "minute": "3"}}""".formatted(number));
        var action = "/api/actions/" + finding + ".a";
        for (int claimed = 3; claimed <= 4; claimed++)
            decide(
                    "lead-csc",
                    action + claimed + "/completion",
                    "{\"evidence\": \"Minutes of supervision\", \"effectiveOn\": \"2016-06-01\"}");
        decide("lead-nuth", action + "4/verification", """
                {"outcome": "ACCEPTED", "method": "Read beside five cases", "effectiveOn": "2016-06-15",
                 "verifier": {"name": "Imogen Keyboard", "role": "Named Nurse", "agency": "nuth"}}""");
        decide(
                "lead-csc",
                action + "12/more-time",
                "{\"until\": \"2017-06-30\", \"reason\": \"Two posts are empty\", \"effectiveOn\": \"2016-07-01\"}");
        decide("chair", action + "13/due-date", """
                {"dueDate": "2017-01-31", "reasonCode": "CAPACITY", "reason": "the trainer left",
                 "authority": {"committee": "crc", "meetingDate": "2016-07-05", "minute": "CA1", "chairsAction": true}}""");
        decide("secretary", "/api/meetings", """
                {"committee": "%s", "date": "%s", "agenda": [%s]}""".formatted(
                        meeting.substring(0, meeting.indexOf('.')),
                        meeting.substring(meeting.indexOf('.') + 1),
                        IntStream.range(0, agenda.size())
                                .mapToObj(item ->
                                        "{\"minute\": \"%d\", \"title\": \"%s\"}".formatted(item + 1, agenda.get(item)))
                                .collect(Collectors.joining(", "))));
        for (int number = 1; number < 13; number++) seen(finding + ".a" + number, 0);
        seen(finding + ".a13", 1);
    }
}
