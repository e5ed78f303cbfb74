package org.throughline.board.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What a request asked for, without personal data: identifiers, days and words of closed lists. Of a text that a user typed,
 * such as a search word or the name of an owner, only its parameter is given.
 */
public final class RequestSummary {

    /** Identifiers, days, moments, numbers and the names of kinds; no space, so no name of a person in full. */
    private static final Pattern CODE = Pattern.compile("-?[A-Za-z0-9][A-Za-z0-9._:+,-]{0,99}");

    /** Their values are what a user looked for. */
    private static final Pattern TYPED =
            Pattern.compile("q|.*[oO]wner.*|.*[nN]ame.*|.*[pP]erson.*|.*[tT]ext.*|login|cursor");

    private RequestSummary() {}

    /** The identifiers in the path, the last one first named; null for a path without any. */
    public static @Nullable String thing(HttpServletRequest request) {
        if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path)
                || path.isEmpty()) return null;
        return path.values().stream()
                .map(Object::toString)
                .map(value -> CODE.matcher(value).matches() ? value : "?")
                .collect(Collectors.joining(" "));
    }

    /** The parameters by name; null for a request without any. */
    public static @Nullable String filters(HttpServletRequest request) {
        var shown = parameters(request);
        if (shown.isEmpty()) return null;
        return shown.entrySet().stream()
                .map(each -> each.getValue().isEmpty() ? each.getKey() : each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(", "));
    }

    /** The same by name; the value is empty where it is a text that a user typed. */
    public static SortedMap<String, String> parameters(HttpServletRequest request) {
        var shown = new TreeMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (CODE.matcher(name).matches()) shown.put(name, value(name, values));
        });
        return shown;
    }

    private static String value(String name, String[] values) {
        boolean isCode = values.length == 1
                && !TYPED.matcher(name).matches()
                && CODE.matcher(values[0]).matches();
        return isCode ? values[0] : "";
    }
}
