package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.throughline.standalone.Program.bean;
import static org.throughline.standalone.Program.get;
import static org.throughline.standalone.Program.post;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** PostgreSQL refuses a decision because its disk is full: the answer says so, and nothing is recorded. */
class DatabaseFullTest {

    @AfterEach
    void there_is_room_again() {
        bean(JdbcTemplate.class).execute("drop function if exists is_full cascade");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get("auditor", "/actuator/health/readiness").statusCode() == 200);
    }

    @Test
    void a_decision_that_finds_no_room_is_answered_503_and_can_be_sent_again() {
        bean(JdbcTemplate.class).execute("""
                create function is_full() returns trigger language plpgsql as $$
                begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
                create trigger is_full before insert on domainevententry for each row execute function is_full()""");
        var registration = WholeStoryTest.registration("no-room", "2016-01-10");
        long before = Program.events();

        var refused = post("secretary", "/api/reviews", registration);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("/problems/store-is-full").doesNotContain("extend");
        assertThat(Program.events()).isEqualTo(before);
        assertThat(get("auditor", "/api/reviews").statusCode()).isEqualTo(200);

        bean(JdbcTemplate.class).execute("drop function is_full cascade");
        assertThat(post("secretary", "/api/reviews", registration).statusCode()).isEqualTo(201);
    }
}
