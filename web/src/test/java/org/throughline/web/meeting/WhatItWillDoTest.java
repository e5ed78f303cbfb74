package org.throughline.web.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.command.possible.DecisionPreview;
import org.throughline.domain.drift.Effect;
import org.throughline.domain.drift.FigureChange;
import org.throughline.domain.drift.FigureChange.Figure;

class WhatItWillDoTest {

    private static final String ACTION = "scr-child-j.f1.a1";
    private static final LocalDate TODAY = LocalDate.of(2017, 11, 8);

    private static Effect effect(Figure figure, String before, String after) {
        return new Effect(ACTION, new FigureChange(figure, before, after, false));
    }

    private static WhatItWillDo.Sentences willDo(String as, boolean lowers, Effect... effects) {
        return WhatItWillDo.of(
                new DecisionPreview(ACTION, as, TODAY, TODAY, Arrays.asList(effects), lowers),
                effect -> effect.change().figure() + " " + effect.change().after());
    }

    private static List<String> sentences(String as, Effect... effects) {
        return willDo(as, false, effects).sentences().stream()
                .map(sentence -> sentence.replace('\u00A0', ' '))
                .toList();
    }

    @Test
    void a_move_that_makes_the_action_look_less_late_says_that_it_lowers_a_figure() {
        assertThat(willDo("due-date", true, effect(Figure.DELAY_DAYS, "8", "0")).lowers())
                .isTrue();
        assertThat(willDo("concern", false).lowers()).isFalse();
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
