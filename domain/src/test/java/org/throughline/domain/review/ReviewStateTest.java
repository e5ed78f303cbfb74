package org.throughline.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.domain.Asker;
import org.throughline.domain.EventReference;
import org.throughline.domain.Recorded;
import org.throughline.domain.Timeline;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.CorrectionReason;
import org.throughline.events.FindingId;
import org.throughline.events.HoldReason;
import org.throughline.events.ReviewId;
import org.throughline.events.Role;
import org.throughline.events.StatedDate;
import org.throughline.events.review.ChangeJudged;
import org.throughline.events.review.CommissioningEvent.OversightDelegated;
import org.throughline.events.review.CommissioningEvent.OversightReturned;
import org.throughline.events.review.DisclosureEvent.PublicationDecided;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionImposed;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionLifted;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionReviewed;
import org.throughline.events.review.KeyDate;
import org.throughline.events.review.PlanEvent.PlanAgreed;
import org.throughline.events.review.PlanEvent.PlanConditionMet;
import org.throughline.events.review.PlanEvent.PlanImpactAssessed;
import org.throughline.events.review.PlanEvent.PlanSignOffRevoked;
import org.throughline.events.review.PlanEvent.PlanSignedOff;
import org.throughline.events.review.Publication;
import org.throughline.events.review.Readers;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.review.ReviewEvent.FindingAccepted;
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
    static final AgencyId CSC = new AgencyId("csc"), NUTH = new AgencyId("nuth"), POLICE = new AgencyId("police");
    static final Asker CHAIR = new Asker("chair", Role.CHAIR, null);
    static final LocalDate MAY = LocalDate.of(2016, 5, 1),
            JUNE = LocalDate.of(2016, 6, 1),
            JULY = LocalDate.of(2016, 7, 1),
            AUGUST = LocalDate.of(2016, 8, 1);
    static final Instant THEN = Instant.parse("2016-09-01T09:00:00Z"), LATER = THEN.plusSeconds(3600);

    static final StatedDate JULY_2017 =
            new StatedDate("July 2017", LocalDate.of(2017, 7, 1), LocalDate.of(2017, 7, 31));

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
    void a_report_is_published_from_its_own_day_whenever_that_was_decided() {
        story.clear();
        happened(registered(List.of(), new Publication(Publication.State.PUBLISHED, JULY, null)));
        assertThat(publication(JULY.minusDays(1))).isEqualTo(Publication.NOT_PUBLISHED);
        assertThat(publication(JULY).state()).isEqualTo(Publication.State.PUBLISHED);

        var withheld = new Publication(Publication.State.WITHHELD, null, "until the trial has concluded");
        happened(new PublicationDecided(REVIEW, JUNE, meeting(JUNE), null, withheld));
        assertThat(publication(MAY)).isEqualTo(Publication.NOT_PUBLISHED);
        assertThat(publication(JULY)).isEqualTo(withheld);

        var later = new Publication(Publication.State.PUBLISHED, AUGUST, null);
        happened(new PublicationDecided(REVIEW, JULY, meeting(JULY), null, later));
        assertThat(publication(AUGUST.minusDays(1))).isEqualTo(withheld);
        assertThat(publication(AUGUST)).isEqualTo(later);
    }

    @Test
    void a_key_date_shows_from_its_day_and_before_it_only_if_it_lay_ahead_when_it_was_recorded() {
        story.clear();
        var past = new KeyDate("inquest", AUGUST, null);
        var ahead = new KeyDate("re-audit due", null, JULY_2017);
        happened(registered(List.of(past, ahead), Publication.NOT_PUBLISHED));

        assertThat(registered(AUGUST.minusDays(1)).keyDates()).containsExactly(ahead);
        assertThat(registered(AUGUST).keyDates()).containsExactly(past, ahead);

        var corrected = new KeyDate("inquest opened", AUGUST, null);
        happened(
                new ReviewEventCorrected(REVIEW, AUGUST, null, null, 0, CorrectionReason.MISREAD, "a title", 2L),
                LATER);
        happened(
                registered(List.of(corrected, ahead), Publication.NOT_PUBLISHED),
                Instant.parse("2018-01-01T09:00:00Z"));
        assertThat(registered(AUGUST.minusDays(1)).keyDates())
                .as("what lay ahead when the review was first recorded")
                .containsExactly(ahead);
    }

    @Test
    void the_numbers_a_report_states_count_from_its_publication_or_its_first_finding_or_their_recording() {
        story.clear();
        happened(registered(List.of(), new Publication(Publication.State.PUBLISHED, JULY, null)));
        assertThat(registered(JULY.minusDays(1)).statedFindings()).isNull();
        assertThat(registered(JULY).statedFindings()).isEqualTo(12);

        story.clear();
        happened(registered(List.of(), Publication.NOT_PUBLISHED));
        assertThat(registered(AUGUST).statedActions()).isNull();
        assertThat(registered(LocalDate.of(2016, 9, 1)).statedActions()).isEqualTo(33);
        happened(new FindingAccepted(REVIEW, JUNE, null, null, FindingId.of(REVIEW, 1)));
        assertThat(registered(JUNE.minusDays(1)).statedActions()).isNull();
        assertThat(registered(JUNE).statedActions()).isEqualTo(33);
    }

    private Publication publication(LocalDate day) {
        return registered(day).publication();
    }

    private ReviewRegistered registered(LocalDate day) {
        return ReviewState.of(Timeline.effectiveBy(story, day, null)).registeredAsOf(day, ZoneOffset.UTC);
    }

    private static ReviewRegistered registered(List<KeyDate> keyDates, Publication publication) {
        return new ReviewRegistered(
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
                keyDates,
                publication,
                12,
                33);
    }

    @Test
    void a_plan_is_a_draft_until_a_committee_decides_on_it_whenever_that_is_recorded() {
        happened(
                new PlanSignedOff(REVIEW, JULY, meeting(JULY), null, List.of("a re-audit", "a letter"), 2, 2, 0, null));
        happened(new PlanAgreed(REVIEW, JUNE, meeting(JUNE), null, 1, 33, "the rest is elsewhere"));
        happened(new PlanConditionMet(REVIEW, AUGUST, null, null, 2, "sent"));

        assertThat(on(MAY).plan().status()).isEqualTo(Plan.Status.DRAFT);
        assertThat(on(JUNE).plan().status()).isEqualTo(Plan.Status.AGREED);
        assertThat(on(JULY).plan().status()).isEqualTo(Plan.Status.SIGNED_OFF);
        assertThat(on(AUGUST).plan().signOffs().getFirst().conditions())
                .extracting(condition -> condition.met())
                .containsExactly(false, true);
    }

    @Test
    void a_plan_says_how_many_of_its_actions_are_recorded() {
        assertThat(new Plan.ActionCount(1, 33, 0, "r").inWords()).isEqualTo("1 of 33 actions recorded");
        assertThat(new Plan.ActionCount(1, null, null, null).inWords()).isEqualTo("1 action recorded");
        assertThat(new Plan.ActionCount(4, null, null, null).inWords()).isEqualTo("4 actions recorded");
        assertThat(new Plan.ActionCount(null, 33, null, null).inWords()).isNull();
        assertThat(new Plan.ActionCount(6, 33, 5, "r").inWords()).isEqualTo("6 of 33 actions recorded, 5 of them open");
        assertThat(new Plan.ActionCount(6, 33, 5, "r").missing()).isEqualTo(32);
        assertThat(new Plan.ActionCount(34, 33, 0, "r").missing()).isZero();
        assertThat(new Plan.ActionCount(null, 33, null, null).missing()).isZero();
        assertThat(new Plan.ActionCount(34, 33, null, null).differs()).isTrue();
        assertThat(new Plan.ActionCount(33, 33, null, null).differs()).isFalse();
        assertThat(new Plan.ActionCount(null, 33, null, null).differs()).isFalse();
        assertThat(new Plan.ActionCount(1, null, null, null).differs()).isFalse();
    }

    @Test
    void the_latest_judgement_of_what_a_plan_changed_is_the_one_in_force() {
        happened(new PlanAgreed(REVIEW, MAY, meeting(MAY), null, 1, null, null));
        happened(impact(AUGUST, ChangeJudged.Change.IMPROVED));
        happened(impact(JULY, ChangeJudged.Change.NOT_KNOWN));

        assertThat(on(JUNE).plan().assessed()).isNull();
        assertThat(Objects.requireNonNull(on(JULY).plan().assessed()).practice().change())
                .isEqualTo(ChangeJudged.Change.NOT_KNOWN);
        assertThat(Objects.requireNonNull(on(AUGUST).plan().assessed())
                        .practice()
                        .change())
                .isEqualTo(ChangeJudged.Change.IMPROVED);
        assertThat(on(AUGUST).plan().status()).isEqualTo(Plan.Status.AGREED);
    }

    private static PlanImpactAssessed impact(LocalDate on, ChangeJudged.Change practice) {
        var rest = new ChangeJudged(ChangeJudged.Change.NOT_KNOWN, "not measured", List.of());
        return new PlanImpactAssessed(
                REVIEW, on, meeting(on), null, new ChangeJudged(practice, "s", List.of()), rest, rest);
    }

    @Test
    void a_revoked_sign_off_stays_to_be_seen_beside_the_next() {
        happened(new PlanAgreed(REVIEW, MAY, meeting(MAY), null, 1, 33, "the rest is elsewhere"));
        happened(new PlanSignedOff(REVIEW, JUNE, meeting(JUNE), null, List.of(), 2, 2, 0, null));
        happened(new PlanSignOffRevoked(REVIEW, JULY, meeting(JULY), null, "an error"));
        happened(new PlanSignedOff(REVIEW, AUGUST, meeting(AUGUST), null, List.of(), 2, 2, 0, null));

        assertThat(on(JULY).plan().status()).isEqualTo(Plan.Status.AGREED);
        assertThat(on(JULY).plan().signOff()).isNull();
        assertThat(on(JUNE).plan().actions()).isEqualTo(new Plan.ActionCount(2, 2, 0, null));
        assertThat(on(JULY).plan().actions())
                .as("the agreement's, since the sign-off is revoked")
                .isEqualTo(new Plan.ActionCount(1, 33, null, "the rest is elsewhere"));
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
        happened(new ReportingRestrictionImposed(
                REVIEW, JUNE, null, null, "r", "order", Readers.inRoles(Role.CHAIR), List.of(CSC), AUGUST));
        happened(new ReportingRestrictionLifted(REVIEW, JULY, null, null, "discharged"));

        var auditor = new Asker("auditor", Role.AUDITOR, null);
        assertThat(on(MAY).disclosure().mayBeReadBy(auditor)).isTrue();
        assertThat(on(JUNE).disclosure().mayBeReadBy(auditor)).isFalse();
        assertThat(on(JUNE).disclosure().mayBeReadBy(CHAIR)).isTrue();
        assertThat(on(JULY).disclosure().mayBeReadBy(auditor)).isTrue();
    }

    @Test
    void a_restriction_admits_by_role_by_agency_and_by_login_and_excludes_agencies_by_name() {
        happened(restricted(new Readers(List.of(Role.CHAIR), List.of(POLICE), List.of("auditor")), List.of(CSC)));
        var now = on(JUNE).disclosure();

        assertThat(Stream.of(CHAIR, lead(POLICE), new Asker("auditor", Role.AUDITOR, null)))
                .allMatch(now::mayBeReadBy);
        assertThat(Stream.of(lead(CSC), lead(NUTH), new Asker("secretary", Role.SECRETARY, null)))
                .noneMatch(now::mayBeReadBy);
        assertThat(now.mayReadAction(lead(NUTH), NUTH)).isTrue();
        assertThat(now.mayReadAction(lead(NUTH), POLICE)).isFalse();
        assertThat(now.mayReadAction(lead(CSC), CSC)).isFalse();
        assertThat(now.mayBeToldToOwing(NUTH)).isTrue();
        assertThat(now.mayBeToldToOwing(CSC)).isFalse();
        assertThat(now.mayBeToldToCommittees()).isTrue();
    }

    @Test
    void to_exclude_an_agency_counts_for_more_than_to_name_it_its_login_or_its_role() {
        happened(restricted(
                new Readers(List.of(Role.CHAIR, Role.AGENCY_LEAD), List.of(CSC), List.of("lead-csc")), List.of(CSC)));

        assertThat(on(JUNE).disclosure().mayBeReadBy(lead(CSC))).isFalse();
        assertThat(on(JUNE).disclosure().mayBeReadBy(lead(NUTH))).isTrue();
    }

    @Test
    void a_restriction_that_names_nobody_who_could_lift_it_can_be_read_by_the_chair() {
        happened(restricted(Readers.inRoles(Role.AUDITOR), List.of()));

        assertThat(on(JUNE).disclosure().mayBeReadBy(CHAIR)).isTrue();
        assertThat(on(JUNE).disclosure().mayBeToldToCommittees()).isFalse();
    }

    @Test
    void a_review_of_a_restriction_sets_its_next_review_date_and_who_may_read_from_then_on() {
        happened(restricted(Readers.inRoles(Role.CHAIR), List.of()));
        happened(new ReportingRestrictionReviewed(
                REVIEW,
                JULY,
                meeting(JULY),
                null,
                AUGUST.plusDays(9),
                "the appeal is pending",
                Readers.inRoles(Role.CHAIR, Role.SECRETARY),
                List.of(CSC)));

        var before = Objects.requireNonNull(on(JUNE).disclosure().restriction());
        var after = Objects.requireNonNull(on(AUGUST).disclosure().restriction());
        assertThat(before.expiredBy(AUGUST)).isFalse();
        assertThat(before.expiredBy(AUGUST.plusDays(1))).isTrue();
        assertThat(after.expiredBy(AUGUST.plusDays(9))).isFalse();
        assertThat(after.expiredBy(AUGUST.plusDays(10))).isTrue();
        assertThat(after.readers().roles()).containsExactly(Role.CHAIR, Role.SECRETARY);
        assertThat(after.excludes(CSC)).isTrue();
        assertThat(after.events()).extracting(EventReference::version).containsExactly(1L, 2L);
    }

    private static ReportingRestrictionImposed restricted(Readers readers, List<AgencyId> excluded) {
        return new ReportingRestrictionImposed(
                REVIEW, JUNE, meeting(JUNE), null, "r", "order", readers, excluded, AUGUST);
    }

    private static Asker lead(AgencyId agency) {
        return new Asker("lead-" + agency, Role.AGENCY_LEAD, agency);
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
        happened(new PlanAgreed(REVIEW, JULY, meeting(JULY), null, 1, 33, "the rest is elsewhere"));
        story.add(new Recorded<>(
                new ReviewEventCorrected(
                        REVIEW, AUGUST, null, null, 1, CorrectionReason.TYPING_ERROR, "a month late", 3L),
                2,
                LATER));
        story.add(new Recorded<>(
                new PlanAgreed(REVIEW, JUNE, meeting(JUNE), null, 1, 33, "the rest is elsewhere"), 3, LATER));

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
        happened(event, THEN);
    }

    private void happened(ReviewEvent event, Instant recordedAt) {
        story.add(new Recorded<>(event, story.size(), recordedAt));
    }

    private static Authority meeting(LocalDate on) {
        return new Authority(CRC, on, "1");
    }
}
