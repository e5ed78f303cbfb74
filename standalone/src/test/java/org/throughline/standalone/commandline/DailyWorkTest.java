package org.throughline.standalone.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.standalone.Program;
import tools.jackson.databind.json.JsonMapper;

/** What a secretary and an operator ask at a shell every day. */
class DailyWorkTest {

    static final String REVIEW = "daily-work";
    static final String LATE = REVIEW + ".f1.a1";

    static final JsonMapper JSON = new JsonMapper();

    @BeforeAll
    static void an_action_is_late_by_a_year_and_another_is_not_due() {
        Program.decide("secretary", "/api/reviews", """
                {"id": "daily-work", "kind": "LEARNING_REVIEW", "reference": "DW 1", "title": "Learning at a shell",
                 "commissionedBy": "crc", "beganOn": "2024-01-12"}""");
        Program.decide("secretary", "/api/reviews/daily-work/findings", """
                {"kind": "LEARNING", "theme": "chronologies", "statement": "Nobody asked", "effectiveOn": "2024-01-12"}""");
        agree("Ask every day, and write down what was answered, by whom, and what follows from it", "2024-04-30");
        agree("Ask once", "2099-04-30");
        Program.ask("/api/actions?review=daily-work&atLeast=daily-work.f1.a2@0");
    }

    private static void agree(String statement, String due) {
        Program.decide("secretary", "/api/findings/daily-work.f1/actions", """
                {"statement": "%s", "desiredOutcome": "Answers are known", "overseenBy": "semg", "dueDate": "%s",
                 "owner": {"name": "Omar Example", "role": "Service Manager", "agency": "csc"},
                 "authority": {"committee": "semg", "meetingDate": "2024-02-23", "minute": "7.2"}}""".formatted(statement, due));
    }

    @Test
    void late_actions_of_an_agency_are_aligned_and_long_statements_cut() {
        var typed =
                Typed.as("auditor", "actions", "--late", "--agency", "csc", "--review=" + REVIEW, "--as-of=2025-04-30");

        assertThat(typed.err()).isEmpty();
        assertThat(typed.code()).isZero();
        assertThat(typed.out().lines())
                .containsExactly(
                        "ACTION            STATUS  AGENCY  DUE         LATE  HIDDEN  SIGNALS  OWNER         STATEMENT",
                        "daily-work.f1.a1  AGREED  csc     2024-04-30  365           STALE    Omar Example  Ask every day, and"
                                + " write down what was answered, by whom, a…",
                        "1 in all, as of 2025-04-30");
    }

    @Test
    void a_list_that_goes_on_says_how_to_have_all_of_it() {
        assertThat(Typed.as("auditor", "actions", "--review", REVIEW, "--size", "1", "--sort", "-dueDate")
                        .out())
                .contains("daily-work.f1.a2")
                .doesNotContain(LATE)
                .contains("1 of 2, as of ", "--csv all");
    }

    @Test
    void json_is_the_answer_of_the_api_and_csv_its_export() {
        var question = "/api/actions?review=daily-work&open=true&dueBefore=2025-01-01&asOf=2025-04-30";
        var words = List.of("actions", "--review", REVIEW, "--open", "--due-before=2025-01-01", "--as-of=2025-04-30");

        assertThat(Typed.as("auditor", and(words, "--json")).out().strip())
                .isEqualTo(Program.get("auditor", question).body());
        assertThat(Typed.as("auditor", and(words, "--csv")).out())
                .isEqualTo(Program.get("auditor", question + "&format=csv").body());
    }

