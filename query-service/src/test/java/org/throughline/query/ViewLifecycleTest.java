package org.throughline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.throughline.query.QueryService.DECEMBER;
import static org.throughline.query.QueryService.JULY;
import static org.throughline.query.QueryService.JUNE;
import static org.throughline.query.QueryService.SEPTEMBER;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.throughline.events.ActionId;
import org.throughline.events.FindingId;
import org.throughline.events.MeetingId;
import org.throughline.query.QueryService.Running;
import tools.jackson.databind.JsonNode;

/** Views are disposable: they are built again from the log, and no failure loses an event. */
@SpringBootTest(
        classes = QueryService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "throughline.views.reach-seconds-max=1")
@DirtiesContext
class ViewLifecycleTest {

    static final List<String> VIEWS = List.of("actions", "findings", "meetings", "reviews");

    /** Questions whose answers a rebuild does not change. */
    static final List<String> ANSWERS = List.of(
            "/api/actions?review=rebuilt&size=200&sort=-delayDays",
            "/api/actions?review=rebuilt&size=200&asOf=2016-07-05",
            "/api/drift?review=rebuilt&by=theme",
            "/api/findings?review=rebuilt",
            "/api/reviews?q=review",
            "/api/meetings?committee=semg",
            "/api/sign-offs?review=rebuilt");

    @Autowired
    Running service;

    @Autowired
    MongoDatabase views;

    @Autowired
    ViewServer viewServer;

    @Autowired
    JdbcClient log;

    @Autowired
    @Qualifier("viewSupervisors")
    SmartLifecycle supervisors;

    @BeforeEach
    void ready() {
        service.isReady();
    }

    @Nested
    class A_view_that_is_rebuilt {

        @Test
        void has_the_same_documents_byte_for_byte() {
            for (var action : service.happened("rebuilt", 40)) {
                service.rebaselined(action, JULY, DECEMBER);
                service.progress(action, JULY.plusDays(3), "half the teams");
            }
            var mistyped = new ActionId("rebuilt.f1.a1");
            service.corrected(mistyped, 1, JULY.plusDays(1), SEPTEMBER.plusDays(31));
            service.progress(mistyped, JULY.plusDays(9), "all teams");
            service.retracted(new ActionId("rebuilt.f1.a2"), 1);
            service.convened(new MeetingId("semg.2016-07-01"));
            service.ask("/api/actions/" + mistyped + "?atLeast=5");
            service.ask("/api/actions/rebuilt.f1.a2?atLeast=3");
            service.ask("/api/meetings/semg.2016-07-01?atLeast=0");
            service.ask("/api/actions/rebuilt.f1.a40?atLeast=2");
            service.ask("/api/findings/rebuilt.f1?atLeast=40");
            var before = service.documents();
            var answers = ANSWERS.stream().map(service::ask).toList();
            assertThat(before.get("actions")).hasSizeGreaterThanOrEqualTo(40);

            for (var view : VIEWS) {
                var old = service.version(view);
                var answer = service.post("admin", "/api/views/" + view + "/rebuild");
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
                assertThat(answer.headers().firstValue("Location")).hasValue("/api/views/" + view);
                await().atMost(Duration.ofMinutes(2))
                        .until(() -> !service.version(view).equals(old));
                await().atMost(Duration.ofMinutes(2))
                        .untilAsserted(() -> assertThat(collections())
                                .noneMatch(name -> name.startsWith(view.substring(0, 6)) && name.endsWith(old)));
            }
            assertThat(service.documents()).isEqualTo(before);
            assertThat(ANSWERS.stream().map(service::ask).toList()).isEqualTo(answers);
        }

        @Test
        void shows_the_live_version_while_the_build_is_paused_and_takes_in_later_events_when_it_is_resumed() {
            var action = service.happened("paused", 1).getFirst();
            service.ask("/api/actions/" + action + "?atLeast=0");
            var old = service.version("actions");
            supervisors.stop(); // so that the build cannot end before it is paused
            assertThat(service.post("admin", "/api/views/actions/rebuild").statusCode())
                    .isEqualTo(202);
            assertThat(service.post("admin", "/api/views/actions/rebuild/pause").statusCode())
                    .isEqualTo(202);
            supervisors.start();
            service.isReady();

            service.progress(action, JULY, "while paused");
            assertThat(service.ask("/api/actions/" + action + "?atLeast=1")
                            .path("action")
                            .path("version")
                            .asLong())
                    .isEqualTo(1);
            assertThat(service.ask("/api/views/actions")
                            .path("build")
                            .path("stage")
                            .asString())
                    .isEqualTo("PAUSED");
            assertThat(service.version("actions")).isEqualTo(old);

            assertThat(service.post("admin", "/api/views/actions/rebuild/resumption")
                            .statusCode())
                    .isEqualTo(202);
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> !service.version("actions").equals(old));
            assertThat(service.ask("/api/actions/" + action)
                            .path("action")
                            .path("version")
                            .asLong())
                    .isEqualTo(1);
        }

