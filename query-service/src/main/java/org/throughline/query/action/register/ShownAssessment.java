package org.throughline.query.action.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.drift.Assessment;
import org.throughline.domain.drift.Cause;
import org.throughline.domain.drift.DriftLevel;
import org.throughline.domain.drift.Explanation;
import org.throughline.domain.drift.FigureBasis;
import org.throughline.domain.drift.Signal;
import org.throughline.domain.drift.SignalKind;
import org.throughline.events.ActionId;

/**
 * Delay and drift of one action on one day, with the reason of each signal.
 *
 * @param warnings signs that the due date may be missed
 * @param restsOn what the figures rest on beside decisions and dates of this board
 * @param policy the version of the policy it is assessed by
 */
public record ShownAssessment(
        LocalDate on,
        @Nullable Long delayDays,
        @Nullable Long originalDelayDays,
        @Nullable Long maskedDelayDays,
        @Nullable Long netDelayDays,
        long driftDays,
        long stalenessDays,
        @Nullable Long verificationLagDays,
        @Nullable Long impactGapDays,
        List<ShownSignal> signals,
        DriftLevel level,
        Set<FigureBasis> restsOn,
        List<String> warnings,
        int policy) {

    /**
     * One signal of drift.
     *
     * @param because a sentence for people
     * @param restsOn what it rests on beside decisions and dates of this board
     * @param causedBy the versions of the action's own events among its causes
     * @param causes every event that causes it, in the order they took effect
     */
    public record ShownSignal(
            SignalKind kind, String because, Set<FigureBasis> restsOn, List<Long> causedBy, List<Cause> causes) {

        static ShownSignal of(Signal signal, ActionId action) {
            var own = signal.causes().stream()
                    .filter(cause -> cause.id().equals(action.value()))
                    .map(Cause::version)
                    .toList();
            return new ShownSignal(signal.kind(), signal.because(), signal.restsOn(), own, signal.causes());
        }
    }

    static ShownAssessment of(ActionId action, Assessment assessed, Explanation explained) {
        return new ShownAssessment(
                assessed.on(),
                assessed.delayDays(),
                assessed.originalDelayDays(),
                assessed.maskedDelayDays(),
                assessed.netDelayDays(),
                assessed.driftDays(),
                assessed.stalenessDays(),
                assessed.verificationLagDays(),
                assessed.impactGapDays(),
                explained.signals().stream()
                        .map(signal -> ShownSignal.of(signal, action))
                        .toList(),
                assessed.level(),
                assessed.restsOn(),
                explained.warnings(),
                assessed.policy());
    }
}
