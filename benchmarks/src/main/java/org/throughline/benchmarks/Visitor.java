package org.throughline.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A user of the demonstration who has signed in on the pages. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI program;

    private Visitor(URI program) {
        this.program = program;
    }

    static Visitor signedIn(URI program, String user) throws InterruptedException {
        var visitor = new Visitor(program);
        var token = TOKEN.matcher(visitor.open("/sign-in").body());
        if (!token.find()) throw new IllegalStateException("no form to sign in with");
        var form = "login=%s&password=%s&_csrf=%s"
                .formatted(user, user, URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        visitor.send(HttpRequest.newBuilder(program.resolve("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        return visitor;
    }

    /** Opens a page; one that is not shown is an error. */
    HttpResponse<String> open(String address) throws InterruptedException {
        var answer = send(HttpRequest.newBuilder(program.resolve(address)).GET());
        if (answer.statusCode() != 200) throw new IllegalStateException(address + " answers " + answer.statusCode());
        return answer;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws InterruptedException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException unanswered) {
            throw new IllegalStateException(unanswered);
        }
    }
}
