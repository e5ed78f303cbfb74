package org.throughline.web.meeting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.command.possible.DecisionPreview;
import org.throughline.domain.drift.Effect;
import org.throughline.domain.drift.FigureChange;
import org.throughline.domain.drift.FigureChange.Figure;
import org.throughline.web.api.ApiRefusal;
import org.throughline.web.decide.Things.Thing;
import org.throughline.web.decide.WillDo;
import org.throughline.web.words.Words;
import tools.jackson.databind.node.ObjectNode;

/** What a decision would do to dates and figures, in sentences, before it is recorded. */
@Component
class WhatItWillDo {

    private final WillDo willDo;

    WhatItWillDo(WillDo willDo) {
        this.willDo = willDo;
    }

    /**
     * What it will do.
     *
     * @param sentences one for each date and figure; at least one
     * @param lowers whether something would look less delayed or less adrift
     */
    record Sentences(List<String> sentences, boolean lowers) {

        static final Sentences NOT_ASKED = new Sentences(List.of(), false);
    }

    /**
     * The sentences.
     *
     * @param thing what is decided on
     * @param body as the decision takes it as a request of its own
     * @throws ApiRefusal as the decision would be refused
     */
    Sentences of(Thing thing, String as, ObjectNode body) {
        if (thing.things().equals("meetings"))
            return new Sentences(List.of("The minutes are approved, and their meeting says so from then on."), false);
        return of(willDo.ask(thing, as, body), willDo::inWords);
    }

    static Sentences of(DecisionPreview preview, Function<Effect, String> inWords) {
        return new Sentences(sentences(preview.id(), preview.effects(), preview.decision(), inWords), preview.lowers());
    }

    private static List<String> sentences(
            String thing, List<Effect> effects, String as, Function<Effect, String> inWords) {
        var own = new LinkedHashMap<Figure, FigureChange>();
        effects.stream()
                .filter(effect -> effect.id().equals(thing))
                .forEach(effect -> own.put(effect.change().figure(), effect.change()));
        var sentences = new ArrayList<String>();
        date(own, sentences);
        late(own, sentences);
        own.values().forEach(change -> sentences.add(inWords.apply(new Effect(thing, change)) + "."));
        effects.stream()
                .filter(effect -> !effect.id().equals(thing))
                .forEach(effect -> sentences.add(effect.id() + ": " + inWords.apply(effect) + "."));
        if (sentences.isEmpty())
            sentences.add(
                    switch (as) {
                        case "actions" -> "A new action is agreed on this finding.";
                        case "findings" -> "A new finding is raised in this review.";
                        case "note" ->
                            "It is entered as noted. That is not progress: no date, status or figure changes.";
                        default -> "It is entered under this minute. No date, status or figure changes today.";
                    });
        return List.copyOf(sentences);
    }

    private static void date(Map<Figure, FigureChange> own, List<String> sentences) {
        var due = own.remove(Figure.DUE_DATE);
        if (due == null) return;
        var drift = own.remove(Figure.DRIFT_DAYS);
        var from = day(due.before());
        var to = day(due.after());
        var move = new StringBuilder(
                from == null
                        ? "The action gets the due date " + Words.dayOr(to, "none")
                        : "The due date moves from %s to %s"
                                .formatted(Words.day(from), Words.dayOr(to, "no day at all")));
        if (from != null && to != null) {
            long days = ChronoUnit.DAYS.between(from, to);
            move.append(", ").append(Words.days(Math.abs(days))).append(days < 0 ? " earlier" : " later");
        }
        if (drift != null && drift.after() != null)
            move.append(": ").append(Words.days(Long.parseLong(drift.after()))).append(" of drift in all");
        sentences.add(move.append('.').toString());
    }

    private static void late(Map<Figure, FigureChange> own, List<String> sentences) {
        var delay = own.remove(Figure.DELAY_DAYS);
        var hidden = own.remove(Figure.MASKED_DELAY_DAYS);
        if (delay != null) {
            own.remove(Figure.NET_DELAY_DAYS);
            sentences.add(
                    "Today the action is %s instead of %s.".formatted(lateBy(delay.after()), lateBy(delay.before())));
        }
        if (hidden != null)
            sentences.add("%s hidden by moves of the date instead of %s."
                    .formatted(hiddenDays(hidden.after()), hidden.before() == null ? "none" : count(hidden.before())));
    }

    private static String lateBy(@Nullable String days) {
        if (days == null) return "without a date to be late by";
        return days.equals("0") ? "not late" : count(days) + " late";
    }

    private static String hiddenDays(@Nullable String days) {
        if (days == null) return "It cannot be said how many days are";
        return count(days) + (days.equals("1") ? " is" : " are");
    }

    private static String count(String days) {
        return Words.days(Long.parseLong(days));
    }

    private static @Nullable LocalDate day(@Nullable String iso) {
        return iso != null && iso.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(iso) : null;
    }
}
