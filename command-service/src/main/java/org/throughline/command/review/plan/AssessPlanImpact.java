package org.throughline.command.review.plan;

import static org.throughline.command.Command.orNone;
import static org.throughline.command.Rule.EVIDENCE_IS_OF_WHAT_IS_JUDGED;
import static org.throughline.command.Rule.EVIDENCE_IS_RECORDED_ON_AN_ACTION_OF_THE_PLAN;
import static org.throughline.command.Rule.IMPROVEMENT_IS_MEASURED;
import static org.throughline.command.Wording.day;
import static org.throughline.events.Role.CHAIR;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.command.review.ReviewCommand;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.impact.EvidenceStrength;
import org.throughline.domain.impact.Measurement;
import org.throughline.domain.impact.Strength;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.ActionId;
import org.throughline.events.impact.Evidence;
import org.throughline.events.impact.EvidenceLevel;
import org.throughline.events.review.ChangeJudged;
import org.throughline.events.review.ChangeJudged.Change;
import org.throughline.events.review.ChangeJudged.CitedEvidence;
import org.throughline.events.review.PlanEvent.PlanImpactAssessed;
import org.throughline.events.review.ReviewEvent;
import org.throughline.platform.web.PlainText;

/** Judges what the whole plan changed. */
@AllowedRoles({SECRETARY, CHAIR})
public record AssessPlanImpact(
        @Schema(description = "What staff now do") @NotNull @Valid
        ChangeBody practice,

        @Schema(description = "What the agencies' systems now are") @NotNull @Valid
        ChangeBody systems,

        @Schema(description = "Whether any child or adult is better off") @NotNull @Valid
        ChangeBody outcomes,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ReviewCommand {

    public static final String PATH = "plan/impact";

    /** The judgement of one kind of change. */
    @Schema(name = "JudgedChange", description = "What changed, and the measurements that this rests on")
    public record ChangeBody(
            @NotNull Change change,

            @Schema(example = "Four of twenty chronologies needed no further work") @NotNull @PlainText
            String statement,

            @Schema(description = "Measurements of the plan's actions") @Size(max = 100) @Nullable
            List<@NotNull @Valid CitedBody> evidence,

            @Schema(description = "True to say that it rests on no measurement", defaultValue = "false") @Nullable
            Boolean restsOnNone) {

        @AssertTrue(message = "evidence: is named, or restsOnNone is true; never both")
        @Schema(hidden = true)
        boolean isSaidToRestOnSomethingOrNothing() {
            return orNone(evidence).isEmpty() == Boolean.TRUE.equals(restsOnNone);
        }

        private static ChangeBody of(ChangeJudged judged) {
            return new ChangeBody(
                    judged.change(),
                    judged.statement(),
                    judged.evidence().stream()
                            .map(cited -> new CitedBody(cited.action(), cited.version()))
                            .toList(),
                    judged.evidence().isEmpty());
        }

        private ChangeJudged asJudged() {
            return new ChangeJudged(
                    change,
                    statement,
                    orNone(evidence).stream()
                            .map(cited -> new CitedEvidence(cited.action, cited.version))
                            .distinct()
                            .toList());
        }
    }

    /** A measurement of an action. */
    @Schema(name = "NamedEvidence", description = "A measurement, by its action and the version that recorded it")
    public record CitedBody(
            @Schema(type = "string", example = "scr-child-j.f2.a2") @NotNull
            ActionId action,

            @Schema(example = "4") @NotNull @Min(0) Long version) {}

    /** The body that records it again. */
    public static AssessPlanImpact of(PlanImpactAssessed recorded) {
        return new AssessPlanImpact(
                ChangeBody.of(recorded.practice()),
                ChangeBody.of(recorded.systems()),
                ChangeBody.of(recorded.outcomes()),
                recorded.effectiveOn(),
                AuthorityBody.of(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ReviewEvent event(ReviewState now, Decision decision, DecisionContext context) {
        var assessed = assessed(now, decision);
        checkEvidence(assessed, PlannedActions.on(now, decision.effectiveOn(), context.streams()));
        return assessed;
    }

    /** What is cited and judged as before is not checked again on the same day. */
    @Override
    public ReviewEvent event(ReviewState now, ReviewEvent wrong, Decision decision, DecisionContext context) {
        var assessed = assessed(now, decision);
        if (!(wrong instanceof PlanImpactAssessed before
                && before.effectiveOn().equals(assessed.effectiveOn())
                && restsAlike(before.practice(), assessed.practice())
                && restsAlike(before.systems(), assessed.systems())
                && restsAlike(before.outcomes(), assessed.outcomes())))
            checkEvidence(assessed, PlannedActions.on(now, decision.effectiveOn(), context.streams()));
        return assessed;
    }

    private PlanImpactAssessed assessed(ReviewState now, Decision decision) {
        return new PlanImpactAssessed(
                now.review(),
                decision.effectiveOn(),
                decision.committeeAuthority(),
                decision.source(),
                practice.asJudged(),
                systems.asJudged(),
                outcomes.asJudged());
    }

    private static boolean restsAlike(ChangeJudged before, ChangeJudged now) {
        return before.change() == now.change() && before.evidence().equals(now.evidence());
    }

    private static void checkEvidence(PlanImpactAssessed assessed, List<ActionState> actions) {
        var day = assessed.effectiveOn();
        check(assessed.practice(), EvidenceLevel.PRACTICE, actions, day);
        check(assessed.systems(), null, actions, day);
        check(assessed.outcomes(), EvidenceLevel.OUTCOME, actions, day);
    }

    /**
     * Refuses a judgement that its measurements do not bear.
     *
     * @param level of the measurements that can show such a change; null for any
     */
    private static void check(
            ChangeJudged judged, @Nullable EvidenceLevel level, List<ActionState> actions, LocalDate day) {
        if (judged.evidence().isEmpty()) return;
        var measured = judged.evidence().stream()
                .map(cited -> measurement(cited, actions, day))
                .toList();
        for (int place = 0; place < measured.size(); place++) {
            var cited = judged.evidence().get(place);
            var found = measured.get(place).evidence().level();
            EVIDENCE_IS_OF_WHAT_IS_JUDGED.check(
                    level == null || level == found,
                    () -> "version %d of %s is a measurement of %s"
                            .formatted(cited.version(), cited.action(), inWords(found)));
        }
        IMPROVEMENT_IS_MEASURED.check(
                !judged.change().isForTheBetter()
                        || measured.stream().anyMatch(each -> showsImprovement(each.evidence())),
                () ->
                        "none of the %d measurements named is of E3 or better and better than a baseline it can be compared with"
                                .formatted(measured.size()));
    }

    private static boolean showsImprovement(Evidence evidence) {
        return EvidenceStrength.improved(evidence)
                && EvidenceStrength.of(evidence).strength().atLeast(Strength.E3);
    }

    private static Measurement measurement(CitedEvidence cited, List<ActionState> actions, LocalDate day) {
        var found = actions.stream()
                .filter(action -> action.action().equals(cited.action()))
                .flatMap(action -> action.impact().measurements().stream())
                .filter(measurement -> measurement.version() == cited.version())
                .findFirst()
                .orElse(null);
        return EVIDENCE_IS_RECORDED_ON_AN_ACTION_OF_THE_PLAN.checkPresent(
                found,
                () -> "version %d of %s was no measurement of an action of this plan by %s"
                        .formatted(cited.version(), cited.action(), day(day)));
    }

    private static String inWords(EvidenceLevel level) {
        return switch (level) {
            case ACTIVITY -> "activity";
            case QUALITY_OR_LEARNING -> "quality or learning";
            case PRACTICE -> "practice";
            case OUTCOME -> "outcome";
        };
    }
}
