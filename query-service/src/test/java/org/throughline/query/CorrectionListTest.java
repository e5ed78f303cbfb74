package org.throughline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.query.QueryService.DECEMBER;
import static org.throughline.query.QueryService.JULY;
import static org.throughline.query.QueryService.JUNE;
import static org.throughline.query.QueryService.SEPTEMBER;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.throughline.events.CorrectionReason;
import org.throughline.events.FindingId;
import org.throughline.events.HoldReason;
import org.throughline.events.ReviewId;
import org.throughline.events.ThemeId;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.finding.FindingEvent.FindingEventCorrected;
import org.throughline.events.finding.FindingEvent.FindingRaised;
import org.throughline.events.finding.FindingKind;
import org.throughline.events.review.DisclosureEvent.PublicationDecided;
import org.throughline.events.review.Publication;
import org.throughline.events.review.Publication.State;
import org.throughline.events.review.ReviewEvent.ReviewEventCorrected;
import org.throughline.events.review.ReviewHoldEvent.ReviewHeld;
import org.throughline.query.QueryService.Running;

/** Corrections are listed with what they changed and what they did to figures. */
@SpringBootTest(classes = QueryService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class CorrectionListTest {

    @Autowired
    Running service;

    @BeforeEach
    void ready() {
        service.isReady();
    }

    @Test
    void a_correction_is_shown_field_by_field_with_the_figures_that_it_lowered() {
        var action = service.happened("put-right", 1).getFirst();
        service.rebaselined(action, JULY, LocalDate.of(2017, 3, 31));
        service.ask("/api/actions/" + action + "?atLeast=1");
        var before = service.ask("/api/actions/" + action + "/history")
                .path("entries")
                .path(1)
                .path("recordedAt")
                .asString();
        service.corrected(action, 1, JULY, LocalDate.of(2016, 10, 31));
        var detail = service.ask("/api/actions/" + action + "?atLeast=3");

        var list = service.ask("/api/corrections?review=put-right");
        assertThat(list.path("total").asInt()).isEqualTo(1);
        var made = list.path("items").path(0);
        assertThat(made.path("id").asString()).isEqualTo(action.value());
        assertThat(made.path("type").asString()).isEqualTo("ActionRebaselined");
        assertThat(made.path("corrects").asInt()).isEqualTo(1);
        assertThat(made.path("version").asInt()).isEqualTo(2);
        assertThat(made.path("reason").asString()).isEqualTo("TYPING_ERROR");
        assertThat(made.path("why").asString()).isEqualTo("mistyped");
        assertThat(made.path("recordedBy").path("user").asString()).isEqualTo("secretary");
        assertThat(made.path("fields").toString())
                .isEqualTo("[{\"field\":\"dueDate\",\"before\":\"2017-03-31\",\"after\":\"2016-10-31\"}]");
        assertThat(made.path("lowered").asBoolean()).isTrue();
        assertThat(made.path("effects").toString())
                .contains(
                        "{\"id\":\"%s\",\"figure\":\"DRIFT_DAYS\",\"before\":\"182\",\"after\":\"31\",\"lowered\":true}"
                                .formatted(action))
                .contains("\"figure\":\"SIGNALS\"");
        assertThat(detail.path("corrections").path(0).path("version").asInt()).isEqualTo(2);
        assertThat(service.ask("/api/actions/" + action + "/history")
                        .path("entries")
                        .path(2)
                        .path("happened")
                        .asString())
                .isEqualTo("Correction of version 1: mistyped. dueDate: 2017-03-31 → 2016-10-31");
        assertThat(service.ask("/api/changes?review=put-right&sinceKnown=" + before + "&what=CORRECTIONS")
                        .path("items")
                        .path(0)
                        .path("after")
                        .asString())
                .startsWith("version 1, dueDate: 2017-03-31 → 2016-10-31, which lowered ")
                .contains("drift days 182 → 31");
        for (var rows : new String[] {"/api/actions?review=put-right", "/api/drift?review=put-right"}) {
            var asked = service.ask(rows);
            var mark = asked.at(rows.contains("drift") ? "/actions/items/0/corrected" : "/items/0/corrected");
            assertThat(mark.path("count").asInt()).as(rows).isEqualTo(1);
            assertThat(mark.path("lowered").toString()).as(rows).contains("\"DRIFT_DAYS\"", "\"SIGNALS\"");
            assertThat(service.ask(mark.path("opens").asString()).path("total").asInt())
                    .as(rows)
                    .isEqualTo(1);
        }
        assertThat(service.ask("/api/actions?review=put-right&knownAt=" + before)
                        .at("/items/0/corrected")
                        .isNull())
                .isTrue();
        assertThat(service.ask("/api/corrections?review=put-right&knownAt=" + before)
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void the_list_is_filtered_and_exported() {
        var action = service.happened("taken-back", 1).getFirst();
        service.rebaselined(action, JULY, LocalDate.of(2017, 3, 31));
        service.retracted(action, 1);
        service.ask("/api/actions/" + action + "?atLeast=2");

        for (var matching : new String[] {
            "&retracted=true",
            "&lowered=true",
            "&agency=csc",
            "&of=" + action,
            "&reason=TYPING_ERROR",
            "&from=2016-01-01"
        })
            assertThat(service.ask("/api/corrections?review=taken-back" + matching)
                            .path("total")
                            .asInt())
                    .as(matching)
                    .isEqualTo(1);
        for (var other : new String[] {
            "&retracted=false",
            "&lowered=false",
            "&agency=police",
            "&of=taken-back.f1",
            "&reason=MISREAD",
            "&to=2016-01-01",
            "&committee=semg"
        })
            assertThat(service.ask("/api/corrections?review=taken-back" + other)
                            .path("total")
                            .asInt())
                    .as(other)
                    .isZero();
        assertThat(service.get("/api/corrections?review=taken-back&format=csv").body())
                .contains("fields")
                .contains("dueDate, 2017-03-31")
                .contains("another action");
    }

    @Test
    void a_correction_of_a_hold_shows_beside_the_figures_of_the_actions_that_it_held() {
        var action = service.happened("held-longer", 1).getFirst();
        var review = action.reviewId();
        service.record(review, held(LocalDate.of(2020, 1, 1), review));
        service.record(review, corrected(review, 2));
        service.record(review, held(LocalDate.of(2016, 10, 1), review));
        var detail = service.ask("/api/reviews/" + review + "?atLeast=4");

        assertThat(detail.at("/corrected/lowered").toString())
                .as("on the review itself")
                .isEqualTo("[]");
        assertThat(detail.at("/corrections/0/effects").toString()).contains("NET_DELAY_DAYS");
        assertThat(service.ask("/api/reviews").path("items").toString()).contains("/api/corrections?of=" + review);
        var shown = service.ask("/api/actions/" + action);
        assertThat(shown.at("/action/corrected/lowered").toString()).contains("NET_DELAY_DAYS");
        assertThat(shown.at("/corrections/0/id").asString()).isEqualTo(review.value());
        assertThat(service.ask("/api/corrections?of=" + action).path("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void corrections_of_publication_restriction_and_findings_say_what_they_did() {
        var review = service.happened("said-otherwise", 1).getFirst().reviewId();
        var finding = FindingId.of(review, 1);
        service.record(
                review, new PublicationDecided(review, JULY, null, null, new Publication(State.PUBLISHED, JULY, null)));
        service.record(review, corrected(review, 2));
        service.record(
                review,
                new PublicationDecided(
                        review, JULY, null, null, new Publication(State.PUBLISHED, JULY.plusDays(1), null)));
        service.record(
                finding,
                new FindingEventCorrected(
                        finding, DECEMBER, null, null, 0, CorrectionReason.MISREAD, "it asks for nothing", 3L));
        service.record(
                finding,
                new FindingRaised(
                        finding,
                        JUNE,
                        null,
                        null,
                        FindingKind.GOOD_PRACTICE,
                        new ThemeId("chronologies"),
                        "s",
                        null,
                        List.of()));

        assertThat(service.ask("/api/reviews/" + review + "?atLeast=4")
                        .at("/corrections/0/effects")
                        .toString())
                .contains("\"figure\":\"PUBLICATION\",\"before\":\"PUBLISHED 2016-07-01\""
                        + ",\"after\":\"PUBLISHED 2016-07-02\"");
        var detail = service.ask("/api/findings/" + finding + "?atLeast=3");
        assertThat(detail.at("/corrections/0/effects").toString())
                .contains("\"figure\":\"KIND\",\"before\":\"LEARNING\",\"after\":\"GOOD_PRACTICE\",\"lowered\":true");
        assertThat(service.ask("/api/findings?review=" + review)
                        .at("/items/0/corrected/lowered")
                        .toString())
                .isEqualTo("[\"KIND\"]");
    }

    @Test
    void a_change_says_what_the_figures_of_the_action_rest_on() {
        var action = service.happened("claimed-only", 1).getFirst();
        service.record(action, new ActionMarkedComplete(action, SEPTEMBER, null, "attendance lists"));
        service.ask("/api/actions/" + action + "?atLeast=1");

        var changes = service.ask("/api/changes?review=claimed-only&since=2016-07-01&what=STATUS");
        assertThat(changes.path("items").path(0).path("restsOn").toString()).isEqualTo("[\"WAITING_CLAIM\"]");
        for (var restingOn : new String[] {"/api/actions?review=claimed-only", "/api/actions?number=UNVERIFIED"})
            assertThat(service.ask(restingOn + "&restsOn=WAITING_CLAIM")
                            .path("items")
                            .toString())
                    .as(restingOn)
                    .contains(action.value());
        assertThat(service.ask("/api/actions?review=claimed-only&restsOn=ASSUMED_DATE")
                        .path("total")
                        .asInt())
                .isZero();
    }

    private static ReviewHeld held(LocalDate on, ReviewId review) {
        return new ReviewHeld(
                review, on, null, null, HoldReason.CRIMINAL_PROCEEDINGS, "trial", LocalDate.of(2040, 1, 1));
    }

    private static ReviewEventCorrected corrected(ReviewId review, long version) {
        return new ReviewEventCorrected(
                review, DECEMBER, null, null, version, CorrectionReason.TYPING_ERROR, "mistyped", version + 2);
    }
}
