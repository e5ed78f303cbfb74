package org.throughline.standalone.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** The example of two years can be loaded on any day. */
class TwoYearsNotationTest {

    private static final PlanFiles FILES = new PlanFiles(LoadTwoYearsTest.EXAMPLE);
    private static final LocalDate FIRST = LocalDate.of(2027, 12, 1);
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    @Test
    void on_every_day_of_a_leap_year_no_meeting_is_at_a_weekend_and_decisions_are_in_order() throws IOException {
        var written = FILES.asWritten();
        var people = FILES.people();
        for (int day = 0; day < 366; day++) {
            var today = FIRST.plusDays(day);
            var notation = new PlanNotation(today, people);
            var plans = written.values().stream().map(notation::writtenOut).toList();

            assertThat(days(plans, "meetingDate"))
                    .as("meetings of decisions, loaded on %s", today)
                    .hasSizeGreaterThan(200)
                    .allMatch(held -> !held.isAfter(today) && !WEEKEND.contains(held.getDayOfWeek()));
            assertThat(convened(plans))
                    .as("meetings that are convened, loaded on %s", today)
                    .hasSizeGreaterThan(3)
                    .noneMatch(meeting -> WEEKEND.contains(meeting.getDayOfWeek()));
            assertThat(days(plans, "effectiveOn")).noneMatch(effective -> effective.isAfter(today));
            assertThat(actions(plans))
                    .as("actions, loaded on %s", today)
                    .hasSize(80)
                    .allSatisfy(action -> assertThat(steps(action))
                            .as(action.path("action").path("statement").asString())
                            .isSorted());
            assertThat(occurrences(plans))
                    .as("occurrences, loaded on %s", today)
                    .hasSizeGreaterThan(15)
                    .allMatch(Occurrence::isInItsPeriod);
        }
    }

    @Test
    void the_short_forms_are_written_out() {
        var notation = new PlanNotation(LocalDate.of(2026, 11, 29), Map.of());
        assertThat(notation.day("T")).as("29 November 2026 is a Sunday").isEqualTo("2026-11-27");
        assertThat(notation.day("T+29d"))
                .as("28 December 2026 is a bank holiday")
                .isEqualTo("2026-12-24");
        assertThat(notation.day("T-5d+2m")).isEqualTo("2027-01-24");
        assertThat(notation.writtenOut(StringNode.valueOf("meetings/{meeting semg T-5d}/agenda"))
                        .asString())
                .isEqualTo("meetings/semg.2026-11-24/agenda");
    }

    /** An occurrence of a duty with its day, those before and after it, and the day on which it was recorded. */
    private record Occurrence(
            String result, LocalDate due, List<LocalDate> earlier, LocalDate next, LocalDate recorded) {

        boolean isInItsPeriod() {
            return result.equals("MISSED")
                    ? !recorded.isBefore(next)
                    : earlier.stream().allMatch(before -> !recorded.isBefore(before));
        }
    }

    private static List<LocalDate> days(Iterable<JsonNode> plans, String field) {
        var days = new ArrayList<LocalDate>();
        for (var plan : plans) for (var day : plan.findValues(field)) days.add(LocalDate.parse(day.asString()));
        return days;
    }

    private static List<LocalDate> convened(Iterable<JsonNode> plans) {
        var days = new ArrayList<LocalDate>();
        for (var plan : plans)
            for (var request : plan.path("requests"))
                if (request.path("post").asString("").equals("meetings"))
                    days.add(LocalDate.parse(request.path("body").path("date").asString()));
        return days;
    }

    private static List<JsonNode> actions(Iterable<JsonNode> plans) {
        var actions = new ArrayList<JsonNode>();
        for (var plan : plans)
            for (var finding : plan.path("findings")) finding.path("actions").forEach(actions::add);
        return actions;
    }

    /** The days on which the steps of an action take effect, without corrections, which are of the day they correct. */
    private static List<LocalDate> steps(JsonNode action) {
        return Stream.concat(Stream.of(action.path("action")), stepsAfter(action))
                .filter(body -> !body.has("corrects"))
                .map(TwoYearsNotationTest::takesEffect)
                .toList();
    }

    private static Stream<JsonNode> stepsAfter(JsonNode action) {
        return action.path("then")
                .valueStream()
                .map(step -> step.properties().iterator().next().getValue());
    }

    private static LocalDate takesEffect(JsonNode body) {
        var meeting = body.path("authority").path("meetingDate").asString("");
        return LocalDate.parse(body.path("effectiveOn").asString(meeting));
    }

    private static List<Occurrence> occurrences(Iterable<JsonNode> plans) {
        return actions(plans).stream()
                .flatMap(TwoYearsNotationTest::occurrencesOf)
                .toList();
    }

    private static Stream<Occurrence> occurrencesOf(JsonNode action) {
        var bodies = stepsAfter(action)
                .filter(body -> body.has("dueOn")
                        && body.has("evidence")
                        && body.path("result").asString().matches("DONE|MISSED"))
                .toList();
        var due = bodies.stream()
                .map(body -> LocalDate.parse(body.path("dueOn").asString()))
                .toList();
        return IntStream.range(0, bodies.size())
                .mapToObj(i -> new Occurrence(
                        bodies.get(i).path("result").asString(),
                        due.get(i),
                        due.subList(0, i),
                        due.get(Math.min(i + 1, due.size() - 1)),
                        takesEffect(bodies.get(i))));
    }
}
