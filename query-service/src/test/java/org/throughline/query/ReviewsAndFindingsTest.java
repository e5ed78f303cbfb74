package org.throughline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.throughline.query.QueryService.DECEMBER;
import static org.throughline.query.QueryService.JULY;
import static org.throughline.query.QueryService.JUNE;
import static org.throughline.query.QueryService.OWNER;
import static org.throughline.query.QueryService.SEMG;
import static org.throughline.query.QueryService.SEPTEMBER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.CorrectionReason;
import org.throughline.events.FindingId;
import org.throughline.events.HoldReason;
import org.throughline.events.Position;
import org.throughline.events.ReviewId;
import org.throughline.events.Role;
import org.throughline.events.ThemeId;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.ActionEvent.CompletionVerified;
import org.throughline.events.finding.FindingAnswerEvent.FindingDeclined;
import org.throughline.events.finding.FindingAnswerEvent.FindingLinked;
import org.throughline.events.finding.FindingAnswerEvent.FindingTakenUp;
import org.throughline.events.finding.FindingDisputeEvent.FindingDisputed;
import org.throughline.events.finding.FindingEvent.FindingRaised;
import org.throughline.events.finding.FindingKind;
import org.throughline.events.review.CommissioningEvent.CriteriaDecided;
import org.throughline.events.review.CommissioningEvent.NationalBodyNotified;
import org.throughline.events.review.CommissioningEvent.OversightDelegated;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionImposed;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionLifted;
import org.throughline.events.review.PlanEvent.PlanAgreed;
import org.throughline.events.review.PlanEvent.PlanConditionMet;
import org.throughline.events.review.PlanEvent.PlanSignedOff;
import org.throughline.events.review.Readers;
import org.throughline.events.review.ReviewEvent.ReviewEventCorrected;
import org.throughline.events.review.ReviewHoldEvent.ReviewHeld;
import org.throughline.events.review.ReviewHoldEvent.ReviewHoldReleased;
import org.throughline.events.review.ReviewKind;
import org.throughline.query.QueryService.Running;
import tools.jackson.databind.JsonNode;

