package org.throughline.command.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.throughline.command.decision.Responses.Taken;
import org.throughline.events.ActionId;

/** The outcome of one answer for each action, in the order of the request. */
public record AnsweredAlerts(int taken, int refused, List<AnsweredAlert> answers) {

    /**
     * The outcome for one action.
     *
     * @param taken what was recorded; null if it was refused
     * @param refused the refusal, as RFC 9457 has it; null if it was taken
     */
    public record AnsweredAlert(
            ActionId action,
            @Nullable Taken taken,
            @Nullable ProblemDetail refused) {}
}
