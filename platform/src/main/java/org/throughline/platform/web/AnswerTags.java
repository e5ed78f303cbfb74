package org.throughline.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every JSON answer of the API an ETag, and answers 304 to a client that has the same bytes. The tag is made of the bytes, because an
 * answer depends on more than the thing it shows: on other things, names, the policy, who asks, and the day. Where one thing is
 * shown, its version stands before a dash, for {@code If-Match}.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class AnswerTags extends OncePerRequestFilter {

    private static final String API = "/api/";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** Only programs have tokens. A program may keep its answers and has to ask whether they still hold; a browser keeps nothing. */
    private static final String TOKEN = "Bearer ", ASK_AGAIN = "private, no-cache";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !READING.contains(request.getMethod())
                || !request.getRequestURI().startsWith(API);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new BufferedJson(response);
        chain.doFilter(request, answer);
        if (!answer.isWhole()) return;
        if (answer.getStatus() == HttpServletResponse.SC_OK) tag(request, response, answer);
        if (response.getStatus() != HttpServletResponse.SC_NOT_MODIFIED) answer.send();
    }

    private static void tag(HttpServletRequest request, HttpServletResponse response, BufferedJson answer) {
        var opaque = answer.tag();
        response.setHeader(HttpHeaders.ETAG, '"' + opaque + '"');
        response.addHeader(HttpHeaders.VARY, "Accept, Authorization, Cookie");
        var login = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (login != null && login.regionMatches(true, 0, TOKEN, 0, TOKEN.length()))
            response.setHeader(HttpHeaders.CACHE_CONTROL, ASK_AGAIN);
        var has = EntityTags.read(String.join(",", Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH))));
        if (has.isEmpty() || !has.get().matchWeakly(opaque)) return;
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        response.setContentType(null);
    }
}
