package org.throughline.query.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.domain.Recorded;
import org.throughline.domain.review.FindingState;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.FindingId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.events.ReviewId;
import org.throughline.events.ThemeId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.ActionEvent.CompletionVerified;
import org.throughline.events.action.ActionEvent.ImpactEvidenceRecorded;
import org.throughline.events.action.ClosureReason;
import org.throughline.events.action.EndingEvent.ActionClosed;
import org.throughline.events.action.Priority;
import org.throughline.events.finding.FindingAnswerEvent.FindingDeclined;
import org.throughline.events.finding.FindingAnswerEvent.FindingImpactConfirmed;
import org.throughline.events.finding.FindingEvent.FindingRaised;
import org.throughline.events.finding.FindingKind;
import org.throughline.events.impact.Direction;
import org.throughline.events.impact.Evidence;
import org.throughline.events.impact.EvidenceLevel;
import org.throughline.events.impact.Independence;
import org.throughline.events.impact.Reading;
import org.throughline.events.impact.Sampling;
import org.throughline.events.impact.SourceKind;
import org.throughline.query.action.ActionView;

/** How far the board has come with a finding, and what a finding repeats, by the actions that answer it. */
class FindingStatusTest {

    static final LocalDate MAY = LocalDate.of(2016, 5, 1), JUNE = MAY.plusMonths(1), JULY = MAY.plusMonths(2);
    static final LocalDate NEXT_MAY = MAY.plusYears(1);
    static final FindingId FINDING = FindingId.of(new ReviewId("child-s"), 1);
    static final Authority SEMG = new Authority(new CommitteeId("semg"), MAY, "1");
    static final Participant OWNER = new Participant(new PersonId("p-omar"), "Manager", new AgencyId("csc")),
            AUDITOR = new Participant(new PersonId("p-ines"), "Auditor", new AgencyId("nuth"));

    @Test
    void a_finding_is_raised_until_every_action_is_signed_off_or_closed() {
        assertThat(status(FindingKind.LEARNING)).isEqualTo(FindingStatus.RAISED);
        assertThat(status(FindingKind.LEARNING, action(1))).isEqualTo(FindingStatus.RAISED);
        assertThat(status(FindingKind.LEARNING, signedOff(1), action(2))).isEqualTo(FindingStatus.RAISED);
        assertThat(status(FindingKind.LEARNING, signedOff(1), abandoned(2))).isEqualTo(FindingStatus.ADDRESSED);
        assertThat(status(FindingKind.LEARNING, abandoned(2))).isEqualTo(FindingStatus.ADDRESSED);
    }

    @Test
    void impact_that_is_shown_waits_for_a_committee_to_confirm_it() {
        assertThat(status(FindingKind.LEARNING, proven(1), abandoned(2))).isEqualTo(FindingStatus.ADDRESSED);
        assertThat(status(FindingKind.LEARNING, closed(proven(1)))).isEqualTo(FindingStatus.ADDRESSED);
        var raised = finding(FINDING, MAY, FindingKind.LEARNING);
        assertThat(FindingStatus.toBeConfirmedSince(raised, List.of(view(proven(1)))))
                .isEqualTo(NEXT_MAY);
        assertThat(FindingStatus.toBeConfirmedSince(raised, List.of(view(proven(1)), view(signedOff(2)))))
                .isNull();
        assertThat(FindingStatus.toBeConfirmedSince(raised, List.of(view(proven(1)), view(action(2)))))
                .isNull();
        assertThat(FindingStatus.toBeConfirmedSince(raised, List.of(view(abandoned(1)))))
                .isNull();
    }

    @Test
    void impact_is_confirmed_while_it_is_shown_and_closed_with_all_of_it() {
        assertThat(confirmed(NEXT_MAY, proven(1), abandoned(2))).isEqualTo(FindingStatus.IMPACT_CONFIRMED);
        assertThat(confirmed(NEXT_MAY, closed(proven(1)), abandoned(2))).isEqualTo(FindingStatus.CLOSED);
        assertThat(confirmed(NEXT_MAY, proven(1), signedOff(2))).isEqualTo(FindingStatus.ADDRESSED);
        assertThat(confirmed(NEXT_MAY, proven(1), action(2))).isEqualTo(FindingStatus.RAISED);
    }

    @Test
    void a_sign_off_after_the_confirmation_waits_for_another_one() {
        assertThat(confirmed(JUNE, proven(1))).isEqualTo(FindingStatus.ADDRESSED);
        assertThat(FindingStatus.toBeConfirmedSince(confirmedOn(JUNE), List.of(view(proven(1)))))
                .isEqualTo(NEXT_MAY);
    }

    @Test
    void good_practice_asks_for_nothing_and_what_is_declined_is_declined() {
        assertThat(status(FindingKind.GOOD_PRACTICE)).isEqualTo(FindingStatus.RECORDED);
        var declined = finding(FINDING, MAY, FindingKind.LEARNING)
                .then(new Recorded<>(new FindingDeclined(FINDING, JUNE, SEMG, null, "no"), 1, Instant.EPOCH));
        assertThat(FindingStatus.of(declined, List.of(view(action(1))))).isEqualTo(FindingStatus.DECLINED);
    }

