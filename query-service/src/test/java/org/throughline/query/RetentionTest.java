package org.throughline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.throughline.board.people.People;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.FindingId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.events.ReviewId;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.Priority;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.events.directory.DirectoryEvent.PersonEntered;
import org.throughline.events.finding.FindingEvent.ActionAgreed;
import org.throughline.events.review.PlanEvent.PlanClosed;
import org.throughline.query.QueryService.Running;
import tools.jackson.databind.JsonNode;

/** Who is proposed for erasure by the retention periods. */
@SpringBootTest(classes = QueryService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class RetentionTest {

    private static final AgencyId CSC = new AgencyId("csc");
    private static final LocalDate LONG_AGO = LocalDate.of(2016, 7, 1);
    private static final Authority MINUTE = new Authority(new CommitteeId("semg"), LONG_AGO, "7.2");

    @Autowired
    Running service;

    @Autowired
    People people;

    @Test
    void people_are_due_whom_only_reviews_past_their_period_name_and_who_hold_no_role() {
        service.isReady();
        var past = people.add("Pastdue Example", "Clerk", CSC);
        var holdsRole = people.add("Holdsrole Example", "Clerk", CSC);
        var alsoElsewhere = people.add("Alsoelsewhere Example", "Clerk", CSC);
        service.record(DirectoryEvent.STREAM, new PersonEntered(LONG_AGO, null, null, clerk(holdsRole)));
        assigned("retained-past", 1, past);
        assigned("retained-past", 2, holdsRole);
        assigned("retained-past", 3, alsoElsewhere);
        assigned("retained-open", 1, alsoElsewhere);
        closed("retained-past");

        await().untilAsserted(() -> assertThat(due())
                .extracting(row -> row.path("id").asString())
                .contains(past.value())
                .doesNotContain(holdsRole.value(), alsoElsewhere.value()));
        var proposal = due().stream()
                .filter(row -> row.path("id").asString().equals(past.value()))
                .findFirst()
                .orElseThrow();
        assertThat(proposal.path("name").asString()).isEqualTo("Pastdue Example");
        assertThat(proposal.path("dueSince").asString()).isEqualTo("2026-07-01");
        assertThat(proposal.path("because").asString())
                .isEqualTo("Named only in reviews whose retention period has ended: retained-past");
        assertThat(service.get("lead-csc", "/api/retention").statusCode()).isEqualTo(403);
    }

    private List<JsonNode> due() {
        return StreamSupport.stream(service.ask("/api/retention").spliterator(), false)
                .toList();
    }

    private void assigned(String name, int number, PersonId owner) {
        var review = new ReviewId(name);
        if (number == 1) service.happened(name, 0);
        var finding = FindingId.of(review, 1);
        var action = ActionId.of(finding, number);
        service.record(finding, new ActionAgreed(finding, LONG_AGO, MINUTE, null, action));
        service.record(
                action,
                new ActionAssigned(
                        action,
                        LONG_AGO,
                        MINUTE,
                        null,
                        List.of(),
                        "Train all",
                        "Decisions are informed",
                        null,
                        null,
                        Priority.MEDIUM,
                        clerk(owner),
                        List.of(),
                        new CommitteeId("semg"),
                        LONG_AGO.plusMonths(3),
                        null,
                        null));
    }

    private void closed(String name) {
        var review = new ReviewId(name);
        service.record(review, new PlanClosed(review, LONG_AGO, MINUTE, null, "All is done"));
    }

    private static Participant clerk(PersonId person) {
        return new Participant(person, "Clerk", CSC);
    }
}
