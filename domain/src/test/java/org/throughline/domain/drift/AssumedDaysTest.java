package org.throughline.domain.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.domain.drift.ActionEvents.assigned;
import static org.throughline.domain.drift.ActionEvents.report;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.throughline.domain.DayBasis;
import org.throughline.events.Source;
import org.throughline.events.StatedDate;

/** A day that a source does not give marks every figure and every signal that counts from it. */
class AssumedDaysTest {

    @Test
    void a_claim_of_an_assumed_day_marks_how_long_it_waits() {
        var story = assigned("2016-11-14", "2017-03-31").claimedAsReported("2017-03-31", report("effectiveOn"));

        var waits = story.on("2017-06-30");
        assertThat(waits.restsOn(SignalKind.UNVERIFIED))
                .containsExactly(FigureBasis.WAITING_CLAIM, FigureBasis.ASSUMED_DATE);
        assertThat(waits.verificationLagRestsOn()).containsExactly(FigureBasis.ASSUMED_DATE);
        assertThat(waits.stalenessRestsOn()).containsExactly(FigureBasis.ASSUMED_DATE);
        assertThat(signal(story, "2017-06-30", SignalKind.UNVERIFIED).because())
                .isEqualTo(
                        "Claimed complete on 31 March 2017 (assumed, because the source gives no day) and not verified"
                                + " for 91 days");
        assertThat(signal(story, "2017-06-30", SignalKind.UNVERIFIED).causes())
                .extracting(Cause::dayRestsOn)
                .containsExactly(DayBasis.ASSUMED_DATE);
    }

    @Test
    void an_action_drifts_by_an_assumed_day_if_it_would_not_without_it() {
        var claimed = assigned("2016-11-14", "2017-03-31").claimedAsReported("2017-03-31", report("effectiveOn"));
        assertThat(claimed.on("2017-06-30").level()).isEqualTo(DriftLevel.DRIFTING);
        assertThat(claimed.on("2017-06-30").driftRestsOn())
                .containsExactly(FigureBasis.WAITING_CLAIM, FigureBasis.ASSUMED_DATE);

        var undated = assigned("2016-11-14", null).claimedAsReported("2017-03-31", report("effectiveOn"));
        assertThat(undated.on("2017-06-30").level()).isEqualTo(DriftLevel.DRIFTING);
        assertThat(undated.on("2017-06-30").driftRestsOn()).isEmpty();
    }

    @Test
    void a_sign_off_of_an_assumed_meeting_marks_the_impact_gap() {
        var story = assigned("2016-11-14", "2017-03-31")
                .claimed("2016-11-20")
                .accepted("2016-11-25")
                .signedOffAsReported("2016-11-30", report("meetingDate"));

        assertThat(story.on("2017-03-31").impactGapRestsOn()).containsExactly(FigureBasis.ASSUMED_DATE);
        assertThat(story.on("2017-03-31").restsOn(SignalKind.UNPROVEN)).containsExactly(FigureBasis.ASSUMED_DATE);
        assertThat(story.on("2017-03-31").delayRestsOn()).isEmpty();
        assertThat(signal(story, "2017-03-31", SignalKind.UNPROVEN).because())
                .startsWith("Signed off on 30 November 2016 (assumed, because the source gives no day)");
    }

    @Test
    void an_action_is_undated_because_its_source_gives_no_date_and_not_by_words_of_the_source() {
        var silent = StatedDate.undated("no date given");
        var story = ActionEvents.assignedInWords("2016-11-14", silent, report("dueDate"));

        assertThat(signal(story, "2017-03-31", SignalKind.UNDATED).because()).isEqualTo("The source gives no due date");
        assertThat(story.on("2017-03-31").restsOn(SignalKind.UNDATED)).isEmpty();
        assertThat(story.on("2017-03-31").restsOn()).isEmpty();
    }

    @Test
    void a_claim_of_a_month_rests_on_the_words_of_its_source() {
        var february = new StatedDate("February 2017", LocalDate.of(2017, 2, 1), LocalDate.of(2017, 2, 28));
        var said = report();
        var source = new Source(said.document(), said.paragraph(), said.sha256(), said.assumed(), february);
        var story = assigned("2016-11-14", "2017-03-31").claimedAsReported("2017-02-28", source);

        assertThat(story.on("2017-06-30").delayRestsOn())
                .containsExactly(FigureBasis.WAITING_CLAIM, FigureBasis.TAKEN_OVER_DATE);
        assertThat(story.on("2017-06-30").restsOn(SignalKind.UNVERIFIED))
                .containsExactly(FigureBasis.WAITING_CLAIM, FigureBasis.TAKEN_OVER_DATE);
    }

    private static Signal signal(ActionEvents story, String day, SignalKind kind) {
        return story.explained(day).signals().stream()
                .filter(signal -> signal.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
