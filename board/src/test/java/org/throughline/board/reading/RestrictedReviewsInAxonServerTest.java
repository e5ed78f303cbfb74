package org.throughline.board.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.ReviewId;
import org.throughline.events.Role;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionImposed;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionLifted;
import org.throughline.events.review.Publication;
import org.throughline.events.review.Readers;
import org.throughline.events.review.ReviewEvent.ReviewRegistered;
import org.throughline.events.review.ReviewKind;
import org.throughline.platform.eventstore.axonserver.LogInMemory;

/** A restriction counts from its commit on, also where the log cannot be searched. */
class RestrictedReviewsInAxonServerTest {

    private static final ReviewId REVIEW = new ReviewId("scr-child-j");
    private static final LocalDate JUNE = LocalDate.of(2016, 6, 1);
    private static final Authority BOARD = new Authority(new CommitteeId("board"), JUNE, "4");

    private final LogInMemory log = new LogInMemory();
    private String identity = "one";
    private final RestrictedReviewsInAxonServer restricted =
            new RestrictedReviewsInAxonServer(log.log(), () -> identity, new DisclosuresInTheLog(log));

    @Test
    void a_restriction_and_its_end_are_known_at_the_next_question() {
        append(0, registered());
        assertThat(restricted.now()).isEmpty();
        append(1, imposed());
        assertThat(restricted.now()).containsOnlyKeys(REVIEW);
        append(2, lifted());
        assertThat(restricted.now()).isEmpty();
    }

    @Test
    void restrictions_of_a_log_that_was_replaced_are_forgotten_and_read_again() {
        append(0, registered());
        append(1, imposed());
        assertThat(restricted.now()).containsOnlyKeys(REVIEW);

        identity = "another";

        assertThat(restricted.now()).containsOnlyKeys(REVIEW);
    }

    private void append(long version, Object event) {
        log.append("Review", REVIEW.value(), version, event);
    }

    private static ReviewRegistered registered() {
        return new ReviewRegistered(
                REVIEW,
                JUNE,
                null,
                null,
                ReviewKind.SERIOUS_CASE_REVIEW,
                "SCR 1",
                "Child J",
                null,
                new CommitteeId("crc"),
                null,
                List.of(),
                Publication.NOT_PUBLISHED,
                null,
                null);
    }

    private static ReportingRestrictionImposed imposed() {
        return new ReportingRestrictionImposed(
                REVIEW,
                JUNE,
                BOARD,
                null,
                "criminal trial",
                "order of the court",
                Readers.inRoles(Role.CHAIR),
                List.of(),
                JUNE.plusMonths(3));
    }

    private static ReportingRestrictionLifted lifted() {
        return new ReportingRestrictionLifted(REVIEW, JUNE.plusDays(1), BOARD, null, "the trial has ended");
    }
}
