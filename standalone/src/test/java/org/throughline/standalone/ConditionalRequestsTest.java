package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.Program.RUNNING;
import static org.throughline.standalone.Program.decide;
import static org.throughline.standalone.Program.get;
import static org.throughline.standalone.Program.post;
import static org.throughline.standalone.WholeStoryTest.assigned;
import static org.throughline.standalone.WholeStoryTest.seen;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions of requests (RFC 9110, 13): what a client has, and on which version it decides. */
class ConditionalRequestsTest {

    private static final String PROGRESS = """
            {"whatChanged": "another team is trained", "effectiveOn": "2016-02-01"}""";

    @Test
    void a_tag_is_the_version_and_the_bytes_so_a_hold_of_the_review_changes_it() {
        var action = "/api/actions/" + assigned("tag-held", "2016-01-10", "2016-06-30");
        var before = get("secretary", action + "?atLeast=0");
        assertThat(tag(before)).matches("\"0-[0-9a-f]{16}\"");
        assertThat(ifNoneMatch(action, tag(before)).statusCode()).isEqualTo(304);

        decide("secretary", "/api/reviews/tag-held/hold", """
                {"reason": "CRIMINAL_PROCEEDINGS", "explanation": "the trial is listed", "reviewBy": "2016-09-30",
                 "authority": {"committee": "crc", "meetingDate": "2016-02-10", "minute": "3"}}""");
        Program.ask("/api/reviews/tag-held?atLeast=2");

        var after = ifNoneMatch(action, tag(before));
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).isNotEqualTo(before.body()).contains("ON_HOLD");
        assertThat(tag(after)).startsWith("\"0-").isNotEqualTo(tag(before));
    }

    @Test
    void who_has_the_same_bytes_is_answered_without_them_and_with_what_a_cache_needs() {
        decide("secretary", "/api/reviews", WholeStoryTest.registration("tag-same", "2016-01-10"));
        var review = "/api/reviews/tag-same?atLeast=0";
        var tag = tag(get("secretary", review));

        for (var names : new String[] {tag, "W/" + tag, "\"other\", W/\"more\" ," + tag, "*"}) {
            var again = ifNoneMatch(review, names);
            assertThat(again.statusCode()).as(names).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(tag(again)).isEqualTo(tag);
            assertThat(again.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(again.headers().firstValue("Vary")).hasValue("Accept, Authorization, Cookie");
            assertThat(again.headers().firstValue("Content-Type")).isEmpty();
        }
        for (var names : new String[] {"\"0\"", "\"other\"", "not a tag", "", tag.replace("\"", "")})
            assertThat(ifNoneMatch(review, names).statusCode()).as(names).isEqualTo(200);
    }

    @Test
    void a_program_with_a_token_may_keep_its_answers_and_asks_whether_they_still_hold() {
        var made = post("auditor", "/api/accounts/me/tokens", """
                {"purpose": "Monthly figures", "scopes": ["READ"]}""");
        var token = "Bearer " + Program.tree(made).path("secret").asString();
        var answer = Program.send("GET", "auditor", "/api/reviews", "", RUNNING, "Authorization", token);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
    }

    @Test
    void a_list_has_a_tag_of_its_bytes_and_an_export_has_none() {
        decide("secretary", "/api/reviews", WholeStoryTest.registration("tag-list", "2016-01-10"));
        Program.ask("/api/reviews/tag-list?atLeast=0");
        var list = "/api/reviews?q=tag-list";
        var tag = tag(get("secretary", list));
        assertThat(tag).matches("\"[0-9a-f]{16}\"");
        assertThat(ifNoneMatch(list, tag).statusCode()).isEqualTo(304);
        assertThat(get("secretary", list + "&format=csv").headers().firstValue("ETag"))
                .isEmpty();
        assertThat(get("secretary", "/api/reviews/no-such").headers().firstValue("ETag"))
                .isEmpty();
    }

    @Test
    void a_head_request_has_the_headers_of_the_answer() {
        decide("secretary", "/api/reviews", WholeStoryTest.registration("tag-head", "2016-01-10"));
        var whole = get("secretary", "/api/reviews/tag-head?atLeast=0");
        var head = Program.request("HEAD", "secretary", "/api/reviews/tag-head?atLeast=0", "");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(tag(head)).isEqualTo(tag(whole));
        assertThat(head.headers().firstValue("Content-Length"))
                .isEqualTo(whole.headers().firstValue("Content-Length"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = '|',
            value = {
                "listed    | '\"7\", \"%s\" ,\"9\"'    | 200",
                "of-a-read | '\"%s-0123456789abcdef\"' | 200",
                "any       | '*'                       | 200",
                "with-weak | 'W/\"%1$s\", \"%1$s\"'    | 200",
                "weak      | 'W/\"%s\"'                | 412",
                "not-there | '\"7\", \"8\"'            | 412",
                "no-number | '\"abc\"'                 | 412",
                "too-long  | '\"99999999999999999999\"'| 412",
                "bare      | '%s'                      | 400",
                "no-quote  | '\"%s'                    | 400",
                "no-comma  | '\"7\" \"%s\"'            | 400",
                "star-in   | '\"7\", *'                | 400",
                "empty     | ','                       | 400"
            })
    void if_match_names_versions_of_which_one_has_to_be_current(String name, String ifMatch, int status) {
        var action = assigned("match-" + name, "2016-01-10", "2016-06-30");
        decide("lead-csc", "/api/actions/" + action + "/progress", PROGRESS);

        var answer =
                post("lead-csc", "/api/actions/" + action + "/progress", PROGRESS, "If-Match", ifMatch.formatted("1"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(seen(action, status == 200 ? 2 : 1)
                        .path("action")
                        .path("version")
                        .asLong())
                .isEqualTo(status == 200 ? 2 : 1);
    }

    @Test
    void a_malformed_if_match_is_refused_with_one_that_would_do() {
        var action = assigned("match-says", "2016-01-10", "2016-06-30");
        var answer = post("lead-csc", "/api/actions/" + action + "/progress", PROGRESS, "If-Match", "0");
        assertThat(answer.body()).contains("If-Match", "a version in quotes, such as \\\"3\\\", or *");
    }

    @Test
    void a_decision_sent_again_under_its_key_is_answered_though_its_version_has_passed() {
        var action = assigned("match-again", "2016-01-10", "2016-06-30");
        var path = "/api/actions/" + action + "/progress";
        var headers = new String[] {"If-Match", "\"5\", \"0\"", "Idempotency-Key", "match-again"};
        var first = post("lead-csc", path, PROGRESS, headers);
        var again = post("lead-csc", path, PROGRESS, headers);
        assertThat(tag(first)).isEqualTo("\"1\"");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    }

    private static HttpResponse<String> ifNoneMatch(String path, String names) {
        return Program.send("GET", "secretary", path, "", RUNNING, "If-None-Match", names);
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
