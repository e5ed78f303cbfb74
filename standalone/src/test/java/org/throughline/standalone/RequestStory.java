package org.throughline.standalone;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The requests of {@code openapi/story.txt}, one for each operation that changes something, which a program takes in their order. */
final class RequestStory {

    /** A request with what earlier answers filled in. */
    record Request(String user, String method, String address, String type, String body) {}

    /** Is given each request and its answer. */
    interface Listener {
        void answered(Request request, HttpResponse<String> answer);
    }

    private static final Path STORY = Path.of("src/test/resources/openapi/story.txt");
    private static final Pattern KEPT = Pattern.compile("\\{\\{(\\w+)}}");
    private static final String KEEP = "keep ";
    private static final String SOON = "soon ";
    private static final int TRIES_MAX = 500;
    private static final String JSON = "application/json";

    /** What a story says of earlier answers; and a day that is always to come soon. */
    private final Map<String, String> kept =
            new HashMap<>(Map.of("fortnight", LocalDate.now().plusWeeks(2).toString()));

    private Request before = new Request("", "", "", "", "");

    /** Returns what the story keeps of the answers, by its name. */
    static Map<String, String> play(ConfigurableApplicationContext program, Listener listener) throws IOException {
        var story = new RequestStory();
        for (var block : Files.readString(STORY).split("\n\\s*\n")) {
            var lines = block.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            if (!lines.isEmpty()) story.send(lines, program, listener);
        }
        return story.kept;
    }

    private void send(List<String> lines, ConfigurableApplicationContext program, Listener listener) {
        boolean soon = lines.getFirst().startsWith(SOON);
        var request = request(lines);
        var answer = answer(request, program);
        for (int tries = 1; soon && answer.statusCode() == 409 && tries < TRIES_MAX; tries++) {
            answer(before, program);
            answer = answer(request, program);
        }
        before = request;
        listener.answered(request, answer);
        var given = answer.body();
        lines.stream()
                .filter(line -> line.startsWith(KEEP))
                .map(line -> line.split(" "))
                .forEach(words -> kept.put(
                        words[1], new JsonMapper().readTree(given).at(words[2]).asString()));
    }

    private static HttpResponse<String> answer(Request request, ConfigurableApplicationContext program) {
        return Program.send(
                request.method(),
                request.user(),
                request.address(),
                request.body(),
                program,
                "Content-Type",
                request.type());
    }

    private Request request(List<String> lines) {
        var words = Arrays.asList(
                filled(lines.getFirst().replaceFirst("^" + SOON, "")).split(" "));
        var body = filled(String.join(
                "\n",
                lines.stream().skip(1).filter(line -> !line.startsWith(KEEP)).toList()));
        boolean isJson = body.isEmpty() || body.startsWith("{");
        var type = isJson ? JSON : body.substring(0, body.indexOf(' '));
        return new Request(
                words.get(0), words.get(1), words.get(2), type, isJson ? body : body.substring(type.length() + 1));
    }

    private String filled(String text) {
        return KEPT.matcher(text).replaceAll(name -> kept.getOrDefault(name.group(1), "missing"));
    }
}
