package org.throughline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.query.QueryService.JULY;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.throughline.query.QueryService.Running;
import tools.jackson.databind.JsonNode;

/** What an auditor lists: samples, moved dates and late entries. Everything here is recorded today, of days in 2016. */
@SpringBootTest(classes = QueryService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class AuditListsTest {

    private static final LocalDate SPRING = LocalDate.of(2017, 3, 31);

    @Autowired
    Running service;

    @BeforeEach
    void ready() {
        service.isReady();
    }

    @Test
    void the_same_seed_draws_the_same_sample_and_a_larger_one_begins_with_it() throws Exception {
        var actions = service.happened("sampled", 12);
        service.ask("/api/actions/" + actions.getLast() + "?atLeast=0");
        var question = "/api/sample?review=sampled&seed=48150316234201081516&size=";

        var small = service.ask(question + 4);
        var again =
                service.ask(question + 4 + "&knownAt=" + small.path("knownAt").asString());
        var large = service.ask(question + 8);
        var other = service.ask("/api/sample?review=sampled&seed=another-seed-of-mine&size=4");

        assertThat(again.path("drawn")).isEqualTo(small.path("drawn"));
        assertThat(ids(large).subList(0, 4)).isEqualTo(ids(small));
        assertThat(ids(other)).isNotEqualTo(ids(small));
        assertThat(small.path("population").asInt()).isEqualTo(12);
        assertThat(small.path("populationDigest").asString())
                .isEqualTo(sha256(actions.stream()
                        .map(action -> action.value() + "\n")
                        .sorted()
                        .reduce("", String::concat)));
        var first = small.path("drawn").path(0);
        assertThat(first.path("ticket").asString())
                .isEqualTo(sha256("48150316234201081516:" + first.path("id").asString()));
    }

    @Test
    void who_tries_several_seeds_is_seen_by_whoever_draws_next() {
        var actions = service.happened("sampled-often", 2);
        service.ask("/api/actions/" + actions.getLast() + "?atLeast=0");
        var question = "/api/sample?review=sampled-often&seed=";

        var first = service.ask(question + "tried-first").path("drawnBefore");
        service.ask(question + "tried+next");
        service.ask(question + "tried+next&size=1");
        service.ask("/api/sample?review=sampled-often&committee=semg&seed=of-another-population");
        var last = service.ask(question + "kept").path("drawnBefore");

        assertThat(first.toString()).isEqualTo("{\"times\":0,\"users\":0,\"otherSeeds\":0}");
        assertThat(last.toString()).isEqualTo("{\"times\":3,\"users\":1,\"otherSeeds\":2}");
        assertThat(service.ask("/api/access?kind=SAMPLE_DRAWN&size=2")
                        .path("items")
                        .findValuesAsString("detail"))
                .first()
                .isEqualTo("of=ACTIONS, review=sampled-often; size=25; seed=kept");
    }

    @Test
    void what_is_recorded_later_does_not_change_a_sample_of_its_moment() {
        var before = service.happened("sampled-then", 3);
        service.ask("/api/actions/" + before.getLast() + "?atLeast=0");
        var question = "/api/sample?of=FINDINGS&seed=48150316234201081516&size=200";
        var then = service.ask(question);

        var later = service.happened("sampled-later", 1);
        service.ask("/api/actions/" + later.getLast() + "?atLeast=0");

        var again = service.ask(question + "&knownAt=" + then.path("knownAt").asString());
        assertThat(again.path("drawn")).isEqualTo(then.path("drawn"));
        assertThat(again.path("populationDigest")).isEqualTo(then.path("populationDigest"));
        assertThat(service.ask(question).path("population").asInt())
                .isGreaterThan(then.path("population").asInt());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    size=5 | seed
                    seed=%20 | seed
                    seed=1&size=0 | size
                    seed=1&size=201 | size
                    seed=1&of=MEETINGS&review=sampled | review
                    seed=1&of=FINDINGS&status=AGREED | of
                    seed=1&of=FINDINGS&committee=semg | committee
                    seed=1&knownAt=2999-01-01 | knownAt
                    """)
    void a_sample_of_nothing_that_there_is_is_refused_by_its_parameter(String question, String parameter) {
        var answer = service.get("/api/sample?" + question);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"%s\"".formatted(parameter));
    }

    @Test
    void every_move_is_listed_with_how_late_it_was_then() {
        var action = service.happened("moved-dates", 1).getFirst();
        service.rebaselined(action, JULY, LocalDate.of(2016, 10, 31));
        service.rebaselined(action, LocalDate.of(2016, 11, 10), SPRING);
        service.ask("/api/actions/" + action + "?atLeast=2");

        var moves =
                service.ask("/api/rebaselines?review=moved-dates&sort=number").path("items");

        assertThat(moves.size()).isEqualTo(2);
        assertThat(moves.path(0).path("lateThen").asInt()).isZero();
        assertThat(moves.path(0).path("days").asInt()).isEqualTo(31);
        assertThat(moves.path(1).path("lateThen").asInt()).isEqualTo(10);
        assertThat(moves.path(1).path("number").asInt()).isEqualTo(2);
        assertThat(moves.path(1).path("days").asInt()).isEqualTo(151);
        assertThat(total("/api/rebaselines?review=moved-dates&lateThen=true")).isEqualTo(1);
        assertThat(total("/api/rebaselines?review=moved-dates&takenAway=true")).isZero();
        assertThat(total("/api/rebaselines?review=moved-dates&asOf=2016-11-09")).isEqualTo(1);
        assertThat(total("/api/rebaselines?review=moved-dates&committee=board")).isZero();
    }

    @Test
    void a_late_entry_is_listed_with_what_it_did_on_the_day_it_was_recorded() {
        var action = service.happened("entered-late", 1).getFirst();
        service.rebaselined(action, JULY, SPRING);
        service.ask("/api/actions/" + action + "?atLeast=1");

        var late = service.ask("/api/late-entries?review=entered-late&agency=csc&sort=effectiveOn")
                .path("items");

        assertThat(late.size()).isEqualTo(2);
        var moved = late.path(1);
        assertThat(moved.path("type").asString()).isEqualTo("ActionRebaselined");
        assertThat(moved.path("effectiveOn").asString()).isEqualTo(JULY.toString());
        assertThat(moved.path("lagDays").asLong()).isGreaterThan(3_000);
        assertThat(moved.path("what").asString()).isEqualTo("Train all");
        assertThat(moved.path("lowered").asBoolean()).isTrue();
        assertThat(moved.path("effects").toString()).contains("\"figure\":\"DELAY_DAYS\"");
        assertThat(moved.path("restates").asBoolean()).isFalse();
        assertThat(total("/api/late-entries?review=entered-late&lagDays=100000"))
                .isZero();
        assertThat(total("/api/late-entries?review=entered-late&asOf=2016-06-20&agency=csc"))
                .isEqualTo(1);
        assertThat(total("/api/late-entries?review=entered-late&agency=police")).isZero();
        assertThat(total("/api/late-entries?review=entered-late")).isEqualTo(6);
    }

    @Test
    void what_takes_the_place_of_a_corrected_entry_is_marked() {
        var action = service.happened("entered-again", 1).getFirst();
        service.rebaselined(action, JULY, SPRING);
        service.corrected(action, 1, JULY, LocalDate.of(2016, 10, 31));
        service.ask("/api/actions/" + action + "?atLeast=3");

        var late = service.ask("/api/late-entries?review=entered-again&agency=csc&sort=recordedAt")
                .path("items");

        assertThat(StreamSupport.stream(late.spliterator(), false)
                        .map(each -> each.path("version").asLong() + " "
                                + each.path("restates").asBoolean())
                        .toList())
                .contains("1 false", "3 true");
    }

    private int total(String path) {
        return service.ask(path).path("total").asInt();
    }

    private static List<String> ids(JsonNode sample) {
        return StreamSupport.stream(sample.path("drawn").spliterator(), false)
                .map(drawn -> drawn.path("id").asString())
                .toList();
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
