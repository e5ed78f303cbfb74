package org.throughline.command.action;

import static org.throughline.command.Given.ACTION;
import static org.throughline.command.Given.REPORT;
import static org.throughline.command.Given.SECRETARY;
import static org.throughline.command.Given.SEMG;
import static org.throughline.command.Given.asking;
import static org.throughline.command.Given.meeting;
import static org.throughline.command.Given.stated;
import static org.throughline.command.action.ActionTest.ASSIGNED;
import static org.throughline.command.action.ActionTest.JUNE_1;
import static org.throughline.command.action.ActionTest.OCTOBER_5;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Rule;
import org.throughline.command.action.claim.MarkActionComplete;
import org.throughline.command.action.claim.RecordProgress;
import org.throughline.command.action.timing.RebaselineAction;
import org.throughline.command.action.timing.SetMilestone;
import org.throughline.events.Source;
import org.throughline.events.StatedDate;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.ActionEvent.ProgressRecorded;
import org.throughline.events.action.RebaselineReason;
import org.throughline.events.action.TimingEvent.MilestoneSet;

/** What a source states of days before the agreement of 1 June 2016, and of dates in words. */
class TakenOverTest extends Acting {

    static final LocalDate MARCH_31 = LocalDate.of(2016, 3, 31);
    static final StatedDate THIRD_QUARTER =
            new StatedDate("third quarter", LocalDate.of(2016, 7, 1), LocalDate.of(2016, 9, 30));
    static final StatedDate FOURTH_QUARTER =
            new StatedDate("fourth quarter", LocalDate.of(2016, 10, 1), LocalDate.of(2016, 12, 31));
    static final StatedDate EARLY_IN_2016 =
            new StatedDate("early in 2016", LocalDate.of(2016, 1, 1), LocalDate.of(2016, 3, 31));

    TakenOverTest() {
        super(ASSIGNED);
    }

    @Test
    void a_fact_of_a_day_before_the_agreement_takes_effect_with_it_and_keeps_the_day_stated() {
        records(
                asking(MARCH_31, null, REPORT, SECRETARY)
                        .on(ACTION, d -> new MarkActionComplete("guidance issued", d.day(), d.source())),
                new ActionMarkedComplete(
                        ACTION,
                        JUNE_1,
                        stating(new StatedDate("31 March 2016", MARCH_31, MARCH_31)),
                        "guidance issued"));
    }

    @Test
    void the_words_for_its_day_stay_as_the_source_has_them() {
        records(
                asking(JUNE_1, null, stating(EARLY_IN_2016), SECRETARY)
                        .on(ACTION, d -> new RecordProgress("first teams briefed", null, null, null, d.source())),
                new ProgressRecorded(ACTION, JUNE_1, stating(EARLY_IN_2016), "first teams briefed", null, null));
    }

    @Test
    void words_for_the_day_of_a_fact_mean_that_it_takes_effect_on_the_last_of_their_days() {
        records(
                asking(JUNE_1, null, stating(THIRD_QUARTER), SECRETARY)
                        .on(ACTION, d -> new RecordProgress("all teams briefed", null, null, null, d.source())),
                new ProgressRecorded(
                        ACTION, LocalDate.of(2016, 9, 30), stating(THIRD_QUARTER), "all teams briefed", null, null));
    }

    @Test
    void without_a_source_nothing_precedes_the_agreement() {
        refuses(
                asking(MARCH_31, null, null, SECRETARY)
                        .on(ACTION, d -> new MarkActionComplete("guidance issued", d.day(), d.source())),
                Rule.NOTHING_PRECEDES_THE_ASSIGNMENT);
    }

    @Test
    void words_replace_words_but_not_the_same_words() {
        var third = new ActionRebaselined(
                ACTION,
                JUNE_1,
                meeting(SEMG, JUNE_1),
                REPORT,
                null,
                THIRD_QUARTER,
                RebaselineReason.CAPACITY,
                "slower than hoped");
        records(rebaseline(JUNE_1, null, THIRD_QUARTER), third);
        recordsAfter(
                third,
                rebaseline(OCTOBER_5, null, FOURTH_QUARTER),
                new ActionRebaselined(
                        ACTION,
                        OCTOBER_5,
                        meeting(SEMG, OCTOBER_5),
                        REPORT,
                        null,
                        FOURTH_QUARTER,
                        RebaselineReason.CAPACITY,
                        "slower than hoped"));
        refusesAfter(third, rebaseline(OCTOBER_5, null, THIRD_QUARTER), Rule.DUE_DATE_MOVES);
        recordsAfter(
                third,
                rebaseline(JUNE_1, THIRD_QUARTER.to(), null),
                new ActionRebaselined(
                        ACTION,
                        JUNE_1,
                        meeting(SEMG, JUNE_1),
                        REPORT,
                        THIRD_QUARTER.to(),
                        null,
                        RebaselineReason.CAPACITY,
                        "slower than hoped"));
    }

    @Test
    void a_milestone_can_be_set_in_the_words_of_a_source() {
        records(
                asking(JUNE_1, null, REPORT, SECRETARY)
                        .on(
                                ACTION,
                                d -> new SetMilestone(
                                        "Guidance", null, stated(THIRD_QUARTER), d.day(), d.authority(), d.source())),
                new MilestoneSet(ACTION, JUNE_1, null, REPORT, 1, "Guidance", null, THIRD_QUARTER));
        refuses(
                asking(JUNE_1, null, REPORT, SECRETARY)
                        .on(
                                ACTION,
                                d -> new SetMilestone(
                                        "Guidance", null, stated(FOURTH_QUARTER), d.day(), d.authority(), d.source())),
                Rule.MILESTONE_IS_NOT_AFTER_THE_DUE_DATE);
    }

    private static DecideOnAction rebaseline(LocalDate on, @Nullable LocalDate to, @Nullable StatedDate words) {
        return asking(on, meeting(SEMG, on), REPORT, SECRETARY)
                .on(
                        ACTION,
                        d -> new RebaselineAction(
                                to,
                                stated(words),
                                RebaselineReason.CAPACITY,
                                "slower than hoped",
                                d.day(),
                                d.authority(),
                                d.source()));
    }

    private static Source stating(StatedDate day) {
        return new Source(REPORT.document(), REPORT.paragraph(), null, REPORT.assumed(), day);
    }
}
