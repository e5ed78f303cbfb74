package org.throughline.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller has been reached: the login, the filters, the URL itself. */
@Component
public class ProblemWriter {

    static final int RETRY_AFTER_SECONDS = 2;

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    public void write(HttpServletResponse response, int status, String rule, String detail) throws IOException {
        if (response.isCommitted()) return;
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream()
                .write(json.writeValueAsBytes(Problems.of(HttpStatusCode.valueOf(status), rule, detail)));
    }

    /** The log cannot be reached, and nothing was done. */
    public void writeUnavailable(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER_SECONDS));
        write(response, 503, "store-is-unavailable", "the store cannot be reached; nothing was recorded");
    }
}
