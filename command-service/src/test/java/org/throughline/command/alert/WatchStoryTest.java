package org.throughline.command.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.throughline.command.CommandServiceStoryTest;
import org.throughline.command.RequestContext;
import org.throughline.command.Rule;
import org.throughline.command.RuleViolated;
import org.throughline.command.alert.WatchCommand.BeginWatch;
import org.throughline.command.decision.CommandDispatcher;
import org.throughline.command.digest.DigestCommand.RaiseDigest;
import org.throughline.domain.Asker;
import org.throughline.domain.board.Policy;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.DigestId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.events.ReviewId;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ProgressRecorded;
import org.throughline.events.action.AlertEvent.AlertRaised;
import org.throughline.events.action.Priority;
import org.throughline.events.review.Publication;
import org.throughline.events.review.ReviewEvent.ReviewRegistered;
import org.throughline.events.review.ReviewKind;

/** A watch that is interrupted, held by several at once, or overtaken by somebody who decides. */
@SpringBootTest(classes = CommandServiceStoryTest.Service.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class WatchStoryTest {

    static final RequestContext PROGRAM = new RequestContext(Asker.PROGRAM, null, null, "test");
    static final LocalDate AGREED = LocalDate.of(2016, 1, 11), DUE = LocalDate.of(2016, 6, 30);

    @Autowired
    EventStore log;

    @Autowired
    ActionScan scan;

    @Autowired
    MorningWatch watch;

    @Autowired
    CommandDispatcher decisions;

    @Autowired
    Clock clock;

    @Test
    void what_was_done_before_an_interruption_is_found_done_and_the_rest_is_made_up_for() throws Exception {
        var actions = List.of(late("watch-csc", "csc"), late("watch-police", "police"), late("watch-nuth", "nuth"));
        var day = LocalDate.now(clock);
        var knownAt = now();
        decisions.dispatch(new BeginWatch(day, knownAt, 1), "", PROGRAM);
        var planned = scan.run(day, knownAt, Policy.DEFAULT).plan().digests();
        var police = DigestId.lead(new AgencyId("police"), day);
        decisions.dispatch(new RaiseDigest(police, knownAt, 1, planned.get(police)), "", PROGRAM);

        Callable<WatchResult> run = watch::run;
        try (var several = Executors.newFixedThreadPool(4)) {
            for (var result : several.invokeAll(List.of(run, run, run, run)))
                assertThat(result.get().day()).isEqualTo(day);
        }

        for (var digest : planned.keySet())
            assertThat(log.lastSequenceNumberFor(digest.value()))
                    .as(digest.value())
                    .isPresent();
        for (var action : actions)
            assertThat(log.readEvents(action.value())
                            .asStream()
                            .map(DomainEventMessage::getPayload)
                            .filter(AlertRaised.class::isInstance))
                    .as(action.value())
                    .hasSize(1);
    }

    @Test
    void what_somebody_decided_on_since_the_watch_looked_is_left_for_the_next_morning() {
        var action = late("watch-overtaken", "education");
        var day = LocalDate.now(clock);
        var knownAt = now();
        var lines = scan
                .run(day, knownAt, Policy.DEFAULT)
                .plan()
                .digests()
                .get(DigestId.lead(new AgencyId("education"), day))
                .stream()
                .filter(line -> line.action().equals(action))
                .toList();
        publish("Action", action.value(), 1, new ProgressRecorded(action, AGREED, null, "half", null, null));

        var digest = DigestId.lead(new AgencyId("education"), day.plusDays(1));
        assertThatThrownBy(() -> decisions.dispatch(new RaiseDigest(digest, knownAt, 1, lines), "", PROGRAM))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refused -> assertThat(refused.rule()).isEqualTo(Rule.DIGEST_HAS_NEWS));
        assertThat(log.lastSequenceNumberFor(digest.value())).isEmpty();
        assertThat(log.lastSequenceNumberFor(action.value())).hasValue(1L);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private ActionId late(String review, String agency) {
        var id = new ReviewId(review);
        var action = new ActionId(review + ".f1.a1");
        publish(
                "Review",
                review,
                0,
                new ReviewRegistered(
                        id,
                        AGREED,
                        null,
                        null,
                        ReviewKind.LEARNING_REVIEW,
                        "R",
                        "A review",
                        null,
                        new CommitteeId("semg"),
                        null,
                        List.of(),
                        Publication.NOT_PUBLISHED,
                        null,
                        null));
        publish(
                "Action",
                action.value(),
                0,
                new ActionAssigned(
                        action,
                        AGREED,
                        new Authority(new CommitteeId("semg"), AGREED, "7.2"),
                        null,
                        List.of(),
                        "Train every team",
                        "CommandDispatcher are informed",
                        null,
                        null,
                        Priority.HIGH,
                        new Participant(new PersonId("p-example"), "Service Manager", new AgencyId(agency)),
                        List.of(),
                        new CommitteeId("semg"),
                        DUE,
                        null,
                        null));
        return action;
    }

    private void publish(String type, String stream, long version, Object event) {
        log.publish(new GenericDomainEventMessage<>(type, stream, version, event, Asker.PROGRAM.asMetaData()));
    }
}
