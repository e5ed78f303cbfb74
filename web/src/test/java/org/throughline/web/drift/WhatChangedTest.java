package org.throughline.web.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.throughline.domain.action.ActionStatus;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.query.action.register.FiveNumber;
import org.throughline.query.drift.DriftComparison;
import org.throughline.query.drift.DriftComparison.Line;
import org.throughline.query.drift.FiveNumbers;
import org.throughline.query.drift.FiveNumbers.Counts;
import org.throughline.query.drift.FiveNumbers.RestingOn;
import org.throughline.query.drift.Movement;
import org.throughline.query.drift.Movement.Way;
import org.throughline.query.list.Page;
import org.throughline.web.drift.WhatChanged.Moved;
import org.throughline.web.question.Question;

class WhatChangedTest {

    private static final LocalDate THEN = LocalDate.of(2017, 11, 8);
    private static final LocalDate NOW = LocalDate.of(2018, 1, 15);
    private static final Counts NONE = new Counts(0, 0, 0, 0, 0);
    private static final Question PAGE =
            Question.of("/drift/movements", new TreeMap<>(Map.of("asOf", "2018-01-15", "since", "2017-11-08")));

    @Test
    void those_that_came_into_a_number_come_before_those_that_left_it_and_the_rest_is_counted() {
        var changed = WhatChanged.of(
                compared(
                        new Counts(1_234, 0, 0, 0, 0),
                        new Counts(1, 0, 0, 0, 0),
                        List.of(
                                movement(FiveNumber.LATE, Way.GAINED, List.of()),
                                movement(
                                        FiveNumber.LATE,
                                        Way.LOST,
                                        List.of(
                                                "claimed, was in progress",
                                                "due 1 March 2018, was due 1 November 2017")))),
                PAGE);

        assertThat(changed.title()).isEqualTo("What changed since 8\u00A0November\u00A02017");
        assertThat(changed.moved()).extracting(Moved::name).containsExactly("Became late", "Late no more");
        assertThat(changed.moved()).extracting(Moved::rest).containsExactly("1,233 more", "");
        assertThat(changed.moved().getLast().actions().getFirst().because())
                .isEqualTo("claimed, was in progress; due 1 March 2018, was due 1 November 2017");
        assertThat(changed.moved().getFirst().list())
                .isEqualTo("/drift/movements?asOf=2018-01-15&since=2017-11-08&of=LATE&way=GAINED");
        assertThat(changed.moved().getFirst().actions().getFirst().address())
                .as("an action is shown on the same day")
                .isEqualTo("/actions/scr-child-j.f1.a1?asOf=2018-01-15");
    }

    @Test
    void a_number_that_lost_as_many_as_it_gained_has_changed_all_the_same() {
        var one = new Counts(0, 0, 1, 0, 0);

        var changed = WhatChanged.of(compared(one, one, List.of()), PAGE);

        assertThat(changed.moved()).extracting(Moved::name).containsExactly("Started drifting", "Stopped drifting");
        assertThat(changed.moved()).extracting(Moved::rest).containsExactly("1\u00A0action", "1\u00A0action");
    }

    @Test
    void where_nothing_moved_nothing_is_listed() {
        assertThat(WhatChanged.of(compared(NONE, NONE, List.of()), PAGE).moved())
                .isEmpty();
    }

    private static DriftComparison compared(Counts gained, Counts lost, List<Movement> moved) {
        var numbers = new FiveNumbers(0, 0, 0, 0, 0, 0, new RestingOn(NONE, NONE, NONE), List.of());
        var all = new Line(null, numbers, numbers, gained, lost, Map.of(), Map.of(), "/api/actions");
        return new DriftComparison(NOW, null, THEN, null, all, moved, Page.whole(NOW, null, List.of()));
    }

    private static Movement movement(FiveNumber number, Way way, List<String> because) {
        return new Movement(
                number,
                way,
                new ActionId("scr-child-j.f1.a1"),
                "Train all social workers",
                new AgencyId("csc"),
                new CommitteeId("semg"),
                ActionStatus.IN_PROGRESS,
                ActionStatus.CLAIMED,
                null,
                null,
                because);
    }
}