    @Test
    void a_finding_repeats_what_another_review_had_signed_off_before() {
        var earlier = answered(FINDING, MAY, signedOff(1));
        assertThat(repeats("other", NEXT_MAY, earlier)).containsExactly(FINDING);
        assertThat(repeats("child-s", NEXT_MAY, earlier)).isEmpty();
        assertThat(repeats("other", JULY, earlier)).isEmpty();
        assertThat(repeats("other", JULY.plusDays(1), earlier)).containsExactly(FINDING);
        assertThat(repeats("other", NEXT_MAY, answered(FINDING, MAY, signedOff(1), action(2))))
                .isEmpty();
        assertThat(repeats("other", NEXT_MAY, answered(FINDING, MAY))).isEmpty();
    }

    @Test
    void a_finding_that_repeats_very_many_counts_all_and_names_the_latest() {
        var earlier = IntStream.rangeClosed(1, 30)
                .mapToObj(number ->
                        answered(FindingId.of(FINDING.reviewId(), number), MAY.minusDays(30 - number), signedOff(1)))
                .toList();
        var repeats = Recurrences.of(
                answered(FindingId.of(new ReviewId("other"), 1), NEXT_MAY), new ThemeRecurrence(earlier), List.of());
        assertThat(repeats.total()).isEqualTo(30);
        assertThat(repeats.shown())
                .hasSize(20)
                .extracting(Recurrence::earlier)
                .startsWith(FindingId.of(FINDING.reviewId(), 11))
                .endsWith(FindingId.of(FINDING.reviewId(), 30));
    }

    private static List<FindingId> repeats(String review, LocalDate raised, AnsweredFinding earlier) {
        var later = answered(FindingId.of(new ReviewId(review), 2), raised);
        return Recurrences.of(later, new ThemeRecurrence(List.of(earlier, later)), List.of()).shown().stream()
                .map(Recurrence::earlier)
                .toList();
    }

    @SafeVarargs
    private static FindingStatus confirmed(LocalDate on, List<ActionEvent>... actions) {
        return FindingStatus.of(
                confirmedOn(on), Stream.of(actions).map(FindingStatusTest::view).toList());
    }

    private static FindingState confirmedOn(LocalDate on) {
        return finding(FINDING, MAY, FindingKind.LEARNING)
                .then(new Recorded<>(
                        new FindingImpactConfirmed(FINDING, on, SEMG, null, "16 of 20"), 1, Instant.EPOCH));
    }

    @SafeVarargs
    private static FindingStatus status(FindingKind kind, List<ActionEvent>... actions) {
        return FindingStatus.of(
                finding(FINDING, MAY, kind),
                Stream.of(actions).map(FindingStatusTest::view).toList());
    }

    @SafeVarargs
    private static AnsweredFinding answered(FindingId finding, LocalDate raised, List<ActionEvent>... actions) {
        return new AnsweredFinding(
                FindingView.of(finding(finding, raised, FindingKind.LEARNING)),
                Stream.of(actions).map(FindingStatusTest::view).toList());
    }

    private static FindingState finding(FindingId id, LocalDate raised, FindingKind kind) {
        return FindingState.begun(new Recorded<>(
                new FindingRaised(id, raised, null, null, kind, new ThemeId("chronologies"), "s", null, List.of()),
                0,
                Instant.EPOCH));
    }

    private static ActionView view(List<ActionEvent> events) {
        var story = new ArrayList<Recorded<ActionEvent>>();
        for (var event : events) story.add(new Recorded<>(event, story.size(), Instant.EPOCH));
        return ActionView.FOLD.of(story);
    }

    private static List<ActionEvent> action(int number) {
        return List.of(new ActionAssigned(
                ActionId.of(FINDING, number),
                MAY,
                SEMG,
                null,
                List.of(),
                "s",
                "o",
                null,
                null,
                Priority.MEDIUM,
                OWNER,
                List.of(),
                SEMG.committee(),
                NEXT_MAY,
                null,
                null));
    }

    private static List<ActionEvent> signedOff(int number) {
        var id = ActionId.of(FINDING, number);
        return and(
                action(number),
                new ActionMarkedComplete(id, JUNE, null, "e"),
                new CompletionVerified(id, JUNE, null, null, AUDITOR, "m"),
                new ActionSignedOff(id, JULY, SEMG, null, null, List.of(), List.of()));
    }

    private static List<ActionEvent> abandoned(int number) {
        return and(
                action(number),
                new ActionClosed(
                        ActionId.of(FINDING, number),
                        JULY,
                        SEMG,
                        null,
                        ClosureReason.NOT_TO_BE_IMPLEMENTED,
                        "no",
                        null));
    }

    private static List<ActionEvent> proven(int number) {
        return and(
                signedOff(number),
                new ImpactEvidenceRecorded(
                        ActionId.of(FINDING, number),
                        NEXT_MAY,
                        null,
                        null,
                        new Evidence(
                                EvidenceLevel.PRACTICE,
                                SourceKind.CASE_AUDIT,
                                "in order",
                                null,
                                Direction.HIGHER_IS_BETTER,
                                new Reading(null, 4, 20),
                                null,
                                new Reading(null, 16, 20),
                                true,
                                null,
                                "read",
                                Sampling.RANDOM,
                                20,
                                AUDITOR,
                                Independence.INDEPENDENT,
                                null,
                                null)));
    }

    private static List<ActionEvent> closed(List<ActionEvent> before) {
        return and(
                before,
                new ActionClosed(
                        before.getFirst().actionId(),
                        NEXT_MAY,
                        SEMG,
                        null,
                        ClosureReason.COMPLETED_WITHOUT_IMPACT_EVIDENCE,
                        "done",
                        null));
    }

    private static List<ActionEvent> and(List<ActionEvent> before, ActionEvent... more) {
        return Stream.concat(before.stream(), Stream.of(more)).toList();
    }
}
