package org.throughline.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without script: it keeps cookies, and sends forms with what is hidden in them. */
public final class Browser {

    private static final Duration ANSWER_MAX = Duration.ofMinutes(1);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"(_csrf|key|version)\" value=\"([^\"]*)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI address;

    public Browser(URI address) {
        this.address = address;
    }

    /** Signs in as a user of the demonstration. */
    public Browser signIn(String user) {
        send("/sign-in", Map.of("login", user, "password", user), page("/sign-in"));
        return this;
    }

    /** A page; redirects are not followed. */
    public Answer page(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).GET());
    }

    /** Sends the form of a page. */
    public Answer send(String path, Map<String, String> fields, Answer form) {
        var hidden = HIDDEN.matcher(form.body())
                .results()
                .collect(Collectors.toMap(field -> field.group(1), field -> field.group(2), (first, _) -> first));
        hidden.putAll(fields);
        var body = hidden.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return Session.answer(http.send(request.timeout(ANSWER_MAX).build(), BodyHandlers.ofString()));
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
