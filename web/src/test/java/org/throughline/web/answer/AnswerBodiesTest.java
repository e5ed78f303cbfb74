package org.throughline.web.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.web.answer.AnswerPage.Checked;
import org.throughline.web.decide.Failure;
import tools.jackson.databind.json.JsonMapper;

class AnswerBodiesTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final AnswerBodies bodies = new AnswerBodies(JSON);

    @Test
    void an_empty_form_lacks_an_action_and_an_answer() {
        assertThat(bodies.failures(form(List.of(), Map.of())))
                .extracting(Failure::field)
                .containsExactly("actions", "answer");
    }

    @ParameterizedTest
    @CsvSource({
        "progress, whatChanged",
        "more-time, until",
        "owner/refusal, notOursReason",
        "escalation/answer, escalationAnswer"
    })
    void an_answer_without_its_words_lacks_them(String answer, String field) {
        assertThat(bodies.failures(form(List.of("r.f1.a1"), Map.of("answer", answer))))
                .extracting(Failure::field)
                .contains(field);
    }

    @ParameterizedTest
    @CsvSource({"31, 2, 2027", "x, 3, 2027", "'', 3, 2027", "1, 13, 2027"})
    void a_day_that_there_is_not_is_named(String day, String month, String year) {
        var sent = new HashMap<>(Map.of("answer", "more-time", "moreTimeReason", "Illness"));
        sent.putAll(Map.of("until.day", day, "until.month", month, "until.year", year));

        assertThat(bodies.failures(form(List.of("r.f1.a1"), sent)))
                .containsExactly(new Failure("The day you ask for must be a real day", "until"));
    }

    @Test
    void one_answer_names_each_action_and_leaves_today_out() {
        var form = form(
                List.of("r.f1.a1", "r.f1.a2"),
                Map.of(
                        "answer",
                        "progress",
                        "whatChanged",
                        " Two teams are <trained> ",
                        "version.r.f1.a1",
                        "3",
                        "version.r.f1.a2",
                        "0"));

        assertThat(bodies.failures(form)).isEmpty();
        assertThat(bodies.answer(AnswerKind.PROGRESS, form, null)).hasToString("""
                {"as":"progress","with":{"whatChanged":"Two teams are <trained>"},"actions":["r.f1.a1","r.f1.a2"],\
                "versions":{"r.f1.a1":3,"r.f1.a2":0}}""");
    }

    @Test
    void not_ours_names_the_agency_where_the_login_has_none() {
        var form = form(List.of("r.f1.a1"), Map.of("answer", "owner/refusal", "notOursReason", "Housing owns it"));

        assertThat(bodies.answer(AnswerKind.NOT_OURS, form, "csc")
                        .path("with")
                        .path("agency")
                        .asString())
                .isEqualTo("csc");
        assertThat(bodies.answer(AnswerKind.NOT_OURS, form, null).path("with").has("agency"))
                .isFalse();
    }

    @Test
    void a_claim_lacks_the_evidence_of_the_action_that_has_none() {
        var form = form(
                List.of("r.f1.a1", "r.f1.a2"),
                Map.of("answer", "completion", "evidence.r.f1.a1", "The list of who came"));

        assertThat(bodies.failuresOfClaims(form)).extracting(Failure::field).containsExactly("evidence.r.f1.a2");
        assertThat(bodies.claimInWords(form, "r.f1.a1", "Train all teams"))
                .isEqualTo(new Checked("Train all teams", List.of("The list of who came", "Finished today")));
    }

    @Test
    void an_action_that_was_changed_after_the_page_was_shown_is_not_as_seen() {
        var form = form(List.of("r.f1.a1"), Map.of("version.r.f1.a1", "3"));

        assertThat(form.isSeen("r.f1.a1", 3)).isTrue();
        assertThat(form.isSeen("r.f1.a1", 4)).isFalse();
        assertThat(form.isSeen("r.f1.a2", 4)).as("not on that page").isFalse();
    }

    private static AnswerForm form(List<String> actions, Map<String, String> sent) {
        return AnswerForm.of(new LinkedHashSet<>(actions), sent);
    }
}
