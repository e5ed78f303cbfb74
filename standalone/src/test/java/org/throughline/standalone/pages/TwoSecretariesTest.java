package org.throughline.standalone.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.Program.ask;
import static org.throughline.standalone.Program.decide;
import static org.throughline.standalone.pages.ByHand.hidden;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.standalone.Stories;

/** Two secretaries record the same meeting: neither records on what is not so any more. */
class TwoSecretariesTest {

    private static final String ACTION = "recorded-by-two.f1.a1";
    private static final String MEETING = "/meetings/semg.2016-11-02";
    private static final String MEANWHILE = "What was recorded since you opened this page";

    private static ByHand one;
    private static ByHand other;

    @BeforeAll
    static void a_meeting_and_two_sessions() {
        Stories.movedTwice("recorded-by-two");
        decide("secretary", "/api/meetings", """
                {"committee": "semg", "date": "2016-11-02", "agenda": [{"minute": "4", "title": "More time"}]}""");
        one = ByHand.signedIn("secretary");
        other = ByHand.signedIn("secretary");
    }

    @Test
    void a_decision_whose_effect_was_shown_is_not_recorded_on_another_state() {
        var record = MEETING + "/record";
        var form = one.get(record + "?minute=4&as=actions/due-date&thing=" + ACTION);
        var filled = new HashMap<>(Map.of(
                "minute", "4",
                "as", "actions/due-date",
                "thing", ACTION,
                "key", hidden(form, "key"),
                "version", hidden(form, "version"),
                "go", "preview",
                "dueDate.day", "30",
                "dueDate.month", "6",
                "dueDate.year", "2017",
                "reasonCode", "CAPACITY"));
        filled.put("reason", "The trainer arrives in spring");
        var shown = one.send(record, filled);
        assertThat(shown.body()).contains("The due date moves from").contains("It lowers a figure");

        decide("secretary", "/api/actions/" + ACTION + "/note", """
                {"effectiveOn": "2016-11-02", "authority": {"committee": "semg", "meetingDate": "2016-11-02", "minute": "4"}}""");
        filled.put("go", "next");
        var stale = one.send(record, filled);
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body()).contains(MEANWHILE, "The trainer arrives in spring");
        assertThat(ask("/api/actions/" + ACTION).path("action").path("dueDate").asString())
                .isEqualTo("2017-01-31");

        filled.put("key", hidden(stale, "key"));
        filled.put("version", hidden(stale, "version"));
        assertThat(one.send(record, filled).statusCode()).isEqualTo(302);
        assertThat(ask("/api/actions/" + ACTION).path("action").path("dueDate").asString())
                .isEqualTo("2017-06-30");
    }

    @Test
    void an_agenda_and_an_attendance_do_not_overwrite_those_of_another() {
        overwrites(
                MEETING + "/agenda",
                Map.of("items", "4 More time\n5 The audit"),
                Map.of("items", "4 More time\n6 The inquest"),
                "6 The inquest");
        assertThat(ask("/api" + MEETING).toString()).contains("The audit").doesNotContain("The inquest");
        overwrites(
                MEETING + "/attendance",
                Map.of("role-1", "Head of Service", "presence-1", "PRESENT"),
                Map.of("role-1", "Named Doctor", "presence-1", "PRESENT"),
                "Named Doctor");
        assertThat(ask("/api" + MEETING).toString()).contains("Head of Service").doesNotContain("Named Doctor");
    }

    private static void overwrites(
            String path, Map<String, String> first, Map<String, String> second, String keptOfSecond) {
        var ofOne = filled(one, path, first);
        var ofOther = filled(other, path, second);
        assertThat(one.send(path, ofOne).statusCode()).isEqualTo(302);
        var stale = other.send(path, ofOther);
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body()).contains(MEANWHILE, keptOfSecond);
    }

    private static Map<String, String> filled(ByHand secretary, String path, Map<String, String> fields) {
        var form = secretary.get(path);
        var filled = new HashMap<>(fields);
        filled.put("key", hidden(form, "key"));
        filled.put("version", hidden(form, "version"));
        return filled;
    }
}
