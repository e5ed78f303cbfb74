package org.throughline.domain.drift;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.board.Policy;
import org.throughline.domain.drift.FigureChange.Figure;
import org.throughline.domain.review.FindingState;
import org.throughline.domain.review.ReviewState;

/**
 * What a correction does to a figure of an action, to a review or to a finding.
 *
 * @param id the action, the review or the finding
 */
public record Effect(String id, @JsonUnwrapped FigureChange change) {

    /** What differs between two states of an action on the same day, by the same policy. */
    public static List<Effect> onAction(ActionState before, ActionState after, LocalDate day, Policy policy) {
        return FigureChange.between(before, after, day, policy).stream()
                .map(change -> new Effect(after.action().value(), change))
                .toList();
    }

    /**
     * What differs between two states of a review on the same day: its plan, its publication and restriction, and its
     * actions where its holds or restrictions differ.
     *
     * @param actions without what limits their review
     */
    public static List<Effect> onReview(
            ReviewState before, ReviewState after, List<ActionState> actions, LocalDate day, Policy policy) {
        var review = after.review().value();
        var effects = new ArrayList<Effect>();
        add(
                effects,
                review,
                Figure.STATUS,
                before.plan().status().name(),
                after.plan().status().name(),
                false);
        add(effects, review, Figure.PUBLICATION, publication(before, day), publication(after, day), false);
        add(effects, review, Figure.RESTRICTED_SINCE, restrictedSince(before), restrictedSince(after), false);
        var stated = before.registered().statedActions();
        var left = after.registered().statedActions();
        add(
                effects,
                review,
                Figure.STATED_ACTIONS,
                stated == null ? null : stated.toString(),
                left == null ? null : left.toString(),
                stated != null && (left == null || left < stated));
        add(
                effects,
                review,
                Figure.PLAN_ACTIONS,
                planActions(before),
                planActions(after),
                missing(after) < missing(before));
        add(effects, review, Figure.PLAN_IMPACT, planImpact(before), planImpact(after), false);
        if (!before.limits().equals(after.limits()))
            for (var action : actions)
                effects.addAll(onAction(action.under(before.limits()), action.under(after.limits()), day, policy));
        return List.copyOf(effects);
    }

    /** What differs between two states of a finding: what it asks for, and whether the board acts on it. */
    public static List<Effect> onFinding(FindingState before, FindingState after) {
        var finding = after.finding().value();
        var effects = new ArrayList<Effect>();
        var then = before.stated();
        var now = after.stated();
        add(
                effects,
                finding,
                Figure.KIND,
                then.kind().name(),
                now.kind().name(),
                then.asksForSomething() && !now.asksForSomething());
        add(effects, finding, Figure.THEME, then.theme().value(), now.theme().value(), false);
        add(
                effects,
                finding,
                Figure.DECLINED_ON,
                declinedOn(before),
                declinedOn(after),
                before.declined() == null && after.declined() != null);
        return List.copyOf(effects);
    }

    private static void add(
            List<Effect> effects,
            String id,
            Figure figure,
            @Nullable String then,
            @Nullable String now,
            boolean lowered) {
        if (!Objects.equals(then, now)) effects.add(new Effect(id, new FigureChange(figure, then, now, lowered)));
    }

    private static @Nullable String planActions(ReviewState review) {
        var actions = review.plan().actions();
        return actions == null ? null : actions.inWords();
    }

    /** How many actions of the plan were not recorded, or were open, when it was agreed or signed off. */
    private static int missing(ReviewState review) {
        var actions = review.plan().actions();
        return actions == null ? 0 : actions.missing();
    }

    private static @Nullable String planImpact(ReviewState review) {
        var assessed = review.plan().assessed();
        return assessed == null
                ? null
                : "practice %s, systems %s, outcomes %s"
                        .formatted(
                                assessed.practice().change(),
                                assessed.systems().change(),
                                assessed.outcomes().change());
    }

    private static String publication(ReviewState review, LocalDate day) {
        var publication = review.disclosure().publicationOn(day);
        var words = publication.publishedOnAsWritten();
        var on = words == null ? publication.publishedOn() : words.words();
        return on == null ? publication.state().name() : publication.state() + " " + on;
    }

    private static @Nullable String restrictedSince(ReviewState review) {
        var restriction = review.disclosure().restriction();
        return restriction == null ? null : restriction.on().toString();
    }

    private static @Nullable String declinedOn(FindingState finding) {
        var declined = finding.declined();
        return declined == null ? null : declined.on().toString();
    }
}
