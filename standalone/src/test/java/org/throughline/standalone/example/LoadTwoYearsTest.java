package org.throughline.standalone.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.standalone.Program;

/** Two years of an invented board go into an empty record through the API, under all rules. */
class LoadTwoYearsTest {

    static final Path EXAMPLE = Path.of("../examples/two-years");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    private static final Pattern KIND = Pattern.compile("(?m)^\\| `(\\w+)` \\| \\d");

    /** What the example leaves out: answers to alerts, deliveries, changes of the directory, and what boards seldom decide. */
    private static final List<String> NOT_SHOWN = List.of(
            "AlertRaised",
            "AlertAcknowledged",
            "AlertAnswered",
            "AlertCleared",
            "AlertEscalated",
            "DigestRaised",
            "DeliveryBegun",
            "DigestDelivered",
            "DeliveryFailed",
            "DigestBounced",
            "DigestParked",
            "DeliveryRetried",
            "DigestWithdrawn",
            "AgencyRenamed",
            "AgencyLeft",
            "CommitteeRenamed",
            "CommitteeDissolved",
            "ThemeRenamed",
            "ThemeRetired",
            "PersonEntered",
            "PersonLeft",
            "PeopleMerged",
            "PersonSplit",
            "PersonIdentified",
            "FindingDisputeResolved",
            "FindingEventCorrected",
            "FindingChairsActionRatified",
            "FindingChairsActionReversed",
            "AgendaSet",
            "AgendaItemChanged",
            "AgendaItemRemoved",
            "MeetingMoved",
            "PlanSignOffRevoked",
            "PlanSustained",
            "PlanClosed",
            "PolicyAdopted",
            "RemindersAdopted",
            "ReviewHoldReviewed",
            "ReviewChairsActionRatified",
            "ReviewChairsActionReversed");

    @TempDir
    Path directory;

    @Test
    void two_years_of_an_invented_board_are_loaded_under_the_rules_and_show_what_their_guide_says() throws IOException {
        var program = TwoYears.program();
        var server = "--server=" + Program.address(program);
        assertThat(TwoYears.printed()).contains("of which 0 existed already", "9 reviews", "80 actions");
        assertThat(TwoYears.took()).isLessThan(Duration.ofMinutes(1));
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> Program.ask(program, "/api/drift/numbers")
                                .path("actions")
                                .asInt()
                        == 80);

        var numbers = Program.ask(program, "/api/drift/numbers");
        assertThat(List.of("late", "masked", "drifting", "unverified", "unproven"))
                .allSatisfy(number ->
                        assertThat(numbers.path(number).asInt()).as(number).isPositive());
        for (var list : List.of(
                "disputes",
                "escalations",
                "chairs-actions",
                "requests-for-more-time",
                "claims-to-verify",
                "sustained-checks",
                "corrections"))
            assertThat(Program.ask(program, "/api/" + list).path("total").asInt())
                    .as(list)
                    .isPositive();
        for (var signal : List.of(
                "UNDATED",
                "MOVED",
                "STALE",
                "UNOWNED",
                "NOTED",
                "UNVERIFIED",
                "UNPROVEN",
                "HOLD_EXPIRED",
                "CHALLENGED"))
            assertThat(Program.ask(program, "/api/actions?signal=" + signal)
                            .path("total")
                            .asInt())
                    .as(signal)
                    .isPositive();
        var recorded = recorded(program);
        assertThat(kindsOfEvents())
                .as("kinds of events that are not in the example")
                .filteredOn(kind -> !recorded.contains(kind))
                .isSubsetOf(NOT_SHOWN);
        assertThat(guide())
                .hasSizeGreaterThan(20)
                .allSatisfy(row -> assertThat(Program.ask(program, row.path()).toString())
                        .as(row.path())
                        .contains(row.words()));
        assertThat(LoadExampleTest.run("load", EXAMPLE.toString(), server))
                .doesNotContain("refused")
                .contains("existed already");
        assertThat(LoadExampleTest.run("load", EXAMPLE.toString(), server, "--today=2026-06-30"))
                .contains("loaded on another day");
    }

    /** All kinds of events, from their catalogue. */
    private static List<String> kindsOfEvents() throws IOException {
        return KIND.matcher(Files.readString(Path.of("../docs/events.md")))
                .results()
                .map(kind -> kind.group(1))
                .toList();
    }

    private static Set<String> recorded(ConfigurableApplicationContext program) {
        return program.getBean(JdbcClient.class)
                .sql("select distinct payloadtype from domainevententry")
                .query(String.class)
                .set();
    }

    /** A row of the table in the README: what somebody who asks this finds in the answer. */
    private record Row(String path, List<String> words) {}

    private static List<Row> guide() throws IOException {
        return Files.readAllLines(EXAMPLE.resolve("README.md")).stream()
                .filter(line -> line.contains("| `/api/"))
                .map(line -> line.split("\\|"))
                .map(cells -> new Row(quoted(cells[2]).getFirst(), quoted(cells[3])))
                .toList();
    }

    private static List<String> quoted(String cell) {
        return QUOTED.matcher(cell).results().map(quote -> quote.group(1)).toList();
    }

    @Test
    void a_record_with_other_reviews_is_left_alone() throws IOException {
        Files.writeString(directory.resolve("01-other.json"), """
                {"review": {"id": "review-of-another-board", "kind": "RESEARCH", "reference": "R", "title": "Another",
                 "commissionedBy": "crc", "beganOn": "2020-01-06"}, "findings": []}""");
        assertThat(LoadExampleTest.load(directory)).contains("1 reviews");
        Program.ask("/api/reviews/review-of-another-board?atLeast=0");
        long events = Program.events();
        assertThat(LoadExampleTest.load(EXAMPLE)).contains("is loaded into an empty record");
        assertThat(Program.events()).isEqualTo(events);
    }
}
