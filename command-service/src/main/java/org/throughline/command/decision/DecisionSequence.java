package org.throughline.command.decision;

import java.util.function.Supplier;
import org.throughline.command.Receipt;
import org.throughline.platform.problem.Outage;
import org.throughline.platform.problem.OutcomeIsUnknown;
import org.throughline.platform.problem.Refused;

/** The decisions of one request, taken one after another. */
public final class DecisionSequence {

    private int recorded;

    /**
     * Takes the next decision.
     *
     * @throws Refused if a store got out of reach after some decisions were recorded, because "nothing was recorded" would be untrue
     */
    public Receipt dispatch(Supplier<Receipt> decision) {
        try {
            var receipt = decision.get();
            recorded++;
            return receipt;
        } catch (RuntimeException ended) {
            throw recorded > 0 && isForNow(ended) ? Refused.interruptedAfter(recorded) : ended;
        }
    }

    /** Takes the next decision; a rule that refuses it does not end the request. */
    public DecisionOutcome outcome(Supplier<Receipt> decision) {
        return DecisionOutcome.of(() -> dispatch(decision));
    }

    private static boolean isForNow(RuntimeException ended) {
        return ended instanceof OutcomeIsUnknown
                || (ended instanceof Refused refused && refused.isForNow())
                || Outage.isStoreFull(ended)
                || Outage.isBehind(ended);
    }
}
