package org.throughline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.RawBsonDocument;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.throughline.board.BoardConfiguration;
import org.throughline.domain.Asker;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.CorrectionReason;
import org.throughline.events.FindingId;
import org.throughline.events.MeetingId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.events.ReviewId;
import org.throughline.events.Role;
import org.throughline.events.ThemeId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionEventCorrected;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.ActionEvent.CompletionVerified;
import org.throughline.events.action.ActionEvent.ProgressRecorded;
import org.throughline.events.action.Priority;
import org.throughline.events.action.RebaselineReason;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.finding.FindingEvent.ActionAgreed;
import org.throughline.events.finding.FindingEvent.FindingRaised;
import org.throughline.events.finding.FindingKind;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.events.meeting.MeetingEvent.MeetingConvened;
import org.throughline.events.review.Publication;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.review.ReviewEvent.FindingAccepted;
import org.throughline.events.review.ReviewEvent.ReviewRegistered;
import org.throughline.events.review.ReviewKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The side that shows, running whole on stores of its own, and what tests do with it: record events and ask. */
@EnableAutoConfiguration
@Import({BoardConfiguration.class, QueryServiceConfiguration.class})
public class QueryService {

    public static final LocalDate JUNE = LocalDate.of(2016, 6, 1), JULY = LocalDate.of(2016, 7, 1);
    public static final LocalDate SEPTEMBER = LocalDate.of(2016, 9, 30), DECEMBER = LocalDate.of(2016, 12, 31);
    static final Authority SEMG = new Authority(new CommitteeId("semg"), JUNE, "7.2");
    static final Participant OWNER = new Participant(new PersonId("p-omar"), "Service Manager", new AgencyId("csc"));

    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.start();
    }

    @Bean
    JdbcConnectionDetails logConnection(EmbeddedPostgres postgres) {
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

    @Bean(destroyMethod = "stop")
    ViewServer viewServer() {
        return new ViewServer();
    }

    @Bean
    MongoConnectionDetails viewConnection(ViewServer viewServer) {
        return () -> new ConnectionString(viewServer.address());
    }

    @Bean
    @Lazy
    Running running(EventStore log, MongoDatabase views, @Value("${local.server.port}") int port) {
        return new Running(log, views, port);
    }

    /** What tests do with it. */
    public static final class Running {

        private static final JsonMapper JSON = new JsonMapper();

        private final EventStore log;
        private final MongoDatabase views;
        private final int port;
        private final HttpClient http = HttpClient.newHttpClient();
        private final Map<String, Long> versions = new HashMap<>();

        Running(EventStore log, MongoDatabase views, int port) {
            this.log = log;
            this.views = views;
            this.port = port;
        }

        public void isReady() {
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                var health = get("/actuator/health/readiness");
                assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
            });
        }

        /** A review with one finding, and so many actions on it. */
        public List<ActionId> happened(String name, int actions) {
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

        public void rebaselined(ActionId action, LocalDate on, LocalDate to) {
            var minute = new Authority(new CommitteeId("semg"), on, "3");
            record(
                    action,
                    new ActionRebaselined(
                            action, on, minute, null, to, null, RebaselineReason.SYSTEM_OR_SUPPLIER, "late template"));
        }

        void progress(ActionId action, LocalDate on, String whatChanged) {
            record(action, new ProgressRecorded(action, on, null, whatChanged, null, null));
        }

        /** Says that a rebaseline was recorded wrongly, and rightly at once. */
        public void corrected(ActionId action, long version, LocalDate on, LocalDate to) {
            long next = versions.get(action.toString()) + 2;
            record(
                    action,
                    new ActionEventCorrected(
                            action, DECEMBER, null, null, version, CorrectionReason.TYPING_ERROR, "mistyped", next));
            rebaselined(action, on, to);
        }

        void retracted(ActionId action, long version) {
            record(
                    action,
                    new ActionEventCorrected(
                            action,
                            DECEMBER,
                            null,
                            null,
                            version,
                            CorrectionReason.TYPING_ERROR,
                            "another action",
                            null));
        }

        /** Claims that the action is complete, and has the claim verified. */
        public void completed(ActionId action, LocalDate on) {
            record(action, new ActionMarkedComplete(action, on, null, "attendance lists"));
            record(
                    action,
                    new CompletionVerified(
                            action,
                            on,
                            null,
                            null,
                            new Participant(new PersonId("p-nina"), "Named nurse", new AgencyId("nuth")),
                            "dip sample"));
        }

        public void signedOff(ActionId action, LocalDate on) {
            record(
                    action,
                    new ActionSignedOff(
                            action,
                            on,
                            new Authority(new CommitteeId("semg"), on, "9.1"),
                            null,
                            new Participant(new PersonId("p-clare"), "Chair", new AgencyId("nscb")),
                            List.of("Re-audit within a year"),
                            List.of(on.plusMonths(3))));
        }

        void convened(MeetingId meeting) {
            record(meeting, new MeetingConvened(meeting, meeting.date(), null, List.of()));
        }

        void record(Object aggregate, Object event) {
            long version = versions.merge(aggregate.toString(), 0L, (before, _) -> before + 1);
            var type = switch (event) {
                case ActionEvent _ -> "Action";
                case FindingEvent _ -> "Finding";
                case ReviewEvent _ -> "Review";
                case MeetingEvent _ -> "Meeting";
                case DirectoryEvent _ -> "Directory";
                default -> throw new IllegalArgumentException("no event of ours");
            };
            log.publish(new GenericDomainEventMessage<>(
                    type,
                    aggregate.toString(),
                    version,
                    event,
                    new Asker("secretary", Role.SECRETARY, null).asMetaData()));
        }

        /** The bytes of every document in the live version of every view. */
        Map<String, List<String>> documents() {
            var all = new TreeMap<String, List<String>>();
            for (var name : List.of("actions", "directory", "findings", "meetings", "reviews"))
                all.put(name, documents(name, name));
            all.put("sign_offs", documents("actions", "sign_offs"));
            all.put("plan_sign_offs", documents("reviews", "plan_sign_offs"));
            all.put("themes", documents("directory", "themes"));
            return all;
        }

        private List<String> documents(String view, String collection) {
            return views
                    .getCollection(collection + "." + version(view), RawBsonDocument.class)
                    .find()
                    .map(document ->
                            HexFormat.of().formatHex(document.getByteBuffer().array()))
                    .into(new ArrayList<>())
                    .stream()
                    .sorted()
                    .toList();
        }

        String version(String view) {
            return ask("/api/views/" + view).path("version").asString();
        }

        public JsonNode ask(String path) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body());
        }

        HttpResponse<String> get(String path) {
            return send("GET", "auditor", path);
        }

        HttpResponse<String> get(String user, String path) {
            return send("GET", user, path);
        }

        HttpResponse<String> post(String user, String path) {
            return send("POST", user, path);
        }

        /** The lines of an answer that does not end by itself, as they arrive. */
        Stream<String> lines(String path) throws IOException, InterruptedException {
            return http.send(request("GET", "auditor", path), BodyHandlers.ofLines())
                    .body();
        }

        static JsonNode tree(HttpResponse<String> answer) {
            return JSON.readTree(answer.body());
        }

        private HttpResponse<String> send(String method, String user, String path) {
            try {
                return http.send(request(method, user, path), BodyHandlers.ofString());
            } catch (IOException | InterruptedException broken) {
                throw new IllegalStateException(path, broken);
            }
        }

        private HttpRequest request(String method, String user, String path) {
            var login = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
            return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Authorization", "Basic " + login)
                    .method(method, BodyPublishers.noBody())
                    .build();
        }
    }
}
