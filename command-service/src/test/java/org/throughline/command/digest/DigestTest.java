package org.throughline.command.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.Given.ACTION;
import static org.throughline.command.Given.CSC;
import static org.throughline.command.Given.DECEMBER_1;
import static org.throughline.command.Given.TODAY;
import static org.throughline.command.Given.refusedBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.command.Rule;
import org.throughline.command.digest.DigestCommand.BeginDelivery;
import org.throughline.command.digest.DigestCommand.RecordBounce;
import org.throughline.command.digest.DigestCommand.RecordDelivery;
import org.throughline.command.digest.DigestCommand.RecordFailure;
import org.throughline.command.digest.DigestCommand.RetryDelivery;
import org.throughline.command.digest.DigestCommand.WithdrawDigest;
import org.throughline.events.DigestId;
import org.throughline.events.action.AlertNews;
import org.throughline.events.alert.DigestEvent.Channel;
import org.throughline.events.alert.DigestEvent.DeliveryBegun;
import org.throughline.events.alert.DigestEvent.DeliveryFailed;
import org.throughline.events.alert.DigestEvent.DeliveryRetried;
import org.throughline.events.alert.DigestEvent.DigestBounced;
import org.throughline.events.alert.DigestEvent.DigestDelivered;
import org.throughline.events.alert.DigestEvent.DigestParked;
import org.throughline.events.alert.DigestEvent.DigestRaised;
import org.throughline.events.alert.DigestEvent.DigestWithdrawn;
import org.throughline.events.alert.DigestEvent.Failure;
import org.throughline.events.alert.DigestLine;

/** The way of one digest, from the morning it is raised until it has arrived or come back. */
class DigestTest {

    static final DigestId ID = DigestId.lead(CSC, TODAY);
    static final Instant LATER = Instant.parse("2016-12-01T10:00:00Z");
    static final DigestRaised RAISED = new DigestRaised(
            ID,
            TODAY,
            Instant.parse("2016-12-01T07:00:00Z"),
            1,
            List.of(new DigestLine(
                    ACTION, 1, AlertNews.RAISED, List.of(), "Train every team", null, List.of(), "next", TODAY)));
    static final DeliveryBegun BEGUN = new DeliveryBegun(ID, TODAY, 1, Channel.MAIL, "<id>", false);
    static final DigestDelivered DELIVERED = new DigestDelivered(ID, TODAY, 1, Channel.MAIL, "<id>", 1, "ab");
    static final DigestParked PARKED = new DigestParked(ID, TODAY, Failure.NO_ADDRESS);

    final AggregateTestFixture<Digest> digest = new AggregateTestFixture<>(Digest.class);
    final List<DigestId> ordered = new ArrayList<>();

    @BeforeEach
    void resources() {
        digest.registerInjectableResource(DECEMBER_1);
        digest.registerInjectableResource((DeliveryQueue) ordered::add);
    }

    @Test
    void a_try_is_recorded_before_it_is_made_and_again_when_it_has_worked() {
        digest.given(RAISED)
                .when(new BeginDelivery(ID, 1, Channel.MAIL, "<id>"))
                .expectEvents(BEGUN);
        digest.given(RAISED, BEGUN)
                .when(new RecordDelivery(ID, 1, Channel.MAIL, "<id>", 1, "ab"))
                .expectEvents(DELIVERED);
    }

    @Test
    void nothing_is_sent_again_once_it_has_arrived() {
        digest.given(RAISED, BEGUN, DELIVERED)
                .when(new BeginDelivery(ID, 2, Channel.MAIL, "<id>"))
                .expectNoEvents()
                .expectException(refusedBy(Rule.DELIVERIES_FOLLOW_ONE_ANOTHER));
    }

    @Test
    void two_who_begin_the_same_try_do_not_both_send() {
        digest.given(RAISED, BEGUN)
                .when(new BeginDelivery(ID, 1, Channel.MAIL, "<id>"))
                .expectException(refusedBy(Rule.DELIVERIES_FOLLOW_ONE_ANOTHER));
    }

    @Test
    void a_try_that_never_ended_makes_the_next_one_say_that_it_may_be_the_second() {
        digest.given(RAISED, BEGUN)
                .when(new BeginDelivery(ID, 2, Channel.MAIL, "<id>"))
                .expectEvents(new DeliveryBegun(ID, TODAY, 2, Channel.MAIL, "<id>", true));
    }

    @Test
    void so_does_a_server_that_fell_silent_and_one_that_was_out_of_reach_does_not() {
        digest.given(RAISED, BEGUN, new DeliveryFailed(ID, TODAY, 1, Failure.NO_ANSWER, LATER))
                .when(new BeginDelivery(ID, 2, Channel.MAIL, "<id>"))
                .expectEvents(new DeliveryBegun(ID, TODAY, 2, Channel.MAIL, "<id>", true));
        digest.given(RAISED, BEGUN, new DeliveryFailed(ID, TODAY, 1, Failure.UNREACHABLE, LATER))
                .when(new BeginDelivery(ID, 2, Channel.MAIL, "<id>"))
                .expectEvents(new DeliveryBegun(ID, TODAY, 2, Channel.MAIL, "<id>", false));
    }

    @Test
    void a_failure_without_another_try_parks_it_and_somebody_may_ask_for_one_more() {
        digest.given(RAISED, BEGUN)
                .when(new RecordFailure(ID, 1, Failure.UNREACHABLE, null))
                .expectEvents(
                        new DeliveryFailed(ID, TODAY, 1, Failure.UNREACHABLE, null),
                        new DigestParked(ID, TODAY, Failure.UNREACHABLE));
        digest.given(RAISED, PARKED).when(new RetryDelivery(ID)).expectEvents(new DeliveryRetried(ID, TODAY));
        assertThat(ordered).containsExactly(ID);
        digest.given(RAISED, BEGUN, DELIVERED)
                .when(new RetryDelivery(ID))
                .expectException(refusedBy(Rule.DIGEST_CAN_BE_RETRIED));
    }

    @Test
    void it_can_come_back_after_it_was_delivered_and_not_before_it_was_sent() {
        digest.given(RAISED, BEGUN, DELIVERED)
                .when(new RecordBounce(ID, "the mailbox is full"))
                .expectEvents(new DigestBounced(ID, TODAY, "the mailbox is full"));
        digest.given(RAISED)
                .when(new RecordBounce(ID, "the mailbox is full"))
                .expectException(refusedBy(Rule.DIGEST_WAS_DELIVERED));
    }

    @Test
    void what_has_not_been_sent_is_withdrawn_and_what_was_is_not() {
        digest.given(RAISED).when(new WithdrawDigest(ID)).expectEvents(new DigestWithdrawn(ID, TODAY));
        digest.given(RAISED, BEGUN, DELIVERED)
                .when(new WithdrawDigest(ID))
                .expectException(refusedBy(Rule.DELIVERIES_FOLLOW_ONE_ANOTHER));
    }
}