        @Test
        void is_waited_for_by_every_list_that_names_a_version_and_asked_for_later_by_those_that_it_keeps_waiting() {
            var action = service.happened("awaited", 1).getFirst();
            service.ask("/api/actions?review=awaited&atLeast=" + action + "@0");
            supervisors.stop();
            service.progress(action, JULY, "while nothing is read");
            var question = "/api/actions?review=awaited&atLeast=" + action + "@1,awaited.f1@1";
            var late = service.get("auditor", question);
            assertThat(late.statusCode()).isEqualTo(503);
            assertThat(late.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(late.body()).contains("/problems/view-is-behind");

            supervisors.start();
            service.isReady();
            assertThat(service.ask(question)
                            .path("items")
                            .path(0)
                            .path("version")
                            .asLong())
                    .isEqualTo(1);
        }

        @Test
        void is_rebuilt_for_administrators_only() {
            for (var user : List.of("secretary", "auditor", "chair", "lead-csc"))
                assertThat(service.post(user, "/api/views/actions/rebuild").statusCode())
                        .as(user)
                        .isEqualTo(403);
            assertThat(service.post("admin", "/api/views/nonsense/rebuild").statusCode())
                    .isEqualTo(404);
            var early = service.post("admin", "/api/views/actions/rebuild/resumption");
            assertThat(early.statusCode()).isEqualTo(409);
            assertThat(early.body()).contains("/problems/rebuild-is-at-that-stage");
        }
    }

    @Nested
    class An_event_that_fails {

        @Test
        void parks_its_own_action_and_lets_the_others_through() {
            var poisoned = new ActionId("poison.f1.a1");
            service.progress(poisoned, JUNE, "progress on what was never assigned");
            service.progress(poisoned, JULY, "and more of it");
            var healthy = service.happened("healthy", 1).getFirst();

            assertThat(service.ask("/api/actions/" + healthy + "?atLeast=0")
                            .path("action")
                            .path("id")
                            .asString())
                    .isEqualTo(healthy.value());
            assertThat(service.get("/api/actions/" + poisoned).statusCode()).isEqualTo(404);
            await().untilAsserted(() -> assertThat(parked(poisoned))
                    .hasValueSatisfying(
                            parked -> assertThat(parked.path("events").asLong()).isEqualTo(2)));
            assertThat(parked(poisoned)).hasValueSatisfying(parked -> {
                assertThat(parked.path("version").asLong()).isZero();
                assertThat(parked.path("event").asString()).isEqualTo("ProgressRecorded");
                assertThat(parked.path("failure").asString()).isEqualTo("IllegalArgumentException");
            });
            assertThat(service.get("admin", "/actuator/prometheus").body())
                    .contains("throughline_views_parked{view=\"actions\"} 1.0");
            assertThat(service.get("/actuator/health/readiness").statusCode()).isEqualTo(200);

            assertThat(service.get("admin", "/api/views/actions/parked").body())
                    .as("an administrator learns of no action")
                    .contains("\"ProgressRecorded\"", "\"on\":null")
                    .doesNotContain("poison");
            var still = service.post("admin", "/api/views/actions/parked/" + id(poisoned) + "/retry");
            assertThat(Running.tree(still).path("stillParked").asLong()).isEqualTo(1);
            assertThat(service.post("admin", "/api/views/actions/parked/healthy.f1.a1/retry")
                            .statusCode())
                    .isEqualTo(404);
        }

