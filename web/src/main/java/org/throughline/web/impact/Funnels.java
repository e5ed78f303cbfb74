package org.throughline.web.impact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.impact.PlanFunnel;
import org.throughline.query.impact.PlanFunnel.Found;
import org.throughline.query.impact.PlanFunnel.Reached;
import org.throughline.query.impact.PlanStep;
import org.throughline.web.api.Api;
import org.throughline.web.question.Addresses;
import org.throughline.web.question.Question;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** Makes funnels: found, agreed, claimed, verified, signed off, improved, still held. */
@Component
public class Funnels {

    private static final int WHOLE = 100;

    private final Api api;

    Funnels(Api api) {
        this.api = api;
    }

    /**
     * Of the actions that a question is about.
     *
     * @param question with filters of actions and a standpoint, and nothing else
     */
    public Funnel of(Question question) {
        return of(api.get("/api/impact/funnel", question.parameters(), PlanFunnel.class), question);
    }

    static Funnel of(PlanFunnel plan, Question question) {
        var steps = new ArrayList<Funnel.Step>();
        if (plan.found() != null && plan.found().findings() > 0 && !question.has("finding"))
            steps.add(found(plan.found(), question));
        long all = plan.steps().getFirst().of();
        if (all > 0) plan.steps().forEach(reached -> steps.add(step(reached)));
        return new Funnel(sentence(plan, all), List.copyOf(steps));
    }

    private static String sentence(PlanFunnel plan, long all) {
        if (all == 0) return "No agreed action that you may read is on record.";
        var held = plan.steps().getLast().actions();
        return "%s of %s %s shown to have changed something for the better that still holds.%s"
                .formatted(
                        held == 0 ? "None" : Words.number(held),
                        Words.count(all, "action", "actions"),
                        held > 1 ? "are" : "is",
                        plan.closedUndone() == 0 ? "" : " " + closedUndone(plan.closedUndone()));
    }

    private static String closedUndone(long closed) {
        return Words.number(closed) + (closed == 1 ? " was" : " were") + " closed without being done.";
    }

    private static Funnel.Step found(Found found, Question question) {
        long open = found.findings() - found.answered();
        return new Funnel.Step(
                "Found",
                "findings that call for an action, and how many of them have one",
                ofAll(found.answered(), found.findings()),
                share(found.answered(), found.findings()),
                question.at("/findings").address(),
                open == 0 ? null : new Link(Words.count(open, "finding has", "findings have") + " no action", ""));
    }

    private static Funnel.Step step(Reached reached) {
        return new Funnel.Step(
                name(reached.step()),
                means(reached.step()),
                ofAll(reached.actions(), reached.of()),
                share(reached.actions(), reached.of()),
                reached.actions() == 0 ? null : Addresses.ofPage(reached.opens()),
                reached.noFurther() == 0 ? null : noFurther(reached));
    }

    private static @Nullable Link noFurther(Reached reached) {
        var why = switch (reached.step()) {
            case AGREED -> "not claimed";
            case CLAIMED -> reached.noFurther() == 1 ? "waits to be verified" : "wait to be verified";
            case VERIFIED -> reached.noFurther() == 1 ? "waits for sign-off" : "wait for sign-off";
            case SIGNED_OFF -> "without proof of an improvement";
            case IMPROVED -> "not known to hold";
            case HELD -> null;
        };
        return why == null
                ? null
                : new Link(Words.number(reached.noFurther()) + " " + why, Addresses.ofPage(reached.opensNoFurther()));
    }

    private static String name(PlanStep step) {
        return switch (step) {
            case AGREED -> "Agreed";
            case CLAIMED -> "Claimed";
            case VERIFIED -> "Verified";
            case SIGNED_OFF -> "Signed off";
            case IMPROVED -> "Improved";
            case HELD -> "Still held";
        };
    }

    private static String means(PlanStep step) {
        return switch (step) {
            case AGREED -> "actions agreed with a lead agency";
            case CLAIMED -> "the owner says it is done";
            case VERIFIED -> "the claim was accepted";
            case SIGNED_OFF -> "by a committee";
            case IMPROVED -> "evidence of E3 or better shows it";
            case HELD -> "a check found that it lasts";
        };
    }

    private static String ofAll(long some, long all) {
        return Words.number(some) + " of " + Words.number(all);
    }

    private static int share(long some, long all) {
        return all == 0 ? 0 : (int) Math.round(some * (double) WHOLE / all);
    }
}
