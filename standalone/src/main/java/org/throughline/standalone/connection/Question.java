package org.throughline.standalone.connection;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question to the API: a path and its parameters. */
public final class Question {

    private final String path;
    private final List<String> parameters;

    private Question(String path, List<String> parameters) {
        this.path = path;
        this.parameters = List.copyOf(parameters);
    }

    public static Question at(String path) {
        return new Question(path, List.of());
    }

    /** A path that ends in what the asker typed, in one or several parts. */
    public static Question at(String path, String identifier, String... rest) {
        var all = new StringBuilder(path).append('/').append(encoded(identifier));
        for (var each : rest) all.append('/').append(each);
        return at(all.toString());
    }

    /**
     * @param value null to leave the parameter out
     */
    public Question with(String name, @Nullable Object value) {
        if (value == null) return this;
        var more = new ArrayList<>(parameters);
        more.add(name + "=" + encoded(value.toString()));
        return new Question(path, more);
    }

    String address() {
        return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