    private static String[] and(List<String> words, String more) {
        return Stream.concat(words.stream(), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void one_action_says_why_it_is_late() {
        assertThat(Typed.as("auditor", "action", LATE, "--as-of=2025-04-30").out())
                .contains("Owner              Omar Example", "Due                2024-04-30")
                .contains("365 days late");
    }

    @Test
    void a_history_has_day_and_login_of_each_entry() {
        assertThat(Typed.as("auditor", "history", LATE).out().lines())
                .contains("0        2024-02-23  secretary  Assigned to Service Manager (csc), due 30 April 2024");
        assertThat(Typed.as("auditor", "history", REVIEW + ".f1").out()).contains("Action daily-work.f1.a1 agreed");
        assertThat(Typed.as("auditor", "history", REVIEW).out()).contains("2024-01-12  secretary");
    }

    @Test
    void the_five_numbers_are_printed_in_words_and_by_agency() {
        assertThat(Typed.as("chair", "drift", "--review", REVIEW, "--as-of=2025-04-30")
                        .out())
                .startsWith("Of 2 actions:")
                .contains("  1 late");
        assertThat(Typed.as("chair", "drift", "--by", "agency", "--review", REVIEW, "--as-of=2025-04-30")
                        .out()
                        .lines())
                .containsExactly(
                        "AGENCY  ACTIONS  LATE  MASKED  DRIFTING  UNVERIFIED  UNPROVEN",
                        "csc     2        1     0       0         0           0");
    }

    @ParameterizedTest
    @CsvSource({
        "auditor, review daily-work, Learning at a shell",
        "auditor, reviews --words shell, daily-work",
        "auditor, search ask every day --json, daily-work",
        "auditor, search DW 1, REVIEW",
        "secretary, waiting --review daily-work, daily-work.f1.a1",
        "admin, digests, in all",
        "admin, views, CURRENT",
        "lead-csc, whoami, AGENCY_LEAD"
    })
    void each_command_prints_what_was_asked(String user, String words, String printed) {
        var typed = Typed.as(user, words.split(" "));
        assertThat(typed.err()).isEmpty();
        assertThat(typed.out()).contains(printed);
    }

    @Test
    void what_the_program_refuses_is_said_with_the_names_of_the_options() {
        var typed = Typed.as("auditor", "actions", "--agency", "csx");
        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).contains("--agency: csx is not a known agency; did you mean csc?");
        assertThat(Typed.as("auditor", "actions", "--sort", "colour").err()).startsWith("--sort: ");
    }

    @Test
    void what_may_not_be_read_ends_with_1_and_one_sentence() {
        var unknown = Typed.as("auditor", "action", "daily-work.f1.a9");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err().lines()).hasSize(1);
        assertThat(Typed.as("admin", "actions").code()).isEqualTo(1);
    }

    @Test
    void a_token_signs_a_program_in_and_a_login_comes_before_it() {
        var token = JSON.readTree(Program.request("POST", "auditor", "/api/accounts/me/tokens", """
                        {"purpose": "daily work", "scopes": ["READ"]}""")
                        .body())
                .path("secret")
                .asString();
        var environment =
                new HashMap<>(Map.of("THROUGHLINE_SERVER", Program.address().toString(), "THROUGHLINE_TOKEN", token));
        assertThat(Typed.in(environment, "whoami").out()).contains("auditor");
        environment.put("THROUGHLINE_PASSWORD", "chair");
        assertThat(Typed.in(environment, "whoami", "--user=chair").out()).contains("CHAIR");
    }

    @Test
    void a_password_is_asked_for_at_a_terminal_and_a_wrong_one_is_refused() {
        var server = Map.of("THROUGHLINE_SERVER", Program.address().toString());
        assertThat(Typed.typing("auditor", server, "whoami", "--user", "auditor")
                        .out())
                .contains("AUDITOR");
        var wrong = Typed.typing("not it", server, "whoami", "--user", "auditor");
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err()).contains("does not know this login and password");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "actions | Say who asks: --user=LOGIN",
                "actions --user=chair | There is no password for 'chair': set THROUGHLINE_PASSWORD.",
                "actions --user=chair --password=x --server=ftp://x | is not the address of a program",
                "actions --user=chair --password=x --server=http://192.0.2.7 | not encrypted",
                "actions --json --csv --user=chair --password=x | do not go together",
                "actions --late --masked --user=chair --password=x | --late",
                "actions --as-of=yesterday --user=chair --password=x | --as-of"
            })
    void what_cannot_be_asked_ends_with_2(String words, String sentence) {
        var typed = Typed.command(words.strip().split(" "));
        assertThat(typed.err()).contains(sentence);
        assertThat(typed.code()).isEqualTo(2);
    }

    @Test
    void where_no_program_is_it_is_said_how_to_name_it() {
        var typed = Typed.command("views", "--server=http://127.0.0.1:9", "--user=admin", "--password=admin");
        assertThat(typed.code()).isEqualTo(1);
        assertThat(typed.err()).contains("No program answers at http://127.0.0.1:9.", "--server=URL");
    }
}
