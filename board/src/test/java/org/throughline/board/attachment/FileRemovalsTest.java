package org.throughline.board.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.Source;
import org.throughline.events.review.ReviewEvent.FindingAccepted;
import org.throughline.platform.Server;

/** Uploads that nothing refers to go away after a while; what something refers to stays. */
class FileRemovalsTest {

    static final Server SERVER = Server.startDemo();
    static final JdbcClient JDBC = SERVER.bean(JdbcClient.class);
    static final FileRemovals REMOVALS = SERVER.bean(FileRemovals.class);

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void an_upload_that_waited_too_long_is_removed_with_a_trace_and_its_content_is_deleted_later() {
        var file = uploaded("Forgotten");
        REMOVALS.clean();
        assertThat(count("file", file)).as("it has not waited long").isEqualTo(1);

        uploadedDaysAgo(file, 31);
        REMOVALS.clean();
        assertThat(SERVER.get("secretary", "/api/files/" + file).statusCode()).isEqualTo(404);
        assertThat(count("file", file))
                .as("an open transaction may refer to it")
                .isEqualTo(1);
        assertThat(JDBC.sql(
                                "select count(*) from access_record where kind = 'ADMINISTERED' and thing = ? and login is null")
                        .param(file)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);

        removedMinutesAgo(file, 11);
        REMOVALS.clean();
        assertThat(count("file", file)).isZero();
        assertThat(JDBC.sql("select count(*) from subject_key where subject = ?")
                        .param("file:" + file)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_something_refers_to_stays_also_where_that_was_recorded_during_the_removal() {
        var file = uploaded("Evidence");
        refer("evidence", file);
        uploadedDaysAgo(file, 31);
        REMOVALS.clean();
        assertThat(SERVER.get("auditor", "/api/files/" + file).body()).isEqualTo("Evidence");

        var late = uploaded("Late evidence");
        assertThat(SERVER.post("secretary", "/api/files/" + late + "/removal", "")
                        .statusCode())
                .isEqualTo(204);
        refer("late-evidence", late);
        removedMinutesAgo(late, 11);
        REMOVALS.clean();
        assertThat(SERVER.get("auditor", "/api/files/" + late).body()).isEqualTo("Late evidence");
    }

    static void refer(String review, String file) {
        var id = new ReviewId(review);
        var source = new Source("Minutes", null, file, List.of(), null);
        SERVER.bean(EventStore.class)
                .publish(new GenericDomainEventMessage<>(
                        "Meeting",
                        review,
                        0,
                        new FindingAccepted(id, LocalDate.of(2016, 11, 14), null, source, FindingId.of(id, 1)),
                        Map.of()));
    }

    static void uploadedDaysAgo(String file, int days) {
        JDBC.sql("update file_upload set uploaded_at = ? where sha256 = ?")
                .params(Timestamp.from(Instant.now().minus(Duration.ofDays(days))), file)
                .update();
    }

    static void removedMinutesAgo(String file, int minutes) {
        JDBC.sql("update file set removed_at = ? where sha256 = ?")
                .params(Timestamp.from(Instant.now().minus(Duration.ofMinutes(minutes))), file)
                .update();
    }

    static long count(String table, String file) {
        return JDBC.sql("select count(*) from " + table + " where sha256 = ?")
                .param(file)
                .query(Long.class)
                .single();
    }

    static String uploaded(String text) {
        var answer = SERVER.send(SERVER.as("secretary", "/api/files")
                .setHeader("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(text)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var at = answer.headers().firstValue("Location").orElseThrow();
        return at.substring(at.lastIndexOf('/') + 1);
    }
}
