package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.Program.ask;
import static org.throughline.standalone.Program.decide;
import static org.throughline.standalone.Program.get;
import static org.throughline.standalone.Program.tree;
import static org.throughline.standalone.WholeStoryTest.raise;
import static org.throughline.standalone.WholeStoryTest.seen;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One box finds actions, findings, reviews and agendas: by number, identifier, words and owner, and never what is hidden. */
class SearchTest {

    private static final String REVIEW = "searched-for";
    private static final String ACTION = REVIEW + ".f1.a1";
    private static final String HIDDEN = "searched-in-vain";

    @BeforeAll
    static void two_reviews_of_which_one_is_restricted() {
        review(REVIEW, "Quokka review");
        assign(raise(REVIEW, "2016-01-10"), "ZQ1", "Count every quokka");
        assign(REVIEW + ".f1", "ZQ10", "Feed each wombat");
        review(HIDDEN, "Secret quokka review");
        assign(raise(HIDDEN, "2016-01-10"), "ZQ1", "Hide a quokka");
        decide("secretary", "/api/meetings", """
                {"committee": "semg", "date": "2016-08-24", "agenda": [{"minute": "4.2", "title": "Quokkas at the handover"},
                 {"minute": "5", "title": "A quokka that is hidden", "about": "%s"}]}""".formatted(HIDDEN));
        decide("secretary", "/api/reviews/" + HIDDEN + "/restriction", """
                {"reason": "a court order", "restsOn": "Order of 1 May 2016", "readers": {"roles": ["CHAIR"]},
                 "excludedAgencies": ["csc"], "reviewBy": "2016-12-31",
                 "authority": {"committee": "crc", "meetingDate": "2016-05-04", "minute": "1"}}""");
        seen(REVIEW + ".f1.a2", 0);
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> get("auditor", "/api/reviews/" + HIDDEN).statusCode() == 404);
    }

    private static void review(String id, String title) {
        decide("secretary", "/api/reviews", """
                {"id": "%1$s", "kind": "SERIOUS_CASE_REVIEW", "reference": "%1$s", "title": "%2$s", "commissionedBy": "crc",
                 "beganOn": "2016-01-10"}""".formatted(id, title));
    }

    private static void assign(String finding, String number, String statement) {
        decide("secretary", "/api/findings/" + finding + "/actions", """
                {"statement": "%s", "desiredOutcome": "They are well", "numberInSource": "%s", "overseenBy": "semg",
                 "owner": {"name": "Zélie Quimper", "role": "Keeper", "agency": "csc"}, "dueDate": "2016-12-31",
                 "authority": {"committee": "semg", "meetingDate": "2016-02-01", "minute": "7.2"}}""".formatted(statement, number));
    }

    private static List<String> found(String user, String q) {
        var answer = get(user, "/api/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return tree(answer)
                .path("items")
                .valueStream()
                .map(hit -> hit.path("match").asString() + " " + hit.path("id").asString())
                .toList();
    }

    @Test
    void a_printed_number_comes_before_what_begins_like_it() {
        assertThat(found("secretary", "zq1")).containsExactly("NUMBER " + ACTION, "BEGINNING " + REVIEW + ".f1.a2");
    }

    @Test
    void an_identifier_is_found_and_what_begins_with_it() {
        assertThat(found("secretary", ACTION)).containsExactly("IDENTIFIER " + ACTION);
        assertThat(found("auditor", REVIEW))
                .startsWith("NUMBER " + REVIEW)
                .contains("BEGINNING " + ACTION, "BEGINNING " + REVIEW + ".f1");
    }

    @Test
    void all_words_occur_in_what_is_stated_or_in_the_name_of_the_owner_whatever_their_case_and_accents() {
        assertThat(found("chair", "ZELIE wombat")).containsExactly("OWNER " + REVIEW + ".f1.a2");
        assertThat(found("secretary", "quokka count")).containsExactly("WORDS " + ACTION);
        assertThat(found("secretary", "quokka penguin")).isEmpty();
    }

    @Test
    void a_word_is_found_however_it_is_spelled() {
        decide("secretary", "/api/reviews", """
                {"id": "spelled", "kind": "LEARNING_REVIEW", "reference": "LR‑7/Zyx", "title": "Großzügige Œuvre of Łódź",
                 "commissionedBy": "crc", "beganOn": "2016-01-10"}""");
        var finding = raise("spelled", "2016-01-10");
        assign(finding, "R4", "Re‑ﬁle the O’Hare “zqnotes” ﬀ ５ – now");
        seen(finding + ".a1", 0);
        for (var q : List.of("O'HARE", "o’hare", "re-file zqnotes", "\"zqnotes\"", "‘zqnotes’ 5 -"))
            assertThat(found("secretary", q)).as(q).containsExactly("WORDS " + finding + ".a1");
        for (var q : List.of("grosszugige", "GROẞZÜGIGE", "œuvre lodz", "OEUVRE", "lr-7/zyx", "LR–7/ZYX"))
            assertThat(found("secretary", q).toString()).as(q).contains(" spelled");
    }

    @Test
    void every_list_is_searched_by_printed_number_identifier_title_and_reference() {
        for (var question : List.of(
                "/api/actions?q=zq10 " + ACTION.replace(".a1", ".a2"),
                "/api/actions?q=quokka%20review%20wombat " + ACTION.replace(".a1", ".a2"),
                "/api/actions?review=" + REVIEW + "&q=" + ACTION + " " + ACTION,
                "/api/findings?q=" + REVIEW + ".f1 " + REVIEW + ".f1",
                "/api/findings?q=Quokka%20Review " + REVIEW + ".f1",
                "/api/reviews?q=" + REVIEW + " " + REVIEW,
                "/api/meetings?q=4.2%20quokkas semg.2016-08-24",
                "/api/meetings?q=semg.2016-08-24 semg.2016-08-24")) {
            var ids = ask(question.split(" ")[0])
                    .path("items")
                    .valueStream()
                    .map(each -> each.path("id").asString());
            assertThat(question.split(" ")[0] + " " + String.join(",", ids.toList()))
                    .isEqualTo(question);
        }
        assertThat(tree(get("lead-csc", "/api/actions?q=Secret%20quokka"))
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void an_item_of_an_agenda_is_found_by_its_words_and_its_meeting_by_committee_and_day() {
        assertThat(found("secretary", "quokkas handover")).containsExactly("WORDS semg.2016-08-24");
        assertThat(found("secretary", "standards effectiveness 24 august 2016"))
                .containsExactly("WORDS semg.2016-08-24");
    }

    @Test
    void what_somebody_may_not_read_is_not_found() {
        assertThat(found("secretary", "quokka").toString()).doesNotContain(HIDDEN);
        assertThat(found("auditor", "hide a quokka")).isEmpty();
        assertThat(found("secretary", "quokka that is hidden")).isEmpty();
        assertThat(found("chair", "hide quokka")).containsExactly("WORDS " + HIDDEN + ".f1.a1");
        assertThat(found("chair", "quokka that is hidden")).containsExactly("WORDS semg.2016-08-24");
    }

    @Test
    void a_kind_a_review_and_a_day_narrow_it() {
        assertThat(ask("/api/search?q=quokka&kind=REVIEW").path("items").size()).isEqualTo(1);
        assertThat(ask("/api/search?q=zq1&review=" + REVIEW).path("total").asInt())
                .isEqualTo(2);
        assertThat(ask("/api/search?q=zq1&asOf=2016-01-31").path("total").asInt())
                .isZero();
        assertThat(get("auditor", "/api/search?q=%20").statusCode()).isEqualTo(400);
        assertThat(get("auditor", "/api/search").statusCode()).isEqualTo(400);
    }
}
