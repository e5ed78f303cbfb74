package org.throughline.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.domain.EventReference;
import org.throughline.domain.Recorded;
import org.throughline.domain.Timeline;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.CorrectionReason;
import org.throughline.events.HoldReason;
import org.throughline.events.ReviewId;
import org.throughline.events.Role;
import org.throughline.events.review.CommissioningEvent.OversightDelegated;
import org.throughline.events.review.CommissioningEvent.OversightReturned;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionImposed;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionLifted;
import org.throughline.events.review.PlanEvent.PlanAgreed;
import org.throughline.events.review.PlanEvent.PlanConditionMet;
import org.throughline.events.review.PlanEvent.PlanSignOffRevoked;
import org.throughline.events.review.PlanEvent.PlanSignedOff;
import org.throughline.events.review.Publication;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.review.ReviewEvent.ReviewEventCorrected;
import org.throughline.events.review.ReviewEvent.ReviewRegistered;
import org.throughline.events.review.ReviewHoldEvent.ReviewHeld;
import org.throughline.events.review.ReviewHoldEvent.ReviewHoldReleased;
import org.throughline.events.review.ReviewHoldEvent.ReviewHoldReviewed;
import org.throughline.events.review.ReviewKind;

/** How a review stands once its events are followed, on a day and by what was known. */
class ReviewStateTest {

    static final ReviewId REVIEW = new ReviewId("scr-child-j");
    static final CommitteeId CRC = new CommitteeId("crc"), SEMG = new CommitteeId("semg");
    static final LocalDate MAY = LocalDate.of(2016, 5, 1),
            JUNE = LocalDate.of(2016, 6, 1),
            JULY = LocalDate.of(2016, 7, 1),
            AUGUST = LocalDate.of(2016, 8, 1);
    static final Instant THEN = Instant.parse("2016-09-01T09:00:00Z"), LATER = THEN.plusSeconds(3600);

    final List<Recorded<ReviewEvent>> story = new ArrayList<>();

    ReviewStateTest() {
        happened(new ReviewRegistered(
                REVIEW,
                MAY,
                null,
                null,
                ReviewKind.SERIOUS_CASE_REVIEW,
                "R",
                "T",
                null,
                CRC,
                null,
                List.of(),
                Publication.NOT_PUBLISHED,
                null,
                null));
    }

    @Test
    void a_plan_is_a_draft_until_a_committee_decides_on_it_whenever_that_is_recorded() {
        happened(new PlanSignedOff(REVIEW, JULY, meeting(JULY), null, List.of("a re-audit", "a letter")));
        happened(new PlanAgreed(REVIEW, JUNE, meeting(JUNE), null));
        happened(new PlanConditionMet(REVIEW, AUGUST, null, null, 2, "sent"));

        assertThat(on(MAY).plan().status()).isEqualTo(Plan.Status.DRAFT);
        assertThat(on(JUNE).plan().status()).isEqualTo(Plan.Status.AGREED);
        assertThat(on(JULY).plan().status()).isEqualTo(Plan.Status.SIGNED_OFF);
        assertThat(on(AUGUST).plan().signOffs().getFirst().conditions())
                .extracting(condition -> condition.met())
                .containsExactly(false, true);
    }

    @Test
    void a_revoked_sign_off_stays_to_be_seen_beside_the_next() {
        happened(new PlanAgreed(REVIEW, MAY, meeting(MAY), null));
        happened(new PlanSignedOff(REVIEW, JUNE, meeting(JUNE), null, List.of()));
        happened(new PlanSignOffRevoked(REVIEW, JULY, meeting(JULY), null, "an error"));
        happened(new PlanSignedOff(REVIEW, AUGUST, meeting(AUGUST), null, List.of()));

        assertThat(on(JULY).plan().status()).isEqualTo(Plan.Status.AGREED);
        assertThat(on(JULY).plan().signOff()).isNull();
        assertThat(on(AUGUST).plan().signOffs())
                .extracting(signOff -> signOff.revokedOn())
                .containsExactly(JULY, null);
    }

