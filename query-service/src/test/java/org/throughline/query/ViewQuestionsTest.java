package org.throughline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonArray;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.throughline.query.QueryService.Running;

/** The questions that docs/views.md answers in a MongoDB shell, asked of the documents themselves. */
@SpringBootTest(classes = QueryService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class ViewQuestionsTest {

    /** A question with its answer as an aggregation. */
    record Question(String asks, String view, String collection, String pipeline) {

        String inShell() {
            var arguments = view.equals(collection) ? "\"" + view + "\"" : "\"" + view + "\", \"" + collection + "\"";
            return "live(%s).aggregate(%s)".formatted(arguments, pipeline);
        }
    }

    static final Question WHO_SIGNED_OFF = new Question(
            "Who signed off what, under which minute, on whose verification, and what became of it?",
            "actions",
            "sign_offs",
            """
            [
              {$match: {review: "scr-child-j"}},
              {$sort: {signedOffOn: -1}},
              {$project: {what: 1, committee: 1, meetingDate: 1, minute: 1, signer: "$signedOffBy.person",
                          verifier: "$verification.verifier.person", conditions: 1, endedOn: 1, endedBecause: 1}}
            ]""");

    static final Question OVERDUE_BY_AGENCY = new Question(
            "Which agencies have actions that are overdue on a day, how many, and since when?",
            "actions",
            "actions",
            """
            [
              {$match: {"facts.open": true, dueOn: {$lt: "2016-12-31"}}},
              {$group: {_id: "$owner.agency", overdue: {$sum: 1}, since: {$min: "$dueOn"}}},
              {$sort: {overdue: -1, _id: 1}}
            ]""");

    static final Question KNOWN_THEN = new Question(
            "How was each action of a review on 14 November 2016, by what was known on 1 December 2016 at noon?",
            "actions",
            "actions",
            """
            [
              {$match: {review: "scr-child-j"}},
              {$unwind: "$states"},
              {$match: {"states.held": {$elemMatch: {
                from: {$lte: "2016-11-14"}, to: {$not: {$lte: "2016-11-14"}},
                knownFrom: {$lte: "2016-12-01T12:00:00.000000000Z"}, knownTo: {$not: {$lte: "2016-12-01T12:00:00.000000000Z"}}}}}},
              {$project: {status: "$states.status", owner: "$states.owner", dueOn: "$states.dueOn"}},
              {$sort: {_id: 1}}
            ]""");

    static final List<Question> QUESTIONS = List.of(WHO_SIGNED_OFF, OVERDUE_BY_AGENCY, KNOWN_THEN);

    static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSSX").withZone(ZoneOffset.UTC);

    @Autowired
    Running service;

    @Autowired
    MongoDatabase views;

    @BeforeEach
    void ready() {
        service.isReady();
    }

    @Test
    void who_signed_off_what_under_which_minute() {
        var action = service.happened("signed", 1).getFirst();
        service.completed(action, QueryService.JULY);
        service.signedOff(action, QueryService.SEPTEMBER);
        service.ask("/api/actions/" + action + "?atLeast=3");

        assertThat(answer(WHO_SIGNED_OFF, "scr-child-j", "signed"))
                .singleElement()
                .satisfies(signOff -> {
                    assertThat(signOff.getString("what")).isEqualTo("Train all");
                    assertThat(signOff.getString("committee")).isEqualTo("semg");
                    assertThat(signOff.getString("meetingDate")).isEqualTo("2016-09-30");
                    assertThat(signOff.getString("minute")).isEqualTo("9.1");
                    assertThat(signOff.getString("signer")).isEqualTo("p-clare");
                    assertThat(signOff.getString("verifier")).isEqualTo("p-nina");
                    assertThat(signOff.getList("conditions", Document.class))
                            .extracting(condition -> condition.getString("condition"))
                            .containsExactly("Re-audit within a year");
                    assertThat(signOff).doesNotContainKey("endedOn");
                });
    }

    @Test
    void agencies_with_overdue_actions() {
        var actions = service.happened("overdue", 3);
        service.rebaselined(actions.getFirst(), QueryService.JULY, LocalDate.of(2017, 3, 31));
        service.ask("/api/actions/" + actions.getFirst() + "?atLeast=1");
        service.ask("/api/actions/" + actions.getLast() + "?atLeast=0");

        assertThat(answer(OVERDUE_BY_AGENCY, "\"facts.open\": true", "review: \"overdue\", \"facts.open\": true"))
                .singleElement()
                .satisfies(agency -> {
                    assertThat(agency.getString("_id")).isEqualTo("csc");
                    assertThat(agency.getInteger("overdue")).isEqualTo(2);
                    assertThat(agency.getString("since")).isEqualTo("2016-09-30");
                });
    }

    @Test
    void what_was_known_of_a_day_at_a_moment() {
        var action = service.happened("known", 1).getFirst();
        service.ask("/api/actions/" + action + "?atLeast=0");
        var before = Instant.now().truncatedTo(ChronoUnit.MILLIS); // which the log does not divide
        await().until(() -> Instant.now().isAfter(before.plusMillis(1)));
        service.rebaselined(action, QueryService.JULY, QueryService.DECEMBER);
        service.ask("/api/actions/" + action + "?atLeast=1");

        assertThat(dueOn("2016-07-02", Instant.now())).containsExactly("2016-12-31");
        assertThat(dueOn("2016-06-30", Instant.now())).containsExactly("2016-09-30");
        assertThat(dueOn("2016-07-02", before)).containsExactly("2016-09-30");
        assertThat(dueOn("2016-05-31", Instant.now())).isEmpty();
    }

    private List<String> dueOn(String day, Instant known) {
        return answer(
                        KNOWN_THEN,
                        "scr-child-j",
                        "known",
                        "2016-11-14",
                        day,
                        "2016-12-01T12:00:00.000000000Z",
                        MOMENT.format(known))
                .stream()
                .map(state -> state.getString("dueOn"))
                .toList();
    }

    /** Asks a question with other values in the place of those that are printed. */
    private List<Document> answer(Question question, String... replacements) {
        var pipeline = question.pipeline();
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(pipeline).contains(replacements[i]);
            pipeline = pipeline.replace(replacements[i], replacements[i + 1]);
        }
        var stages = BsonArray.parse(pipeline).stream()
                .map(stage -> (Bson) stage.asDocument())
                .toList();
        var live = views.getCollection("views")
                .find(new Document("_id", question.view()))
                .first();
        assertThat(live).isNotNull();
        return views.getCollection(question.collection() + "." + live.getString("live"))
                .aggregate(stages)
                .into(new ArrayList<>());
    }
}
