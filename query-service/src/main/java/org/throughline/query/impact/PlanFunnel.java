package org.throughline.query.impact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.throughline.query.action.AssessedAction;
import org.throughline.query.finding.AnsweredFinding;
import org.throughline.query.list.HasList;
import org.throughline.query.list.Page;

/**
 * How far the actions of a plan have come: agreed, claimed, verified, signed off, improved, still held.
 *
 * @param found the findings that the actions answer; null where the question is about some of the actions of a plan only
 * @param steps each with how many actions have reached it
 * @param closedUndone how many were closed without being done: not to be implemented, superseded, merged, overtaken
 */
public record PlanFunnel(
        LocalDate asOf, @Nullable Instant knownAt, @Nullable Found found, List<Reached> steps, long closedUndone)
        implements HasList {

    /** Findings that ask for something, and how many of them have an action. */
    public record Found(long findings, long answered) {

        static Found of(List<AnsweredFinding> findings) {
            var asking =
                    findings.stream().filter(AnsweredFinding::asksForSomething).toList();
            return new Found(
                    asking.size(),
                    asking.stream()
                            .filter(finding -> !finding.actions().isEmpty())
                            .count());
        }
    }

    /**
     * The actions that have reached a step.
     *
     * @param of all actions of the plan
     * @param noFurther how many of them have come no further
     * @param opens the list of those that have reached it
     * @param opensNoFurther the list of those that have come no further
     */
    public record Reached(PlanStep step, long actions, long of, long noFurther, String opens, String opensNoFurther) {}

    @Override
    public Page<Reached> list() {
        return Page.whole(asOf, knownAt, steps);
    }

    static PlanFunnel of(
            LocalDate asOf,
            @Nullable Instant knownAt,
            @Nullable Found found,
            List<AssessedAction> actions,
            Map<String, String> asked) {
        var furthest = new EnumMap<PlanStep, Integer>(PlanStep.class);
        for (var action : actions) furthest.merge(PlanStep.of(action), 1, Integer::sum);
        return new PlanFunnel(
                asOf,
                knownAt,
                found,
                Arrays.stream(PlanStep.values())
                        .map(step -> new Reached(
                                step,
                                furthest.entrySet().stream()
                                        .filter(each -> each.getKey().compareTo(step) >= 0)
                                        .mapToInt(Map.Entry::getValue)
                                        .sum(),
                                actions.size(),
                                furthest.getOrDefault(step, 0),
                                opens(asked, "reached", step),
                                opens(asked, "furthest", step)))
                        .toList(),
                actions.stream().filter(PlanFunnel::isClosedUndone).count());
    }

    private static boolean isClosedUndone(AssessedAction action) {
        return action.view().state().ending().closure() != null
                && action.view().state().completedOn() == null;
    }

    private static String opens(Map<String, String> asked, String parameter, PlanStep step) {
        var question = new TreeMap<>(asked);
        question.remove("format");
        question.put(parameter, step.name());
        var list = UriComponentsBuilder.fromPath("/api/impact");
        question.forEach((name, _) -> list.queryParam(name, "{" + name + "}"));
        return list.encode().buildAndExpand(question).toUriString();
    }
}
