package org.throughline.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.throughline.platform.problem.ProblemWriter;

/**
 * Refuses what Spring MVC fails on instead of refusing it: a Content-Type that names no type, such as a wildcard, an Accept that
 * names none, and parameters that cannot be decoded, which Tomcat finds out when they are first asked for. Decisions are answered in JSON whatever is accepted.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1) // after the headers that every answer has
class UnreadableRequestFilter extends OncePerRequestFilter {

    private static final String API = "/api/";
    /** Spring Security refuses others when a parameter is asked for, which can be after a decision is recorded. */
    private static final Pattern NAME = Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*");

    /**
     * A letter, a digit or one of {@code - . _} in another way of writing. Rules go by the beginning of an address as it was
     * sent, so {@code /%61ctuator} would pass by those of {@code /actuator}; there is no need to write it so.
     */
    private static final Pattern DISGUISED = Pattern.compile("%(2[DEde]|3\\d|[46][1-9A-Fa-f]|[57][\\dAa]|5[Ff])");

    /** Takes a body of any type, and says of a form what to send instead. */
    private static final String FILES = "/api/files";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final ProblemWriter problems;

    UnreadableRequestFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = mediaType(request.getContentType());
        if (type == null
                || !type.isConcrete()
                || isForm(type)
                        && request.getRequestURI().startsWith(API)
                        && !request.getRequestURI().equals(FILES))
            problems.write(
                    response, 415, "unsupported-media-type", "the header Content-Type names no type that is read here");
        else if (DISGUISED.matcher(request.getRequestURI()).find())
            problems.write(
                    response,
                    400,
                    "malformed-url",
                    "letters, digits, '-', '.' and '_' stand in an address as they are");
        else if (!isDecision(request) && !hasReadableAccept(request))
            problems.write(
                    response,
                    400,
                    "malformed-accept",
                    "the header Accept cannot be read; it is a list of media types, such as application/json");
        else if (!isForm(type) && !hasReadableParameters(request))
            problems.write(response, 400, "malformed-url", "the URL has parameters that cannot be read");
        else if (isDecision(request) && request.getQueryString() != null)
            problems.write(
                    response,
                    400,
                    "malformed-url",
                    "a decision has no parameters in its address; what it has is in its body and its path");
        else chain.doFilter(isDecision(request) ? new AnsweredInJson(request) : request, response);
    }

    private static boolean isDecision(HttpServletRequest request) {
        return request.getRequestURI().startsWith(API) && !READING.contains(request.getMethod());
    }

    /**
     * Has no Accept header. Whether an answer is acceptable is found out when it is written, and then a decision would be recorded
     * and answered 406; a server may answer in the form that it has instead (RFC 9110, 12.5.1). Parameters could ask for a form
     * too, and no decision has any.
     */
    private static final class AnsweredInJson extends HttpServletRequestWrapper {

        AnsweredInJson(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return HttpHeaders.ACCEPT.equalsIgnoreCase(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HttpHeaders.ACCEPT.equalsIgnoreCase(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                    .filter(name -> !HttpHeaders.ACCEPT.equalsIgnoreCase(name))
                    .toList());
        }
    }

    /** Null for what is no type; any type where there is no header. */
    private static @Nullable MediaType mediaType(@Nullable String header) {
        if (header == null || header.isEmpty()) return MediaType.APPLICATION_OCTET_STREAM;
        try {
            return MediaType.parseMediaType(header);
        } catch (IllegalArgumentException notAType) { // or a character set that does not exist
            return null;
        }
    }

    /** Its parameters are in the body, which is read where the form is. */
    private static boolean isForm(MediaType type) {
        return type.isCompatibleWith(MediaType.APPLICATION_FORM_URLENCODED)
                || type.getType().equals("multipart");
    }

    private static boolean hasReadableAccept(HttpServletRequest request) {
        try {
            MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
            return true;
        } catch (IllegalArgumentException notTypes) {
            return false;
        }
    }

    private static boolean hasReadableParameters(HttpServletRequest request) {
        try {
            return request.getParameterMap().keySet().stream()
                    .allMatch(name -> NAME.matcher(name).matches());
        } catch (InvalidParameterException unreadable) {
            return false;
        }
    }
}
