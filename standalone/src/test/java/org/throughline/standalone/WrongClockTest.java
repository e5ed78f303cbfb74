package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The clock of the server is believed for as long as nothing speaks against it, and a person is asked before it is again. */
class WrongClockTest {

    @Test
    void a_clock_far_ahead_or_behind_records_nothing_empties_nothing_and_is_confirmed_by_a_person() throws IOException {
        try (var program = new WatchedProgram()) {
            var action = program.assigned("scr-clock", "csc", program.inDays(30), "Keep chronologies");
            var today = program.today();

            program.letPass(500);
            var ahead = program.post("secretary", "/api/actions/" + action + "/progress", progress(today.toString()));
            assertThat(ahead.statusCode()).as(ahead.body()).isEqualTo(503);
            assertThat(ahead.body()).contains("/problems/clock-is-trusted");
            assertThat(program.post("admin", "/api/alerts/watch", "").statusCode())
                    .isEqualTo(503);
            assertThat(program.ask("/api/actions?review=scr-clock").path("asOf").asString())
                    .isEqualTo(today.toString());
            assertThat(program.ask("/api/clock").path("state").asString()).isEqualTo("AHEAD_OF_THE_LOG");

            program.letPass(-1000);
            var behind = program.post("secretary", "/api/actions/" + action + "/progress", progress(today.toString()));
            assertThat(behind.statusCode()).isEqualTo(503);
            assertThat(program.ask("/api/actions?review=scr-clock")
                            .path("total")
                            .asInt())
                    .isEqualTo(1);

            program.letPass(500);
            program.decide("secretary", "/api/actions/" + action + "/progress", progress(today.toString()));

            // A board that has been still for long
            program.letPass(450);
            var wrongDate = program.post("secretary", "/api/clock/confirmation", confirmation(today.toString()));
            assertThat(wrongDate.statusCode()).isEqualTo(409);
            program.decide("secretary", "/api/clock/confirmation", confirmation(program.inDays(0)));
            program.decide("secretary", "/api/actions/" + action + "/progress", progress(program.inDays(0)));
            assertThat(program.ask("/api/clock")
                            .path("confirmations")
                            .path(0)
                            .path("confirmedBy")
                            .asString())
                    .isEqualTo("secretary");

            // The confirmed date was wrong, and is put right
            program.letPass(-450);
            program.decide("admin", "/api/clock/confirmation", confirmation(program.inDays(0)));
            program.decide("secretary", "/api/actions/" + action + "/progress", progress(program.inDays(0)));
            assertThat(program.ask("/api/actions/" + action + "/history").toString())
                    .contains("Half of the files");
            assertThat(program.ask("/api/actions?review=scr-clock").path("asOf").asString())
                    .isEqualTo(program.inDays(0));
        }
    }

    static String confirmation(String date) {
        return "{\"date\": \"%s\", \"reason\": \"Looked at a calendar\"}".formatted(date);
    }

    static String progress(String on) {
        return "{\"whatChanged\": \"Half of the files have one\", \"effectiveOn\": \"%s\"}".formatted(on);
    }
}
