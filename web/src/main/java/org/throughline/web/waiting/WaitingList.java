package org.throughline.web.waiting;

import java.util.Arrays;
import org.throughline.web.list.Register.Called;

/** A list of what waits: its address, which is the same in the API, and what it is called. */
enum WaitingList {
    ALL(
            "/waiting",
            "Waiting for an answer",
            "matter",
            "matters",
            "Since when, who answers by when, and who hears of it next."),
    CLAIMS(
            "/claims-to-verify",
            "Claims to verify",
            "claim",
            "claims",
            "Completion claims without an answer. Another agency than the one that leads the action verifies them. The days of"
                    + " waiting are the verifier’s."),
    MORE_TIME(
            "/requests-for-more-time",
            "Requests for more time",
            "request",
            "requests",
            "A committee gives more time or refuses it. Until then the date in force stays."),
    ESCALATIONS(
            "/escalations",
            "Escalations",
            "escalation",
            "escalations",
            "Escalations without an answer; of each action the highest step."),
    DISPUTES(
            "/disputes",
            "Disputes",
            "dispute",
            "disputes",
            "Open disputes about actions and about findings. A committee resolves them."),
    CHECKS(
            "/sustained-checks",
            "Sustained checks",
            "sustained check",
            "sustained checks",
            "Checks that are due or overdue and have no result, or one that only the lead agency reports."),
    IMPACT(
            "/impact-confirmations",
            "Impact to confirm",
            "finding",
            "findings",
            "Findings whose actions show impact, which no committee has confirmed.");

    private final String path;
    private final String title;
    private final String one;
    private final String many;
    private final String about;

    WaitingList(String path, String title, String one, String many, String about) {
        this.path = path;
        this.title = title;
        this.one = one;
        this.many = many;
        this.about = about;
    }

    static WaitingList at(String path) {
        return Arrays.stream(values())
                .filter(list -> list.path.equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no such list: " + path));
    }

    String path() {
        return path;
    }

    Called called() {
        return new Called(title, one, many);
    }

    String about() {
        return about;
    }
}
