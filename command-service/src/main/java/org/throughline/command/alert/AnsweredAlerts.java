package org.throughline.command.alert;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.throughline.command.decision.AtLeast;
import org.throughline.command.decision.Responses.Taken;
import org.throughline.events.ActionId;

/**
 * The outcome of one answer for each action, in the order of the request.
 *
 * @param atLeast what a question waits for that is to show all that was recorded; null if nothing was
 */
public record AnsweredAlerts(
        int taken, int refused, @Nullable String atLeast, List<AnsweredAlert> answers) {

    static AnsweredAlerts of(List<AnsweredAlert> answers) {
        var taken = answers.stream()
                .map(AnsweredAlert::taken)
                .filter(Objects::nonNull)
                .toList();
        return new AnsweredAlerts(
                taken.size(),
                answers.size() - taken.size(),
                AtLeast.of(taken.stream().map(Taken::atLeast)),
                answers);
    }

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
