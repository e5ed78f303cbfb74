package org.throughline.board.export;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.board.access.RequestSummary;
import org.throughline.events.Role;
import org.throughline.platform.text.SafeText;

/**
 * The question that a list answers, because an exported list is read without the program: on the second sheet of a spreadsheet,
 * in a header of the answer, and in short in the name of the file.
 *
 * @param list the last part of the path it was asked under
 * @param lines all that was asked, for people
 * @param header the same as an RFC 9651 dictionary, without the values of what a user typed
 * @param file the name of the file, without its ending
 */
record Question(String list, List<Line> lines, String header, String file) {

    static final String HEADER = "Throughline-Question";

    /** They are said apart from the filters, or do not choose rows. */
    private static final List<String> NO_FILTERS = List.of(Format.PARAMETER, "asOf", "knownAt", "atLeast");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss z", Locale.UK);
    private static final Pattern NOT_OF_FILES = Pattern.compile("[^A-Za-z0-9._]+");
    private static final int FILE_MAX = 120;

    /** One line of it. */
    record Line(String what, String said) {}

    static Question of(HttpServletRequest request, Rows<?> rows, Role asker, Instant now, ZoneId zone) {
        var path = request.getRequestURI();
        var day = or(rows.asOf(), request, "asOf", now.atZone(zone).toLocalDate());
        var known = or(rows.knownAt(), request, "knownAt", now);
        var asked = new TreeMap<String, String>();
        request.getParameterMap().forEach((name, values) -> asked.put(name, String.join(", ", values)));
        asked.keySet().removeAll(NO_FILTERS);
        var lines = new ArrayList<Line>();
        lines.add(new Line("list", path));
        asked.forEach((name, value) -> lines.add(new Line(name, SafeText.line(value))));
        lines.add(new Line("as of", day));
        lines.add(new Line("by what was known", moment(known, zone)));
        lines.add(new Line("rows", Long.toString(rows.total())));
        lines.add(new Line("asked", MOMENT.format(now.atZone(zone)) + ", by role " + asker));
        var codes = RequestSummary.parameters(request);
        codes.keySet().removeAll(NO_FILTERS);
        return new Question(
                path.substring(path.lastIndexOf('/') + 1),
                lines,
                "list=%s, filters=%s, as-of=%s, known-at=%s, rows=%d, asked=%s, role=%s"
                        .formatted(
                                quoted(encoded(path).replace("%2F", "/")),
                                quoted(filters(codes)),
                                quoted(encoded(day)),
                                quoted(encoded(known).replace("%3A", ":")),
                                rows.total(),
                                quoted(now.toString()),
                                asker),
                file(path, codes, day));
    }

    /** Of rows that do not say it themselves, what was asked for. */
    private static String or(@Nullable Object ofRows, HttpServletRequest request, String parameter, Object otherwise) {
        if (ofRows != null) return ofRows.toString();
        var asked = request.getParameter(parameter);
        return SafeText.line(asked == null || asked.isBlank() ? otherwise.toString() : asked);
    }

    private static String moment(String known, ZoneId zone) {
        try {
            return MOMENT.format(Instant.parse(known).atZone(zone));
        } catch (DateTimeParseException asAsked) {
            return known;
        }
    }

    /** As in an address; of what a user typed the name only. */
    private static String filters(SortedMap<String, String> codes) {
        return codes.entrySet().stream()
                .map(each -> each.getValue().isEmpty()
                        ? encoded(each.getKey())
                        : encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String file(String path, SortedMap<String, String> codes, String day) {
        var parts = new ArrayList<String>();
        parts.add(path.substring(path.indexOf("/api/") + "/api/".length()));
        codes.forEach((name, value) -> parts.add(name + "-" + value));
        var name = NOT_OF_FILES.matcher(String.join("-", parts)).replaceAll("-");
        return name.substring(0, Math.min(name.length(), FILE_MAX))
                + "-"
                + NOT_OF_FILES.matcher(day).replaceAll("-");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A String of RFC 9651; what is quoted here has no quotation mark and no backslash. */
    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
