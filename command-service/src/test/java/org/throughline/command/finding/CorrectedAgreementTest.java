package org.throughline.command.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.command.Given.FINDING;
import static org.throughline.command.Given.SEMG;
import static org.throughline.command.Given.TODAY;
import static org.throughline.command.Given.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.command.CorrectableStream;
import org.throughline.command.Given;
import org.throughline.command.RuleViolated;
import org.throughline.domain.review.FindingState;
import org.throughline.events.ActionId;
import org.throughline.events.CorrectionReason;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionEventCorrected;
import org.throughline.events.finding.FindingAnswerEvent.FindingDeclined;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.finding.FindingEvent.ActionAgreed;
import org.throughline.events.finding.FindingEvent.FindingEventCorrected;

/** The finding was raised on 1 June 2016, agreed the action on 1 July and was declined on 1 September. */
class CorrectedAgreementTest {

    static final LocalDate JUNE = LocalDate.of(2016, 6, 1);
    static final LocalDate JULY = LocalDate.of(2016, 7, 1);
    static final LocalDate SEPTEMBER = LocalDate.of(2016, 9, 1);
    static final ActionId ACTION = ActionId.of(FINDING, 1);

    final CorrectableStream<FindingEvent, FindingState> finding =
            new CorrectableStream<>(FindingState::of, FindingState::then);

    CorrectedAgreementTest() {
        for (var event : List.of(
                (FindingEvent) Given.begun(FINDING, JUNE),
                agreed(JULY),
                new FindingDeclined(FINDING, SEPTEMBER, meeting(SEMG, SEPTEMBER), null, "the service has ended")))
            finding.on(event, Instant.EPOCH, false);
    }

    @Test
    void takes_the_day_and_the_minute_of_the_assignment() {
        assertThat(following(JUNE))
                .containsExactly(
                        new FindingEventCorrected(
                                FINDING,
                                TODAY,
                                meeting(SEMG, TODAY),
                                null,
                                1,
                                CorrectionReason.PAIRED_EVENT_CORRECTED,
                                "mistyped",
                                4L),
                        agreed(JUNE));
    }

    @Test
    void is_not_corrected_when_it_says_the_same() {
        assertThat(following(JULY)).isEmpty();
    }

    @Test
    void follows_the_assignment_as_corrected_last() {
        following(JUNE).forEach(event -> finding.on(event, Instant.EPOCH, false));

        assertThat(following(JUNE)).isEmpty();
        assertThat(following(JULY)).contains(agreed(JULY));
        assertThat(finding.latest().actions()).containsExactly(new FindingState.Agreed(ACTION, JUNE));
    }

    @Test
    void is_refused_on_a_day_on_which_the_finding_could_not_agree() {
        assertThatThrownBy(() -> following(JUNE.minusDays(1)))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("of the finding " + FINDING)
                .hasMessageContaining("the day the finding was raised");
        assertThatThrownBy(() -> following(SEPTEMBER.plusDays(1)))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("declined this finding");
    }

    private List<FindingEvent> following(LocalDate assignedOn) {
        var correction = new ActionEventCorrected(
                ACTION, TODAY, meeting(SEMG, TODAY), null, 0, CorrectionReason.TYPING_ERROR, "mistyped", 2L);
        return CorrectedAgreement.events(
                finding, correction, (ActionAssigned) Given.begun(ACTION, assignedOn), Given.context());
    }

    private static ActionAgreed agreed(LocalDate on) {
        return new ActionAgreed(FINDING, on, meeting(SEMG, on), null, ACTION);
    }
}
