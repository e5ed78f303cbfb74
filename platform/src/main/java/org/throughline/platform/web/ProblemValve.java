package org.throughline.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/**
 * Problem response for requests that Tomcat itself refuses, such as a URL with raw braces.
 *
 * <p>Tomcat answers a method or a transfer coding that it does not know with 501, and a version of HTTP with 505. It is the client
 * that is wrong, so that is said: 5xx means that the program failed or has no room.
 */
public class ProblemValve extends ErrorReportValve {

    private static final Set<Integer> OF_THE_CLIENT = Set.of(501, 505);

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        if (OF_THE_CLIENT.contains(response.getStatus())) {
            boolean isMethod = "CONNECT".equals(request.getMethod());
            response.setStatus(isMethod ? 405 : 400);
            if (isMethod) response.setHeader("Allow", "GET, HEAD, POST, PUT, DELETE, OPTIONS");
        }
        int status = response.getStatus();
        var problem = ProblemErrorController.problem(status);
        try {
            SecurityHeaders.set("", request.isSecure(), response::setHeader);
            response.setContentType("application/problem+json");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getReporter()
                    .write("{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                            .formatted(problem.getType(), problem.getTitle(), status, problem.getDetail()));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("the client has gone", gone);
        }
    }
}
