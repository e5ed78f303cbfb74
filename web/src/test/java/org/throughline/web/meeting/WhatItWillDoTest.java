package org.throughline.web.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.domain.drift.Effect;
import org.throughline.domain.drift.FigureChange;
import org.throughline.domain.drift.FigureChange.Figure;

class WhatItWillDoTest {

    private static final String ACTION = "scr-child-j.f1.a1";

    private static Effect effect(Figure figure, String before, String after) {
        return new Effect(ACTION, new FigureChange(figure, before, after, false));
    }

    private static List<String> sentences(String as, Effect... effects) {
        return WhatItWillDo.sentences(
                        ACTION,
                        Arrays.asList(effects),
                        as,
                        effect ->
                                effect.change().figure() + " " + effect.change().after())
                .stream()
                .map(sentence -> sentence.replace('\u00A0', ' '))
                .toList();
    }

    @Test
    void a_move_says_by_how_much_and_what_it_hides() {
        assertThat(sentences(
                        "due-date",
                        effect(Figure.DUE_DATE, "2017-10-31", "2018-03-31"),
                        effect(Figure.DELAY_DAYS, "8", "0"),
                        effect(Figure.NET_DELAY_DAYS, "8", "0"),
                        effect(Figure.MASKED_DELAY_DAYS, "214", "222"),
                        effect(Figure.DRIFT_DAYS, "214", "365"),
                        effect(Figure.LEVEL, "WATCH", "DRIFTING")))
                .containsExactly(
                        "The due date moves from 31 October 2017 to 31 March 2018, 151 days later: 365 days of drift in all.",
                        "Today the action is not late instead of 8 days late.",
                        "222 days are hidden by moves of the date instead of 214 days.",
                        "LEVEL DRIFTING.");
    }

    @Test
    void taking_the_date_away_leaves_lateness_undefined() {
        assertThat(sentences(
                        "due-date",
                        effect(Figure.DUE_DATE, "2017-10-31", null),
                        effect(Figure.DELAY_DAYS, "8", null),
                        effect(Figure.MASKED_DELAY_DAYS, null, "1")))
                .containsExactly(
                        "The due date moves from 31 October 2017 to no day at all.",
                        "Today the action is without a date to be late by instead of 8 days late.",
                        "1 day is hidden by moves of the date instead of none.");
    }

    @Test
    void a_decision_that_changes_no_figure_says_so() {
        assertThat(sentences("note")).singleElement().asString().contains("That is not progress");
        assertThat(sentences("concern")).singleElement().asString().contains("No date, status or figure changes today");
    }
}
