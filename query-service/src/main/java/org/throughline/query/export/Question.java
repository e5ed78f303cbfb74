package org.throughline.query.export;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.throughline.events.Role;
import org.throughline.query.list.Format;
import org.throughline.query.list.Page;

/**
 * The query that a list answers, printed on it, because an exported list is read without the program.
 *
 * @param list the last part of the path it was asked under
 */
record Question(String list, List<Line> lines) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss z", Locale.UK);

    /** One line of it. */
    record Line(String what, String said) {}

    static Question of(HttpServletRequest request, Page<?> page, Role asker, Instant now, ZoneId zone) {
        var known = page.knownAt();
        var lines = new ArrayList<Line>();
        lines.add(new Line("list", request.getRequestURI()));
        var parameters = new TreeMap<String, String>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, String.join(", ", values)));
        parameters.keySet().removeAll(List.of(Format.PARAMETER, "asOf", "knownAt"));
        parameters.forEach((name, value) -> lines.add(new Line(name, value)));
        lines.add(new Line("as of", page.asOf().toString()));
        lines.add(new Line("by what was known", moment(known == null ? now : known, zone)));
        lines.add(new Line("rows", Long.toString(page.total())));
        lines.add(new Line("asked", moment(now, zone) + ", by role " + asker));
        var path = request.getRequestURI();
        return new Question(path.substring(path.lastIndexOf('/') + 1), lines);
    }

    private static String moment(Instant moment, ZoneId zone) {
        return MOMENT.format(moment.atZone(zone));
    }
}
