package org.throughline.web.answer;

import java.util.Arrays;
import java.util.Optional;

/** An answer that the form offers: the last part of its path in the API, and what it does in the agency's words. */
enum AnswerKind {
    PROGRESS(
            "progress", "There is progress", "It answers the alert. The due date stays, and days late go on counting."),
    DONE(
            "completion",
            "It is done",
            "Another agency verifies it. Until then the days stop counting for you. If the claim is refused, all days since the"
                    + " due date count again."),
    MORE_TIME(
            "more-time",
            "We need more time",
            "A committee gives it or refuses it. Until then the date in force stays, and the days go on counting."),
    NOT_OURS(
            "owner/refusal",
            "It is not ours",
            "It answers the alert. The overseeing committee finds an owner; until then the action counts as unowned."),
    ESCALATION("escalation/answer", "Answer what was escalated to you", "It is put beside the escalation."),
    SEEN(
            "alert/acknowledgement",
            "We have seen it and need some days to answer",
            "It is not an answer. It gives your agency time, once; then an answer is due.");

    private final String path;
    private final String words;
    private final String does;

    AnswerKind(String path, String words, String does) {
        this.path = path;
        this.words = words;
        this.does = does;
    }

    static Optional<AnswerKind> of(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
    }

    String path() {
        return path;
    }

    String words() {
        return words;
    }

    String does() {
        return does;
    }
}
