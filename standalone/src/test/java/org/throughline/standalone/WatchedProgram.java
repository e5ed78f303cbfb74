package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.throughline.platform.clock.MachineClock;
import tools.jackson.databind.JsonNode;

/** A program of its own with a mail server, whose days pass as fast as a test wants. */
final class WatchedProgram implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Real time, and as many days more as were let pass. */
    private static final class Days extends Clock {

        private volatile Duration passed = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/London");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(passed);
        }
    }

    private final Days clock = new Days();
    private final GreenMail mail;
    private final ConfigurableApplicationContext running;

    WatchedProgram() throws IOException {
        mail = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        running = new SpringApplicationBuilder(StandaloneApplication.class)
                .profiles("demo")
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("days", MachineClock.class, () -> new MachineClock(clock)))
                .run(
                        "--server.port=0",
                        "--throughline.clock.database-apart-max=0", // its days do not pass as ours do
                        "--throughline.clock.ahead-max=400d",
                        "--throughline.data=" + Files.createTempDirectory("watched"),
                        "--throughline.alerts.from=throughline@board.example.org",
                        "--throughline.alerts.links=https://throughline.example.org",
                        "--throughline.alerts.look=200ms",
                        "--throughline.alerts.at=23:59:59", // tests hold the watch themselves
                        "--throughline.alerts.retry-after=1s",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + mail.getSmtp().getPort());
        Awaitility.await()
                .atMost(PATIENCE.multipliedBy(2))
                .until(() -> get("auditor", "/actuator/health/readiness").statusCode() == 200);
    }

    /** The same after the server was gone, so not one that the server chooses itself. */
    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        running.close();
        mail.stop();
    }

    URI address() {
        return Program.address(running);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    String daysAgo(int days) {
        return today().minusDays(days).toString();
    }

    String inDays(int days) {
        return today().plusDays(days).toString();
    }

    void letPass(int days) {
        clock.passed = clock.passed.plusDays(days);
    }

    /**
     * Lets days pass until the first days of a month are over, in which each committee gets its digest, and until what was
     * escalated has been told to those above.
     */
    void nothingIsNew() {
        while (!today().getMonth().equals(today().plusDays(6).getMonth())) letPass(1);
        for (int morning = 0; morning < 2; morning++) {
            letPass(1);
            watch();
        }
        letPass(1);
    }

    HttpResponse<String> get(String user, String path) {
        return Program.send("GET", user, path, "", running);
    }

    HttpResponse<String> post(String user, String path, String body, String... headers) {
        return Program.send("POST", user, path, body, running, headers);
    }

    HttpResponse<String> put(String user, String path, String body) {
        return Program.send("PUT", user, path, body, running);
    }

    JsonNode ask(String path) {
        var answer = get("auditor", path);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return Program.tree(answer);
    }

    JsonNode decide(String user, String path, String body) {
        var answer = post(user, path, body);
        assertThat(answer.statusCode())
                .as("%s %s: %s", path, body, answer.body())
                .isIn(200, 201);
        return Program.tree(answer);
    }

    JsonNode watch() {
        return decide("secretary", "/api/alerts/watch", "");
    }

    /** Says where mail goes. */
    void contact(String path, String address) {
        var answer = put("secretary", "/api/contacts/" + path, "{\"address\": \"%s\"}".formatted(address));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    /** Erases where mail goes. */
    void noContact(String path) {
        var answer = Program.send("DELETE", "secretary", "/api/contacts/" + path, "", running);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    /** An action of an agency, agreed a month ago. */
    String assigned(String review, String agency, String due, String statement) {
        var on = daysAgo(30);
        decide("secretary", "/api/reviews", WholeStoryTest.registration(review, on));
        decide("secretary", "/api/reviews/" + review + "/findings", """
                {"kind": "AREA_TO_STRENGTHEN", "theme": "chronologies", "statement": "Most needed further work",
                 "effectiveOn": "%s"}""".formatted(on));
        return decide("secretary", "/api/findings/" + review + ".f1/actions", """
                        {"statement": "%s", "desiredOutcome": "Chronologies inform decisions",
                         "owner": {"name": "Omar Example %s", "role": "Service Manager", "agency": "%s"},
                         "overseenBy": "semg", "dueDate": "%s",
                         "authority": {"committee": "semg", "meetingDate": "%s", "minute": "7.2"}}""".formatted(
                                statement, review, agency, due, on))
                .path("id")
                .asString();
    }

    JsonNode digest(String id, String state) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ask("/api/alerts/digests/" + id)
                                .path("digest")
                                .path("state")
                                .asString())
                        .isEqualTo(state));
        return ask("/api/alerts/digests/" + id);
    }

    List<MimeMessage> mailTo(String address) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> {
                    try {
                        return message.getRecipients(Message.RecipientType.TO)[0]
                                .toString()
                                .equals(address);
                    } catch (MessagingException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .toList();
    }

    void mailServerIsGone() {
        mail.stop();
    }

    void mailServerIsBack() {
        mail.start();
    }
}
