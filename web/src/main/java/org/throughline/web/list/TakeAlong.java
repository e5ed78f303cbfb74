package org.throughline.web.list;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.web.api.Api;
import org.throughline.web.api.ApiRefusal;
import org.throughline.web.question.Question;
import org.throughline.web.words.Link;

/** Lists as files to take along. The address is that of the list in the API, with {@code /take-along} in place of {@code /api}. */
@Hidden
@Controller
public class TakeAlong {

    public static final String PREFIX = "/take-along";

    private static final String CALENDAR = "/calendar";
    private static final Set<String> FORMATS = Set.of("csv", "xlsx");

    private final Api api;

    TakeAlong(Api api) {
        this.api = api;
    }

    /** The whole list that a page shows a part of, as files. */
    public static List<Link> files(Question question) {
        var list = question.at(PREFIX + question.path()).without("page", "size", "cursor", "atLeast");
        return List.of(
                new Link("CSV", list.with("format", "csv").address()),
                new Link("Excel", list.with("format", "xlsx").address()));
    }

    @GetMapping(PREFIX + "/**")
    void file(HttpServletRequest request, HttpServletResponse response, @RequestParam Map<String, String> asked) {
        if (request.getRequestURI().endsWith(PREFIX + CALENDAR)) {
            calendar(response, asked);
            return;
        }
        if (!FORMATS.contains(asked.getOrDefault("format", "")))
            throw ApiRefusal.of(404, "a list is taken along as csv or xlsx");
        var list = request.getRequestURI().substring(request.getContextPath().length() + PREFIX.length());
        api.write("/api" + list, Question.of(list, asked).parameters(), response);
    }

    /** Days as a file for calendar programs, which is what the API answers at that address. */
    private void calendar(HttpServletResponse response, Map<String, String> asked) {
        var parameters = Question.of(CALENDAR, asked).without("format").parameters();
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("throughline.ics")
                        .build()
                        .toString());
        api.write("/api" + CALENDAR, parameters, response);
    }
}