        @Test
        void is_folded_when_it_is_retried_after_the_cause_is_gone() {
            var actions = service.happened("mended", 2);
            var broken = actions.getFirst();
            service.ask("/api/actions/" + actions.getLast() + "?atLeast=0");
            var documents = views.getCollection("actions." + service.version("actions"), RawBsonDocument.class);
            var intact = documents.find(Filters.eq("_id", broken.value())).first();
            documents.updateOne(
                    Filters.eq("_id", broken.value()),
                    Updates.combine(Updates.set("version", -1L), Updates.set("states", "unreadable")));

            service.progress(broken, JUNE, "first");
            service.progress(actions.getLast(), JUNE, "of the other");
            service.progress(broken, JULY, "second");
            service.ask("/api/actions/" + actions.getLast() + "?atLeast=1");
            await().untilAsserted(() -> assertThat(parked(broken))
                    .hasValueSatisfying(
                            parked -> assertThat(parked.path("events").asLong()).isEqualTo(2)));

            documents.replaceOne(Filters.eq("_id", broken.value()), intact);
            var retried = Running.tree(service.post("admin", "/api/views/actions/parked/" + id(broken) + "/retry"));
            assertThat(retried.path("retried").asLong())
                    .as("%s", parked(broken))
                    .isEqualTo(1);
            assertThat(parked(broken)).isEmpty();
            assertThat(service.ask("/api/actions/" + broken)
                            .path("action")
                            .path("version")
                            .asLong())
                    .isEqualTo(2);
            service.progress(broken, JULY, "third");
            service.ask("/api/actions/" + broken + "?atLeast=3");
        }
    }

    @Nested
    class An_event_that_is_delivered_twice {

        @Test
        void counts_once() {
            var action = service.happened("twice", 1).getFirst();
            service.rebaselined(action, JULY, DECEMBER);
            service.ask("/api/actions/" + action + "?atLeast=1");
            service.ask("/api/findings/" + FindingId.of(action.reviewId(), 1) + "?atLeast=1");
            var before = service.documents();
            positionsAreLost();
            var after = service.happened("thrice", 1).getFirst();
            service.ask("/api/actions/" + after + "?atLeast=0");
            assertThat(service.documents().get("actions")).containsAll(before.get("actions"));
            assertThat(service.ask("/api/actions/" + action).path("rebaselines").size())
                    .isEqualTo(1);
        }
    }

    @Nested
    class A_MongoDB_that_goes_away {

        @Test
        void is_answered_with_503_and_filled_again_when_it_comes_back_empty() {
            var action = service.happened("outage", 1).getFirst();
            service.ask("/api/actions/" + action + "?atLeast=0");
            viewServer.stop();
            service.progress(action, JULY, "recorded while the views are away");

            await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
                var refused = service.get("/api/actions/" + action);
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.headers().firstValue("Retry-After")).isPresent();
                assertThat(refused.body()).contains("/problems/views-are-unavailable");
                assertThat(service.get("/actuator/health/readiness").statusCode())
                        .isEqualTo(503);
                var view = service.ask("/api/views/actions");
                assertThat(view.path("status").asString()).isEqualTo("OUT_OF_REACH");
                assertThat(view.path("behind").asLong()).isPositive();
            });

            viewServer.startEmpty();
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(service.ask("/api/actions/" + action)
                                    .path("action")
                                    .path("version")
                                    .asLong())
                            .isEqualTo(1));
            service.isReady();
        }
    }

    @Nested
    class A_log_that_was_restored {

        @Test
        void is_another_log_from_which_views_are_built_again() {
            var action = service.happened("restored", 1).getFirst();
            service.ask("/api/actions/" + action + "?atLeast=0");
            log.sql("delete from domainevententry where aggregateidentifier = ?")
                    .param(action.value())
                    .update();
            assertThat(service.get("/api/actions/" + action).statusCode()).isEqualTo(200);
            log.sql("update log_identity set id = gen_random_uuid()").update();
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(
                                    service.get("/api/actions/" + action).statusCode())
                            .isEqualTo(404));
        }
    }

    /** As if the program had been killed between writing documents and storing their positions. */
    private void positionsAreLost() {
        supervisors.stop();
        views.getCollection("positions").deleteMany(new Document("processorName", new Document("$exists", true)));
        supervisors.start();
        service.isReady();
    }

    private Optional<JsonNode> parked(ActionId action) {
        return service.ask("/api/views/actions/parked")
                .valueStream()
                .filter(parked -> parked.path("on").asString().equals(action.value()))
                .findFirst();
    }

    private String id(ActionId action) {
        return parked(action).orElseThrow().path("id").asString();
    }

    private List<String> collections() {
        return views.listCollectionNames().into(new ArrayList<>());
    }
}
