package org.throughline.query.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.impact.EvidenceStrength;
import org.throughline.domain.impact.Measurement;
import org.throughline.domain.impact.Strength;
import org.throughline.domain.review.Plan.ImpactAssessment;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.ActionId;
import org.throughline.events.Authority;
import org.throughline.events.RatificationOutcome;
import org.throughline.events.impact.EvidenceLevel;
import org.throughline.events.review.ChangeJudged;
import org.throughline.events.review.ChangeJudged.Change;
import org.throughline.events.review.ChangeJudged.CitedEvidence;
import org.throughline.query.action.ActionView;

/**
 * What a committee judged that a plan changed, with the measurements it rests on as they are known now.
 *
 * @param reversed whether the Chair judged it between meetings and a meeting reversed that, so that it does not count
 */
public record ShownPlanImpact(
        long version,
        LocalDate on,
        Authority authority,
        boolean toBeRatified,
        boolean reversed,
        ShownChange practice,
        ShownChange systems,
        ShownChange outcomes) {

    /**
     * The judgement of one kind of change.
     *
     * @param restsOnEvidence whether any measurement that it names is still on record
     * @param strength of the strongest of them; null without one
     */
    public record ShownChange(
            Change change,
            String statement,
            boolean restsOnEvidence,
            @Nullable Strength strength,
            List<ShownCited> evidence) {}

    /**
     * A measurement that a judgement names.
     *
     * @param measured null if a correction has since taken it back
     */
    public record ShownCited(
            ActionId action, long version, @Nullable Measured measured) {}

    /** What it measured. */
    public record Measured(LocalDate on, EvidenceLevel level, String measure, Strength strength, boolean improved) {}

    static boolean isReversed(ReviewState review, ImpactAssessment assessed) {
        var action = review.chairsActions().of(assessed.version());
        return action != null && action.outcome() == RatificationOutcome.REVERSED;
    }

    static List<ShownPlanImpact> of(ReviewState review, Collection<ActionView> actions) {
        return review.plan().impact().stream()
                .map(assessed -> of(review, assessed, actions))
                .toList();
    }

    private static ShownPlanImpact of(ReviewState review, ImpactAssessment assessed, Collection<ActionView> actions) {
        return new ShownPlanImpact(
                assessed.version(),
                assessed.on(),
                assessed.authority(),
                review.chairsActions().toBeRatified(assessed.version()),
                isReversed(review, assessed),
                of(assessed.practice(), actions),
                of(assessed.systems(), actions),
                of(assessed.outcomes(), actions));
    }

    private static ShownChange of(ChangeJudged judged, Collection<ActionView> actions) {
        var evidence =
                judged.evidence().stream().map(cited -> of(cited, actions)).toList();
        var strength = evidence.stream()
                .flatMap(cited -> cited.measured() == null
                        ? Stream.<Strength>of()
                        : Stream.of(cited.measured().strength()))
                .reduce((one, other) -> one.atLeast(other) ? one : other)
                .orElse(null);
        return new ShownChange(judged.change(), judged.statement(), strength != null, strength, evidence);
    }

    private static ShownCited of(CitedEvidence cited, Collection<ActionView> actions) {
        var measured = actions.stream()
                .filter(action -> action.action().equals(cited.action()))
                .flatMap(action -> action.state().impact().measurements().stream())
                .filter(measurement -> measurement.version() == cited.version())
                .findFirst()
                .map(ShownPlanImpact::of)
                .orElse(null);
        return new ShownCited(cited.action(), cited.version(), measured);
    }

    private static Measured of(Measurement measurement) {
        var evidence = measurement.evidence();
        return new Measured(
                measurement.effectiveOn(),
                evidence.level(),
                evidence.measure(),
                EvidenceStrength.of(evidence).strength(),
                EvidenceStrength.improved(evidence));
    }
}
