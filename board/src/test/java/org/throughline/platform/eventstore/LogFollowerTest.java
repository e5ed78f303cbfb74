package org.throughline.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.throughline.platform.eventstore.axonserver.LogInMemory;
import org.throughline.platform.problem.Outage;

/** The end of a log is where it was when a reader asked for it, and not where it has been silent for a while. */
class LogFollowerTest {

    private final LogInMemory events = new LogInMemory();
    private final List<String> read = new ArrayList<>();
    private String identity = "one";

    @Test
    void an_empty_log_has_been_read_at_once() {
        events.log().read(this::note);

        assertThat(read).isEmpty();
        assertThat(events.opened()).isZero();
    }

    @Test
    void a_log_that_grows_with_every_event_that_is_read_is_read_to_the_end_that_it_had() {
        append(0, 3);

        events.log().read(message -> {
            note(message);
            append(2 + read.size(), 3 + read.size());
        });

        assertThat(read).containsExactly("0", "1", "2");
    }

    @Test
    void a_silence_before_the_end_is_an_outage_and_not_the_end() {
        append(0, 5);
        events.fallSilentAfter(2);

        assertThatThrownBy(() -> events.log().read(this::note))
                .isInstanceOf(DataAccessResourceFailureException.class)
                .matches(Outage::isBehind);
    }

    @Test
    void a_follower_goes_on_after_a_silence_with_the_event_that_it_had_not_read() {
        append(0, 5);
        events.fallSilentAfter(2);
        try (var follower = new LogFollower(events.log(), this::note)) {
            assertThatThrownBy(follower::catchUp).isInstanceOf(DataAccessResourceFailureException.class);
            events.speakAgain();
            follower.catchUp();
        }

        assertThat(read).containsExactly("0", "1", "2", "3", "4");
    }

    @Test
    void a_follower_reads_at_each_question_what_has_been_recorded_since_on_one_stream() {
        try (var follower = new LogFollower(events.log(), this::note)) {
            append(0, 2);
            follower.catchUp();
            follower.catchUp();
            append(2, 3);
            follower.catchUp();
        }

        assertThat(read).containsExactly("0", "1", "2");
        assertThat(events.opened()).isEqualTo(1);
    }

    @Test
    void a_stream_that_has_broken_between_two_questions_is_opened_again() {
        append(0, 2);
        try (var follower = new LogFollower(events.log(), this::note)) {
            follower.catchUp();
            events.breakStreams();
            append(2, 3);
            follower.catchUp();
        }

        assertThat(read).containsExactly("0", "1", "2");
    }

    @Test
    void an_event_that_could_not_be_handled_is_read_again() {
        append(0, 2);
        var failing = new ArrayList<>(List.of("1"));
        try (var follower = new LogFollower(events.log(), message -> {
            if (failing.remove(message.getPayload().toString())) throw new IllegalStateException("not now");
            note(message);
        })) {
            assertThatThrownBy(follower::catchUp).hasMessage("not now");
            follower.catchUp();
        }

        assertThat(read).containsExactly("0", "1");
    }

    @Test
    void another_log_is_read_from_its_beginning_after_the_one_before_is_forgotten() {
        append(0, 2);
        try (var follower = new LogFollower(events.log(), () -> identity, read::clear, this::note)) {
            follower.catchUp();
            identity = "another";
            append(2, 3);
            follower.catchUp();
        }

        assertThat(read).containsExactly("0", "1", "2");
    }

    @Test
    void the_first_event_after_a_position_is_waited_for_and_found() {
        append(0, 3);
        var log = events.log();

        assertThat(log.first(log.token(1, List.of())).getPayload()).isEqualTo("2");
        assertThat(log.first(log.token(-1, List.of())).getPayload()).isEqualTo("0");
        assertThat(log.events()).isEqualTo(3);
    }

    private void append(int from, int to) {
        for (int number = from; number < to; number++) events.append("T", "a", number, "" + number);
    }

    private void note(TrackedEventMessage<?> message) {
        read.add(message.getPayload().toString());
    }
}