/** Reviews, findings and themes as people look at them: by both clocks, corrected, and kept from whoever may not read. */
@SpringBootTest(classes = QueryService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ReviewsAndFindingsTest {

    static final CommitteeId CRC = new CommitteeId("crc"), GROUP = new CommitteeId("semg");

    @Autowired
    Running service;

    @BeforeEach
    void ready() {
        service.isReady();
    }

    @Test
    void a_review_shows_what_was_decided_on_it_by_the_day_asked_about() {
        service.happened("whole", 0);
        var review = new ReviewId("whole");
        service.record(
                review, new ReviewHeld(review, JUNE, SEMG, null, HoldReason.INQUEST, "the inquest is open", SEPTEMBER));
        service.record(review, new NationalBodyNotified(review, JUNE, null, null, "National Panel", "SIN-1"));
        service.record(
                review,
                new CriteriaDecided(
                        review, JUNE, null, null, true, ReviewKind.SERIOUS_CASE_REVIEW, "Chair", "a child died"));
        service.record(review, new OversightDelegated(review, JUNE, SEMG, null, CRC, GROUP, "monthly"));
        service.record(review, new PlanAgreed(review, JULY, SEMG, null, null, null, null));
        service.record(
                review,
                new PlanSignedOff(
                        review, SEPTEMBER, SEMG, null, List.of("a re-audit"), 1, 33, 1, "the rest is elsewhere"));
        service.record(review, new PlanConditionMet(review, DECEMBER, null, null, 1, "re-audited"));
        service.record(review, new ReviewHoldReleased(review, DECEMBER, SEMG, null, "over"));

        var now = service.get("/api/reviews/whole?atLeast=9");
        assertThat(now.headers().firstValue("ETag"))
                .hasValueSatisfying(tag -> assertThat(tag).startsWith("\"9-"));
        var shown = Running.tree(now);
        assertThat(shown.path("planStatus").asString()).isEqualTo("SIGNED_OFF");
        assertThat(shown.path("onHold").asBoolean()).isFalse();
        assertThat(shown.path("overseenBy").asString()).isEqualTo("semg");
        assertThat(shown.path("oversight")
                        .path("handovers")
                        .path(0)
                        .path("from")
                        .asString())
                .isEqualTo("crc");
        assertThat(shown.path("notifications").path(0).path("reference").asString())
                .isEqualTo("SIN-1");
        assertThat(shown.path("criteria").path(0).path("decidedBy").asString()).isEqualTo("Chair");
        var signOff = shown.path("plan").path("signOffs").path(0);
        assertThat(signOff.path("conditions").path(0).path("metOn").asString()).isEqualTo("2016-12-31");
        var october = service.ask("/api/reviews/whole?asOf=2016-10-10");
        assertThat(october.path("holds").path(0).path("expired").asBoolean()).isTrue();
        assertThat(october.path("plan")
                        .path("signOffs")
                        .path(0)
                        .path("conditions")
                        .path(0)
                        .path("metOn")
                        .isNull())
                .isTrue();
        var june = service.ask("/api/reviews?plan=DRAFT&q=REVIEW&asOf=2016-06-30");
        assertThat(june.path("items"))
                .anyMatch(row -> row.path("id").asString().equals("whole")
                        && row.path("onHold").asBoolean());
        assertThat(service.ask("/api/reviews/whole/history")
                        .path("entries")
                        .path(7)
                        .path("happened")
                        .asString())
                .isEqualTo(
                        "Plan signed off with 1 of 33 actions recorded, 1 of them open (the rest is elsewhere) on condition: a re-audit,"
                                + " by semg on 1 June 2016, minute 7.2");
    }

    @Test
    void a_correction_changes_what_was_so_and_not_what_was_known() {
        service.happened("misread", 0);
        var review = new ReviewId("misread");
        service.record(review, new PlanAgreed(review, JULY, SEMG, null, null, null, null));
        service.ask("/api/reviews/misread?atLeast=2");
        var before = Instant.now();
        await().pollInterval(Duration.ofMillis(1)).until(() -> Instant.now().isAfter(before.plusMillis(1)));
        service.record(
                review,
                new ReviewEventCorrected(
                        review, DECEMBER, null, null, 2, CorrectionReason.TYPING_ERROR, "a day late", 4L));
        service.record(review, new PlanAgreed(review, JUNE, SEMG, null, null, null, null));

        assertThat(plan("/api/reviews/misread?atLeast=4&asOf=2016-06-10")).isEqualTo("AGREED");
        assertThat(plan("/api/reviews/misread?asOf=2016-06-10&knownAt=" + before))
                .isEqualTo("DRAFT");
        assertThat(plan("/api/reviews/misread?asOf=2016-07-10&knownAt=" + before))
                .isEqualTo("AGREED");
        var history = service.ask("/api/reviews/misread/history").path("entries");
        assertThat(history.path(2).path("correctedBy").asLong()).isEqualTo(3);
        assertThat(history.path(3).path("happened").asString())
                .startsWith("Correction of version 2: a day late. effectiveOn: ");
        assertThat(service.get("/api/reviews/misread?knownAt=2016-01-01T00:00:00Z")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_restricted_review_and_its_findings_are_unknown_to_whoever_may_not_read_them() {
        service.happened("secret", 0);
        var review = new ReviewId("secret");
        service.record(
                review,
                new ReportingRestrictionImposed(
                        review,
                        JUNE,
                        null,
                        null,
                        "a child",
                        "an order",
                        Readers.inRoles(Role.SECRETARY),
                        List.of(),
                        DECEMBER));
        assertThat(service.get("secretary", "/api/reviews/secret?atLeast=2").statusCode())
                .isEqualTo(200);

        for (var path : List.of(
                "/api/reviews/secret",
                "/api/reviews/secret?asOf=2016-01-01",
                "/api/reviews/secret/history",
                "/api/findings/secret.f1",
                "/api/findings/secret.f1/history"))
            assertThat(service.get(path).statusCode()).as(path).isEqualTo(404);
        for (var list : List.of("/api/reviews", "/api/findings", "/api/themes"))
            assertThat(service.get(list).body()).as(list).doesNotContain("secret");
        assertThat(service.get("secretary", "/api/findings?review=secret").body())
                .contains("secret.f1");

        service.record(review, new ReportingRestrictionLifted(review, JULY, null, null, "discharged"));
        service.get("secretary", "/api/reviews/secret?atLeast=3");
        assertThat(service.get("/api/reviews/secret").statusCode()).isEqualTo(200);
    }

    @Test
    void a_finding_is_declined_disputed_and_taken_up_again() {
        service.happened("answers", 0);
        var finding = FindingId.of(new ReviewId("answers"), 1);
        service.record(finding, new FindingDeclined(finding, JULY, SEMG, null, "the service has ended"));
        var positions = List.of(new Position(new AgencyId("csc"), "not ours"));
        service.record(finding, new FindingDisputed(finding, SEPTEMBER, null, null, positions));
        service.record(finding, new FindingTakenUp(finding, DECEMBER, SEMG, null, "commissioned anew"));

        var now = service.ask("/api/findings/answers.f1?atLeast=3");
        assertThat(now.path("status").asString()).isEqualTo("RAISED");
        assertThat(now.path("disputed").asBoolean()).isTrue();
        assertThat(now.path("disputes")
                        .path(0)
                        .path("positions")
                        .path(0)
                        .path("position")
                        .asString())
                .isEqualTo("not ours");
        var october = service.ask("/api/findings?review=answers&status=DECLINED&asOf=2016-10-10");
        assertThat(october.path("total").asLong()).isEqualTo(1);
        assertThat(service.ask("/api/findings/answers.f1?asOf=2016-10-10")
                        .path("declined")
                        .path("reason")
                        .asString())
                .isEqualTo("the service has ended");
        assertThat(service.ask("/api/findings/answers.f1/history")
                        .path("entries")
                        .path(1)
                        .path("happened")
                        .asString())
                .startsWith("Declined: the service has ended, by semg");
    }

    @Test
    void what_was_signed_off_and_is_raised_again_has_recurred() {
        var action = service.happened("first-time", 1).getFirst();
        service.record(action, new ActionMarkedComplete(action, JULY, null, "attendance lists"));
        service.record(action, new CompletionVerified(action, JULY, null, null, OWNER, "dip sample"));
        service.record(action, new ActionSignedOff(action, SEPTEMBER, SEMG, null, null, List.of(), List.of(DECEMBER)));
        service.happened("same-time", 0);
        raised("second-time", DECEMBER, FindingKind.LEARNING);
        raised("good-practice", DECEMBER, FindingKind.GOOD_PRACTICE);
        var linked = FindingId.of(new ReviewId("same-time"), 1);
        var first = action.findingId();
        service.record(linked, new FindingLinked(linked, JULY, null, null, List.of(first), "the same gap"));
        service.ask("/api/actions/" + action + "?atLeast=3");
        service.ask("/api/findings/same-time.f1?atLeast=1");

        var again = service.ask("/api/findings/second-time.f1?atLeast=0");
        assertThat(again.path("recurred").asBoolean()).isTrue();
        var earlier = again.path("recurrenceOf").path(0);
        assertThat(earlier.path("earlier").asString()).isEqualTo("first-time.f1");
        assertThat(earlier.path("sameTheme").asBoolean()).isTrue();
        assertThat(earlier.path("signedOffBefore").asLong()).isEqualTo(1);
        var said =
                service.ask("/api/findings/same-time.f1").path("recurrenceOf").path(0);
        assertThat(said.path("why").asString()).isEqualTo("the same gap");
        assertThat(said.path("sameTheme").asBoolean()).isFalse();
        assertThat(service.ask("/api/findings/good-practice.f1?atLeast=0")
                        .path("recurred")
                        .asBoolean())
                .isFalse();
        var theme = theme("/api/themes");
        assertThat(theme.path("signedOffBeforeTheLatest").asLong()).isEqualTo(1);
        assertThat(theme.path("latest").toString()).contains("second-time.f1").contains("first-time.f1");
        assertThat(theme("/api/themes?asOf=2016-12-30").path("latest").toString())
                .doesNotContain("second-time");
        assertThat(service.ask("/api/themes?knownAt=2016-01-01T00:00:00Z")
                        .path("total")
                        .asLong())
                .isZero();
    }

    private void raised(String name, LocalDate on, FindingKind kind) {
        var finding = FindingId.of(new ReviewId(name), 1);
        service.record(
                finding,
                new FindingRaised(finding, on, null, null, kind, new ThemeId("chronologies"), "s", null, List.of()));
    }

    private JsonNode theme(String path) {
        for (var theme : service.ask(path).path("items"))
            if (theme.path("theme").asString().equals("chronologies")) return theme;
        throw new AssertionError("no finding is on the theme");
    }

    private String plan(String path) {
        return service.ask(path).path("planStatus").asString();
    }
}
