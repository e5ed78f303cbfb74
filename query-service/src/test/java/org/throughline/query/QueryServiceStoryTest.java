package org.throughline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.FindingId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.events.ReviewId;
import org.throughline.events.ThemeId;
import org.throughline.events.access.Asker;
import org.throughline.events.access.Role;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.ActionEvent.ProgressRecorded;
import org.throughline.events.action.Priority;
import org.throughline.events.finding.FindingEvent.ActionAgreed;
import org.throughline.events.finding.FindingEvent.FindingRaised;
import org.throughline.events.finding.FindingKind;
import org.throughline.events.review.Publication;
import org.throughline.events.review.ReviewEvent.FindingAccepted;
import org.throughline.events.review.ReviewEvent.ReviewRegistered;
import org.throughline.events.review.ReviewKind;
import org.throughline.platform.PlatformConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one test that runs the side that shows whole: events are in a real log, answers come over real HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class QueryServiceStoryTest {

    @Configuration
    @EnableAutoConfiguration
    @Import({PlatformConfiguration.class, QueryServiceConfiguration.class})
    static class Service {

        @Bean(destroyMethod = "close")
        EmbeddedPostgres postgres() throws IOException {
            return EmbeddedPostgres.start();
        }

        @Bean
        JdbcConnectionDetails log(EmbeddedPostgres postgres) {
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return "postgres";
                }

                @Override
                public String getPassword() {
                    return "postgres";
                }

                @Override
                public String getJdbcUrl() {
                    return postgres.getJdbcUrl("postgres", "postgres");
                }
            };
        }

        @Bean(destroyMethod = "shutdown")
        MongoServer viewServer() {
            return new MongoServer(new MemoryBackend());
        }

        @Bean
        MongoConnectionDetails viewConnection(MongoServer viewServer) {
            viewServer.bind();
            return () -> new ConnectionString(viewServer.getConnectionString());
        }
    }

    static final LocalDate JUNE = LocalDate.of(2016, 6, 1), JULY = LocalDate.of(2016, 7, 1);
    static final LocalDate SEPTEMBER = LocalDate.of(2016, 9, 30), DECEMBER = LocalDate.of(2016, 12, 31);
    static final Authority SEMG = new Authority(new CommitteeId("semg"), JUNE, "7.2");
    static final Participant OWNER = new Participant(new PersonId("p-omar"), "Service Manager", new AgencyId("csc"));
    static final List<String> VIEWS = List.of("action-view", "finding-view", "review-view");

    @LocalServerPort
    int port;

    @Autowired
    EventStore log;

    @Autowired
    EventProcessingConfiguration processing;

    @Autowired
    MongoDatabase views;

    final HttpClient http = HttpClient.newHttpClient();
    final JsonMapper json = new JsonMapper();
    final Map<String, Long> versions = new HashMap<>();

    @BeforeEach
    void ready() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get("/actuator/health/readiness").statusCode() == 200);
    }

    @Test
    void every_view_shows_what_was_so_on_the_day_asked_about() {
        var action = happened("shown", 1).getFirst();
        record(action, rebaselined(action, JULY, DECEMBER));

        assertThat(ask("/api/actions/" + action + "?atLeast=1")
                        .path("action")
                        .path("dueDate")
                        .asString())
                .isEqualTo("2016-12-31");
        assertThat(ask("/api/actions/" + action + "?asOf=2016-06-30")
                        .path("action")
                        .path("dueDate")
                        .asString())
                .isEqualTo("2016-09-30");
        assertThat(ask("/api/actions?review=shown&asOf=2016-06-30")
                        .path("items")
                        .path(0)
                        .path("dueDate")
                        .asString())
                .isEqualTo("2016-09-30");
        assertThat(ask("/api/drift?review=shown&asOf=2016-10-10")
                        .path("numbers")
                        .path("masked")
                        .asLong())
                .isEqualTo(1);
        assertThat(ask("/api/reviews/shown?asOf=2016-06-30")
                        .path("recordedActions")
                        .asLong())
                .isEqualTo(1);
        assertThat(get("/api/reviews/shown?asOf=2015-05-31").statusCode()).isEqualTo(404);
        assertThat(ask("/api/findings/shown.f1").path("actions").path(0).asString())
                .isEqualTo(action.value());
    }

    @Test
    void an_event_that_fails_parks_its_own_action_and_lets_the_others_through() {
        var poisoned = new ActionId("poison.f1.a1");
        record(poisoned, new ProgressRecorded(poisoned, JUNE, null, "progress on what was never assigned", null, null));
        record(poisoned, new ProgressRecorded(poisoned, JULY, null, "and more of it", null, null));
        var healthy = happened("healthy", 1).getFirst();

        assertThat(ask("/api/actions/" + healthy + "?atLeast=0")
                        .path("action")
                        .path("id")
                        .asString())
                .isEqualTo(healthy.value());
        assertThat(get("/api/actions/" + poisoned).statusCode()).isEqualTo(404);
        var parked = processing.deadLetterQueue("action-view").orElseThrow();
        await().untilAsserted(() -> assertThat(parked.size()).isEqualTo(2));
        assertThat(parked.amountOfSequences()).isEqualTo(1);
        assertThat(get("/actuator/prometheus").body()).contains("throughline_views_parked{view=\"action-view\"} 1.0");
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        parked.clear();
    }

    @Test
    void a_view_that_is_dropped_and_made_again_is_the_same_document_for_document() {
        for (var action : happened("rebuilt", 40)) {
            record(action, rebaselined(action, JULY, DECEMBER));
            record(action, new ProgressRecorded(action, JULY.plusDays(3), null, "half the teams", 50, null));
        }
        var last = new ActionId("rebuilt.f1.a40");
        ask("/api/actions/" + last + "?atLeast=2");
        ask("/api/findings/rebuilt.f1?atLeast=40");
        var before = documents();
        assertThat(before.get("actions")).hasSizeGreaterThanOrEqualTo(120);

        for (var view : VIEWS) {
            var processor = processing
                    .eventProcessor(view, StreamingEventProcessor.class)
                    .orElseThrow();
            processor.shutDown();
            processor.resetTokens();
        }
        assertThat(documents().values())
                .as("the views are gone")
                .allSatisfy(gone -> assertThat(gone).isEmpty());
        for (var view : VIEWS)
            processing
                    .eventProcessor(view, StreamingEventProcessor.class)
                    .orElseThrow()
                    .start();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(documents()).isEqualTo(before));
    }

    @Test
    void an_event_that_is_delivered_twice_counts_once() {
        var action = happened("twice", 1).getFirst();
        record(action, rebaselined(action, JULY, DECEMBER));
        ask("/api/actions/" + action + "?atLeast=1");
        var before = documents();
        var processor = processing
                .eventProcessor("action-view", StreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        views.getCollection("positions").deleteMany(new Document("processorName", "action-view"));
        processor.start();
        var after = happened("thrice", 1).getFirst();
        ask("/api/actions/" + after + "?atLeast=0");
        assertThat(documents().get("action-lives")).containsAll(before.get("action-lives"));
        assertThat(ask("/api/actions/" + action).path("rebaselines").size()).isEqualTo(1);
    }

    List<ActionId> happened(String name, int actions) {
        var review = new ReviewId(name);
        var finding = FindingId.of(review, 1);
        record(
                review,
                new ReviewRegistered(
                        review,
                        LocalDate.of(2015, 6, 1),
                        null,
                        null,
                        ReviewKind.LEARNING_REVIEW,
                        "R",
                        "A review",
                        null,
                        new CommitteeId("crc"),
                        null,
                        List.of(),
                        Publication.NOT_PUBLISHED,
                        null,
                        null));
        record(review, new FindingAccepted(review, JUNE, null, null, finding));
        record(
                finding,
                new FindingRaised(
                        finding,
                        JUNE,
                        null,
                        null,
                        FindingKind.LEARNING,
                        new ThemeId("chronologies"),
                        "s",
                        null,
                        List.of()));
        var assigned = new ArrayList<ActionId>();
        for (int i = 1; i <= actions; i++) {
            var action = ActionId.of(finding, i);
            record(finding, new ActionAgreed(finding, JUNE, SEMG, null, action));
            record(
                    action,
                    new ActionAssigned(
                            action,
                            JUNE,
                            SEMG,
                            null,
                            List.of(),
                            "Train all",
                            "Decisions are informed",
                            null,
                            null,
                            Priority.MEDIUM,
                            OWNER,
                            List.of(),
                            new CommitteeId("semg"),
                            SEPTEMBER,
                            null,
                            null));
            assigned.add(action);
        }
        return assigned;
    }

    static ActionEvent rebaselined(ActionId action, LocalDate on, LocalDate to) {
        return new ActionRebaselined(
                action,
                on,
                new Authority(new CommitteeId("semg"), on, "3"),
                null,
                SEPTEMBER,
                to,
                null,
                "late template");
    }

    void record(Object aggregate, Object event) {
        long version = versions.merge(aggregate.toString(), 0L, (before, _) -> before + 1);
        log.publish(new GenericDomainEventMessage<>(
                "Aggregate",
                aggregate.toString(),
                version,
                event,
                new Asker("secretary", Role.SECRETARY, null).asMetaData()));
    }

    /** Every document of every view, as it is stored. */
    Map<String, List<String>> documents() {
        var all = new TreeMap<String, List<String>>();
        for (var name : List.of("action-lives", "actions", "findings", "reviews"))
            all.put(
                    name,
                    views.getCollection(name).find().map(Document::toJson).into(new ArrayList<>()).stream()
                            .sorted()
                            .toList());
        return all;
    }

    JsonNode ask(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    HttpResponse<String> get(String path) {
        var login = Base64.getEncoder().encodeToString("auditor:auditor".getBytes(StandardCharsets.UTF_8));
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .header("Authorization", "Basic " + login)
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(path, broken);
        }
    }
}