    @Test
    void a_hold_counts_until_it_is_released_and_is_reviewed_in_between() {
        happened(new ReviewHeld(REVIEW, JUNE, meeting(JUNE), null, HoldReason.INQUEST, "open", JULY));
        happened(new ReviewHoldReviewed(REVIEW, JUNE.plusDays(9), meeting(JUNE), null, AUGUST, "adjourned"));
        happened(new ReviewHoldReleased(REVIEW, JULY.plusDays(9), meeting(JULY), null, "over"));

        assertThat(on(JUNE).hold()).extracting(hold -> hold.reviewBy()).isEqualTo(JULY);
        assertThat(on(JULY).hold()).extracting(hold -> hold.reviewBy()).isEqualTo(AUGUST);
        assertThat(on(AUGUST).hold()).isNull();
        assertThat(on(AUGUST).holds()).allMatch(hold -> hold.ofReview());
        assertThat(on(AUGUST).holds().getFirst().events())
                .containsExactly(
                        new EventReference(1, JUNE, meeting(JUNE)),
                        new EventReference(2, JUNE.plusDays(9), meeting(JUNE)),
                        new EventReference(3, JULY.plusDays(9), meeting(JULY)));
    }

    @Test
    void a_restriction_names_who_may_read_until_it_is_lifted() {
        happened(new ReportingRestrictionImposed(REVIEW, JUNE, null, null, "r", "order", List.of(Role.CHAIR)));
        happened(new ReportingRestrictionLifted(REVIEW, JULY, null, null, "discharged"));

        assertThat(on(MAY).disclosure().mayBeReadBy(Role.AUDITOR)).isTrue();
        assertThat(on(JUNE).disclosure().mayBeReadBy(Role.AUDITOR)).isFalse();
        assertThat(on(JUNE).disclosure().mayBeReadBy(Role.CHAIR)).isTrue();
        assertThat(on(JULY).disclosure().mayBeReadBy(Role.AUDITOR)).isTrue();
    }

    @Test
    void oversight_keeps_the_chain_it_went_through() {
        happened(new OversightDelegated(REVIEW, JUNE, meeting(JUNE), null, CRC, SEMG, "monthly"));
        happened(new OversightReturned(REVIEW, JULY, meeting(JULY), null, SEMG, CRC, "ended"));

        assertThat(on(JUNE).commissioning().oversight().overseers()).containsExactly(CRC, SEMG);
        assertThat(on(JULY).commissioning().oversight().current()).isEqualTo(CRC);
        assertThat(on(JULY).commissioning().oversight().handovers()).hasSize(2);
    }

    @Test
    void what_a_correction_says_rightly_counts_on_its_own_day_once_it_is_known() {
        happened(new PlanAgreed(REVIEW, JULY, meeting(JULY), null));
        story.add(new Recorded<>(
                new ReviewEventCorrected(
                        REVIEW, AUGUST, null, null, 1, CorrectionReason.TYPING_ERROR, "a month late", 3L),
                2,
                LATER));
        story.add(new Recorded<>(new PlanAgreed(REVIEW, JUNE, meeting(JUNE), null), 3, LATER));

        assertThat(on(JUNE).plan().status()).isEqualTo(Plan.Status.AGREED);
        assertThat(ReviewState.of(Timeline.effectiveBy(story, JUNE, THEN))
                        .plan()
                        .status())
                .isEqualTo(Plan.Status.DRAFT);
        assertThat(on(AUGUST).plan().steps()).hasSize(1);
        assertThat(on(AUGUST).version()).isEqualTo(3);
    }

    private ReviewState on(LocalDate day) {
        return ReviewState.of(Timeline.effectiveBy(story, day, null));
    }

    private void happened(ReviewEvent event) {
        story.add(new Recorded<>(event, story.size(), THEN));
    }

    private static Authority meeting(LocalDate on) {
        return new Authority(CRC, on, "1");
    }
}
