package org.throughline.web.drift;

import java.util.ArrayList;
import java.util.List;
import org.throughline.query.action.register.FiveNumber;
import org.throughline.query.drift.DriftComparison;
import org.throughline.query.drift.Movement;
import org.throughline.query.drift.Movement.Way;
import org.throughline.web.question.Question;
import org.throughline.web.words.Words;

/**
 * Which actions came into the five numbers since an earlier day, and which left them.
 *
 * @param title "What changed since 8 November 2017"
 * @param list the address of all of them
 */
public record WhatChanged(String title, List<Moved> moved, String list) {

    /**
     * Those that came into one number, or left it.
     *
     * @param name "Started drifting"
     * @param rest "2 more" that are not shown here; empty if all are
     * @param list the address of all of them
     */
    public record Moved(String name, List<MovedAction> actions, String rest, String list) {}

    /** @param because what changed about it, in words; empty if only time passed */
    public record MovedAction(String id, String statement, String address, String because) {}

    /**
     * Of a comparison.
     *
     * @param movementsPage the page that lists them all, with the same question
     */
    public static WhatChanged of(DriftComparison compared, Question movementsPage) {
        var moved = new ArrayList<Moved>();
        for (var number : FiveNumber.values())
            for (var way : Way.values()) {
                var counts = way == Way.GAINED
                        ? compared.all().gained()
                        : compared.all().lost();
                long total = Figure.of(number, counts);
                if (total > 0) moved.add(moved(number, way, total, compared.moved(), movementsPage));
            }
        return new WhatChanged(
                "What changed since " + Words.day(compared.since()), List.copyOf(moved), movementsPage.address());
    }

    private static Moved moved(
            FiveNumber number, Way way, long total, List<Movement> movements, Question movementsPage) {
        var shown = movements.stream()
                .filter(movement -> movement.number() == number && movement.way() == way)
                .map(movement -> action(movement, movementsPage))
                .toList();
        long rest = total - shown.size();
        return new Moved(
                name(number, way),
                shown,
                rest == 0
                        ? ""
                        : shown.isEmpty() ? Words.count(rest, "action", "actions") : Words.number(rest) + " more",
                movementsPage.with("of", number.name()).with("way", way.name()).address());
    }

    private static MovedAction action(Movement movement, Question page) {
        var id = movement.action().value();
        return new MovedAction(
                id, movement.statement(), page.to("/actions/" + id), String.join("; ", movement.because()));
    }

    /** What it is called that an action came into a number, or left it. */
    static String name(FiveNumber number, Way way) {
        boolean came = way == Way.GAINED;
        return switch (number) {
            case LATE -> came ? "Became late" : "Late no more";
            case MASKED -> came ? "Became masked" : "Masked no more";
            case DRIFTING -> came ? "Started drifting" : "Stopped drifting";
            case UNVERIFIED -> came ? "Became unverified" : "Unverified no more";
            case UNPROVEN -> came ? "Became unproven" : "Unproven no more";
        };
    }
}
