package org.throughline.command.decision;

import java.util.List;
import java.util.function.Supplier;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.throughline.command.Receipt;
import org.throughline.command.RuleViolated;
import org.throughline.command.decision.Responses.Taken;
import org.throughline.platform.problem.InvalidField;
import org.throughline.platform.problem.Problems;
import org.throughline.platform.web.UnusableBody;

/**
 * The outcome of one of several decisions in a request.
 *
 * @param taken what was recorded; null if it was refused
 * @param refused the refusal, as RFC 9457 has it; null if it was taken
 */
public record DecisionOutcome(
        @Nullable Taken taken, @Nullable ProblemDetail refused) {

    /** A refusal is the answer to this decision alone; a store that is out of reach ends the whole request. */
    public static DecisionOutcome of(Supplier<Receipt> decision) {
        try {
            return new DecisionOutcome(Taken.of(decision.get()), null);
        } catch (RuleViolated refused) {
            return new DecisionOutcome(null, Refusals.problem(refused));
        } catch (AggregateNotFoundException unknown) {
            return new DecisionOutcome(null, Refusals.unknown());
        } catch (InvalidField invalid) {
            return new DecisionOutcome(null, Problems.withViolations(List.of(invalid.violation())));
        } catch (UnusableBody unusable) {
            return new DecisionOutcome(null, Problems.withViolations(unusable.violations()));
        }
    }
}
