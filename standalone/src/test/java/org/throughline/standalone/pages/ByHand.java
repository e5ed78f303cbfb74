package org.throughline.standalone.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.standalone.Program;

/** A user who is signed in without a browser. */
record ByHand(HttpClient client) {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)");

    static ByHand signedIn(String user) {
        var hand = new ByHand(
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
        var answer = hand.send("/sign-in", Map.of("login", user, "password", user));
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/");
        return hand;
    }

    HttpResponse<String> get(String path) {
        return sent(HttpRequest.newBuilder(Program.address().resolve(path)).build());
    }

    /** With the token of a form; the answer has to come while a person would wait for it. */
    HttpResponse<String> send(String path, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> "&" + encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining(
                        "", "_csrf=" + encoded(found(TOKEN, get("/sign-in").body())), ""));
        return sent(HttpRequest.newBuilder(Program.address().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(20))
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    /** The value of a hidden field on a page. */
    static String hidden(HttpResponse<String> page, String name) {
        return found(Pattern.compile("type=\"hidden\" name=\"%s\" value=\"([^\"]*)".formatted(name)), page.body());
    }

    private static String found(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
