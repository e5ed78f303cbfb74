package org.throughline.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A request to the secret address of a calendar, which shows the identifier of the address in place of the secret. It shows no login:
 * the secret alone says whose calendar it is.
 */
class CalendarRequest extends HttpServletRequestWrapper {

    private static final String FEEDS = "/api/calendar/feeds/", ENDING = ".ics";

    /** The path that everything sees in place of the one that was sent. */
    static final String HIDDEN = FEEDS + "hidden" + ENDING;

    /** The attribute of a request that has its secret. */
    static final String SECRET = CalendarRequest.class.getName();

    private final String path;

    /**
     * @param address its identifier, which is no secret
     */
    CalendarRequest(HttpServletRequest request, String address) {
        super(request);
        path = FEEDS + address + ENDING;
    }

    static boolean isPath(@Nullable String path) {
        return path != null && path.startsWith(FEEDS);
    }

    static String secretIn(String path) {
        var last = path.substring(FEEDS.length());
        return last.endsWith(ENDING) ? last.substring(0, last.length() - ENDING.length()) : "";
    }

    /** Empty for any other request. */
    static Optional<String> secret(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(SECRET));
    }

    @Override
    public String getRequestURI() {
        return path;
    }

    @Override
    public StringBuffer getRequestURL() {
        var whole = super.getRequestURL();
        return whole.replace(whole.length() - super.getRequestURI().length(), whole.length(), path);
    }

    @Override
    public String getServletPath() {
        return path;
    }

    @Override
    public @Nullable String getPathInfo() {
        return null;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isLogin(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isLogin(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                .filter(name -> !isLogin(name))
                .toList());
    }

    private static boolean isLogin(String header) {
        return HttpHeaders.AUTHORIZATION.equalsIgnoreCase(header);
    }
}
