package org.throughline.standalone.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.standalone.Program;
import org.throughline.standalone.commandline.Typed;
import tools.jackson.databind.JsonNode;

/** The real annual report goes in through the API, once, and can be asked about. */
class LoadExampleTest {

    static final Path REPORT = Path.of("../examples/nscb-2016-17");

    @TempDir
    Path directory;

    @Test
    void the_annual_report_is_loaded_once_however_often_it_is_loaded() {
        assertThat(load(REPORT))
                .contains("Loaded 400 records", "20 reviews", "68 actions", "93 findings: AREA_TO_STRENGTHEN");
        long events = Program.events();
        assertThat(load(REPORT)).contains("Loaded 400 records, of which 400 existed already");
        assertThat(Program.events()).isEqualTo(events);

        var childJ = Program.ask("/api/reviews/scr-child-j?atLeast=5");
        assertThat(childJ.path("statedFindings").asInt()).isEqualTo(12);
        assertThat(childJ.path("statedActions").asInt()).isEqualTo(33);
        assertThat(childJ.path("recordedFindings").asInt()).isEqualTo(5);
        assertThat(Program.ask("/api/findings?theme=chronologies&size=200").path("items"))
                .anyMatch(finding -> finding.path("figures")
                        .path(0)
                        .path("inWords")
                        .asString()
                        .contains("16/20"));
        var training = Program.ask("/api/actions/scr-child-j.f2.a2?atLeast=4");
        assertThat(training.path("evidence")
                        .path(0)
                        .path("interval")
                        .path("inWords")
                        .asString())
                .isEqualTo("4/20, 20 % (8–42 %)");
        assertThat(training.path("action").path("assessment").path("signals"))
                .extracting(signal -> signal.path("kind").asString())
                .contains("UNDATED", "UNPROVEN");
        assertThat(Program.ask("/api/sign-offs?review=scr-child-j")
                        .path("total")
                        .asLong())
                .isEqualTo(3);
    }

    @Test
    void the_plan_of_child_j_is_signed_off_on_its_day_with_two_of_its_33_actions_on_record() {
        load(REPORT);
        assertThat(planOfChildJ("2016-05-31")).isEqualTo("DRAFT");
        assertThat(planOfChildJ("2016-11-29")).isEqualTo("AGREED");
        assertThat(planOfChildJ("2016-11-30")).isEqualTo("SIGNED_OFF");
        var plan = Program.ask("/api/sign-offs?review=scr-child-j").path("items");
        assertThat(plan).anyMatch(signOff -> signOff.toString().contains("The report counts 33 actions and names two"));
    }

    private static String planOfChildJ(String day) {
        return Program.ask("/api/reviews/scr-child-j?atLeast=7&asOf=" + day)
                .path("planStatus")
                .asString();
    }

    /** 40 of the 44 claims that wait are of a day that the report does not give, and every answer about them says so. */
    @Test
    void an_assumed_day_is_marked_wherever_something_rests_on_it() {
        load(REPORT);
        Program.ask("/api/actions/annual-report-2016-17.f6.a1?atLeast=1");
        var reviews = "review=jscr-sexual-exploitation&asOf=2017-07-31";
        var numbers = Program.ask("/api/drift/numbers?" + reviews);
        assertThat(numbers.path("inWords"))
                .extracting(JsonNode::asString)
                .contains("14 unverified, of which 14 by assumed dates, 14 while a claim waits for an answer");
        assertThat(Program.ask("/api/actions?number=UNVERIFIED&restsOn=ASSUMED_DATE&" + reviews)
                        .path("total")
                        .asInt())
                .isEqualTo(14);

        var team = Program.ask("/api/actions/jscr-sexual-exploitation.f1.a1?asOf=2017-07-31");
        assertThat(team.path("action").path("assumedDates"))
                .extracting(JsonNode::asString)
                .containsExactly("assignedOn");
        assertThat(team.path("claims").path(0).path("dayRestsOn").asString()).isEqualTo("ASSUMED_DATE");
        assertThat(Program.get("auditor", "/api/actions?format=csv&" + reviews).body())
                .contains("Claimed complete on 31 March 2017 (assumed, because the source gives no day)");
        assertThat(Program.ask("/api/findings/jscr-sexual-exploitation.f1")
                        .path("raisedOnRestsOn")
                        .asString())
                .isEqualTo("ASSUMED_DATE");
        assertThat(Program.ask("/api/findings/audit-s47-april-2016.f1")
                        .path("raisedOnRestsOn")
                        .asString())
                .isEqualTo("TAKEN_OVER_DATE");
        assertThat(Program.ask("/api/actions/jscr-sexual-exploitation.f1.a1/history")
                        .path("entries"))
                .extracting(entry -> entry.path("dayRestsOn").asString())
                .containsOnly("ASSUMED_DATE");
    }

    @Test
    void what_is_refused_is_named_by_its_place_and_its_field() throws IOException {
        Files.writeString(directory.resolve("01-broken.json"), """
                {"review": {"id": "broken-plan", "kind": "RESEARCH", "reference": "B", "title": "Broken",
                 "commissionedBy": "nobody", "beganOn": "2016-01-01"}, "findings": []}""");
        assertThat(load(directory)).contains("01-broken is refused (400)").contains("commissionedBy is not in");
    }

    @Test
    void a_directory_without_plans_and_a_program_that_is_not_there_are_said_in_words() {
        assertThat(load(directory)).contains("no .json files");
        assertThat(run("load", REPORT.toString(), "--server=http://127.0.0.1:9"))
                .contains("No program answers at");
        assertThat(run("load")).contains("'DIR'", "throughline help load");
        assertThat(run("load", "x", "--colour=red")).contains("has no option --colour", "throughline help load");
    }

    static String load(Path directory) {
        return run("load", directory.toString(), "--server=" + Program.address());
    }

    static String run(String... arguments) {
        return Typed.command(arguments).all();
    }
}
