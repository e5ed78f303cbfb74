package org.throughline.query.impact;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.action.SustainedCheck;
import org.throughline.domain.impact.Measurement;
import org.throughline.domain.impact.Strength;
import org.throughline.query.action.AssessedAction;

/**
 * The known impact of the actions of a finding, a review, a theme or an agency.
 *
 * @param completed actions whose completion claim was accepted
 * @param completedUnproven completed actions without evidence of practice or outcome of E3 or better
 * @param improved actions with such evidence of an improvement
 * @param byStrength the number of actions by the strength of their best evidence of practice or outcome
 * @param readOn the day of the latest measurement of anything; null without any
 */
public record ImpactGroup(
        String key,
        int actions,
        int completed,
        int completedUnproven,
        int signedOff,
        int improved,
        Strength best,
        Map<Strength, Integer> byStrength,
        int measurements,
        @Nullable LocalDate readOn,
        @Nullable LocalDate nextCheckOn) {

    static ImpactGroup of(String key, List<AssessedAction> actions) {
        var byStrength = new EnumMap<Strength, Integer>(Strength.class);
        for (var action : actions) byStrength.merge(action.view().shown().best().strength(), 1, Integer::sum);
        var completed = actions.stream()
                .filter(action -> action.view().state().completedOn() != null)
                .toList();
        return new ImpactGroup(
                key,
                actions.size(),
                completed.size(),
                (int) completed.stream()
                        .filter(action -> !action.view().shown().proven())
                        .count(),
                (int) actions.stream()
                        .filter(action -> action.view().signOff() != null)
                        .count(),
                (int) actions.stream()
                        .filter(action -> action.view().shown().improved())
                        .count(),
                byStrength.keySet().stream().max(Strength::compareTo).orElse(Strength.E0),
                byStrength,
                actions.stream()
                        .mapToInt(action -> action.view().state().measurements().size())
                        .sum(),
                latestReading(actions),
                nextCheck(actions));
    }

    private static @Nullable LocalDate latestReading(List<AssessedAction> actions) {
        return actions.stream()
                .flatMap(action -> action.view().state().measurements().stream())
                .map(Measurement::effectiveOn)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private static @Nullable LocalDate nextCheck(List<AssessedAction> actions) {
        var checks = actions.stream()
                .flatMap(action -> action.view().state().impact().checks().stream())
                .toList();
        return ImpactRow.nextCheck(List.<SustainedCheck>copyOf(checks));
    }
}
