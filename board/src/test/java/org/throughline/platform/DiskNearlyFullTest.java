package org.throughline.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.platform.toy.ToyDisk;

/** When the disk fills, uploads stop first and decisions last; questions go on, and readiness tells. */
class DiskNearlyFullTest {

    private static final long MEGABYTE = 1024 * 1024;
    private static final String TOY = "{\"statement\":\"s\"}";

    private static Server server;
    private static ToyDisk disk;

    @BeforeAll
    static void start() {
        server = Server.start(
                Postgres.newDatabase(),
                "--throughline.access.demo-users=true",
                "--throughline.disk.full-for=5s",
                "--management.endpoint.health.group.readiness.include=readinessState,db,disk");
        disk = server.bean(ToyDisk.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void there_is_room_again() {
        disk.hasBytes(Long.MAX_VALUE);
        await().atMost(Duration.ofMinutes(2)).until(() -> readiness() == 200);
    }

    @Test
    void uploads_stop_first() {
        disk.hasBytes(1000 * MEGABYTE);
        await().atMost(Duration.ofMinutes(2)).until(() -> upload().statusCode() == 507);

        assertThat(upload().body()).contains("/problems/disk-is-nearly-full");
        assertThat(upload().headers().firstValue("Retry-After")).hasValue("60");
        assertThat(decide().statusCode()).isEqualTo(200);
        assertThat(readiness()).isEqualTo(200);
        assertThat(server.get("admin", "/actuator/health").body())
                .contains("\"state\":\"UPLOADS_STOP\",\"freeBytes\":1048576000,", "\"status\":\"WARNING\"");
    }

    @Test
    void decisions_stop_last_and_the_process_is_not_ready() {
        disk.hasBytes(200 * MEGABYTE);
        await().atMost(Duration.ofMinutes(2)).until(() -> decide().statusCode() == 503);

        assertThat(decide().body()).contains("/problems/disk-is-full");
        assertThat(upload().statusCode()).isEqualTo(507);
        assertThat(server.get("secretary", "/api/toys").statusCode()).isEqualTo(200);
        assertThat(readiness()).isEqualTo(503);
    }

    @Test
    void a_database_that_says_it_is_full_is_answered_503_and_the_process_is_not_ready_for_a_while() {
        var answer = server.get("secretary", "/api/store-is-full");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("/problems/store-is-full").doesNotContain("insert");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(readiness()).isEqualTo(503);
        await().atMost(Duration.ofMinutes(2)).until(() -> readiness() == 200);
    }

    @Test
    void the_disk_of_a_postgresql_elsewhere_is_not_watched_and_stops_nothing() {
        disk.isNotOurs();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> server.get("admin", "/actuator/health")
                        .body()
                        .contains("\"state\":\"NOT_WATCHED\",\"freeBytes\":\"not known here\""));

        assertThat(decide().statusCode()).isEqualTo(200);
        assertThat(readiness()).isEqualTo(200);
    }

    private static HttpResponse<String> decide() {
        return server.post("secretary", "/api/toys", TOY);
    }

    private static HttpResponse<String> upload() {
        return server.post("secretary", "/api/files", "some text");
    }

    private static int readiness() {
        return server.send(server.request("/actuator/health/readiness").GET()).statusCode();
    }
}
