package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.Program.ask;
import static org.throughline.standalone.Program.decide;
import static org.throughline.standalone.Program.get;
import static org.throughline.standalone.WholeStoryTest.assigned;
import static org.throughline.standalone.WholeStoryTest.seen;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.FindingId;
import org.throughline.events.MeetingId;
import org.throughline.events.PersonId;
import org.throughline.events.ReviewId;
import org.throughline.events.ThemeId;

/** A filter by what is not on record is refused: an empty list would read like "nothing is late". */
class UnknownIdentifiersTest {

    @BeforeAll
    static void aReview() {
        seen(assigned("near-by", "2016-01-10", "2016-06-30"), 0);
    }

    private static final Map<Class<?>, String> UNKNOWN = Map.of(
            AgencyId.class, "no-such-agency",
            CommitteeId.class, "no-such-committee",
            ThemeId.class, "no-such-theme",
            PersonId.class, "p-nosuchperson",
            ReviewId.class, "no-such-review",
            FindingId.class, "no-such-review.f1",
            ActionId.class, "no-such-review.f1.a1",
            MeetingId.class, "semg.1999-01-01");

    @TestFactory
    Stream<DynamicTest> no_question_takes_an_identifier_that_is_not_on_record() {
        var mappings = Program.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
        return mappings.entrySet().stream()
                .filter(each -> each.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .filter(each -> each.getValue().getBeanType().getName().startsWith("org.throughline.query."))
                .flatMap(each -> Arrays.stream(each.getValue().getMethodParameters())
                        .flatMap(UnknownIdentifiersTest::identifiers)
                        .map(parameter -> question(each.getKey(), parameter)))
                .distinct()
                .map(question -> DynamicTest.dynamicTest(question.path(), () -> {
                    var answer = get("auditor", question.path());
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
                    assertThat(answer.body()).contains("{\"field\":\"%s\"".formatted(question.parameter()));
                }));
    }

    private record Parameter(String name, Class<?> type) {}

    private record Question(String path, String parameter) {}

    private static Stream<Parameter> identifiers(MethodParameter parameter) {
        var all = parameter.hasParameterAnnotation(RequestParam.class)
                ? Stream.of(new Parameter(parameter.getParameter().getName(), parameter.getParameterType()))
                : parameter.getParameterType().isRecord()
                        ? Arrays.stream(parameter.getParameterType().getRecordComponents())
                                .map((RecordComponent each) -> new Parameter(each.getName(), each.getType()))
                        : Stream.<Parameter>empty();
        return all.filter(each -> UNKNOWN.containsKey(each.type()));
    }

    private static Question question(RequestMappingInfo mapping, Parameter parameter) {
        var path = mapping.getPatternValues().iterator().next().replaceAll("\\{[^}]*}", "chronologies");
        return new Question(path + "?" + parameter.name() + "=" + UNKNOWN.get(parameter.type()), parameter.name());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/actions?agency=csx, agency, csx is not a known agency; did you mean csc?",
        "/api/drift?leadAgency=polcie, leadAgency, polcie is not a known agency; did you mean police?",
        "/api/actions?format=csv&committee=smeg, committee, smeg is not a known committee; did you mean semg?",
        "/api/themes?review=no-such-review, review, no-such-review is not a known review",
        "/api/calendar?agency=csx, agency, csx is not a known agency; did you mean csc?",
        "/api/stream?review=near-bt, review, near-bt is not a known review; did you mean near-by?",
        "/api/actions?finding=near-by.f7, finding, near-by.f7 is not a known finding; did you mean near-by.f1?",
        "/api/alerts?action=near-by.f1.a7, action, near-by.f1.a7 is not a known action; did you mean near-by.f1.a1?",
        "/api/access?login=secretery, login, secretery is not a known login; did you mean secretary?"
    })
    void the_nearest_one_is_named(String path, String field, String message) {
        var answer = get("auditor", path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Program.tree(answer).at("/violations/0/field").asString()).isEqualTo(field);
        assertThat(Program.tree(answer).at("/violations/0/message").asString()).isEqualTo(message);
    }

    @Test
    void all_that_is_wrong_with_a_question_is_told_at_once() {
        var answer = get(
                "auditor",
                "/api/actions?agency=csx&dueBefore=31/12/2016&status=LATE&size=a&q=%20&leadAgenzy=csc&asOf=2016-02-30&theme=no!");
        assertThat(answer.statusCode()).isEqualTo(400);
        var fields = Program.tree(answer)
                .path("violations")
                .valueStream()
                .map(each -> each.path("field").asString());
        assertThat(fields).containsExactly("agency", "asOf", "dueBefore", "leadAgenzy", "q", "size", "status", "theme");
        assertThat(answer.body())
                .contains("'2016-02-30' is not a calendar date", "did you mean leadAgency", "is one of AGREED");
    }

    @Test
    void an_agency_that_has_left_can_be_asked_for() {
        decide("secretary", "/api/directory/agencies", """
                {"id": "left-agency", "name": "An agency that left", "effectiveOn": "2010-01-01"}""");
        decide("secretary", "/api/directory/agencies/left-agency/departure", """
                {"reason": "merged into another", "effectiveOn": "2012-01-01"}""");
        assertThat(ask("/api/actions?agency=left-agency").path("total").asLong())
                .isZero();
    }

    @Test
    void a_lead_asks_for_the_review_of_an_action_that_the_lead_may_read_alone() {
        seen(assigned("lead-alone", "2016-01-10", "2016-06-30"), 0);
        decide("secretary", "/api/reviews/lead-alone/restriction", """
                {"reason": "a court order", "restsOn": "Order of 1 May 2016", "readers": {"roles": ["CHAIR"]},
                 "excludedAgencies": [], "reviewBy": "2016-12-31",
                 "authority": {"committee": "crc", "meetingDate": "2016-05-04", "minute": "1"}}""");
        var own = get("lead-csc", "/api/actions?review=lead-alone&finding=lead-alone.f1");
        assertThat(Program.tree(own).path("total").asLong()).isEqualTo(1);
        assertThat(get("lead-nuth", "/api/actions?review=lead-alone").statusCode())
                .isEqualTo(400);
    }
}
