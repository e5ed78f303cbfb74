package org.throughline.platform.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem response from sign-in and filters, before a controller is reached. */
@Component
public class ProblemWriter {

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

    /** For places that cannot throw the refusal to a controller advice. */
    public void write(HttpServletResponse response, Refused refused) throws IOException {
        if (refused.retryAfterSeconds() > 0)
            response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(refused.retryAfterSeconds()));
        write(response, refused.status().value(), refused.rule(), String.valueOf(refused.getMessage()));
    }
}
