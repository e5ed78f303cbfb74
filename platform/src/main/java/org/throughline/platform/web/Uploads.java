package org.throughline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.MediaType;

/** Which requests bring a file. */
public final class Uploads {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "DELETE");
    private static final String FILES = "/api/files";
    private static final String PAGE = "/files";
    private static final String DECISIONS = "/decide/";

    private Uploads() {}

    public static boolean is(HttpServletRequest request) {
        var type = request.getContentType();
        return !READING.contains(request.getMethod())
                && (request.getRequestURI().equals(FILES)
                        || type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE));
    }

    /** Whether it is a form of a page that can bring a file beside its other fields. */
    public static boolean isForm(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getMethod().equals("POST") && (path.equals(PAGE) || path.startsWith(DECISIONS)) && is(request);
    }
}
