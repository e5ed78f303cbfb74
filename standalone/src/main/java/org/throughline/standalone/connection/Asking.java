package org.throughline.standalone.connection;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.throughline.platform.commandline.CommandRefused;
import org.throughline.platform.commandline.Commands;
import org.throughline.platform.commandline.Table;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Asks a running program, and says in one sentence why it does not answer. */
public final class Asking {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int ATTEMPTS_MAX = 4;
    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final Duration ANSWER_MAX = Duration.ofMinutes(2);
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI address;
    private final String authorization;

    public Asking(Connection connection) {
        this.address = connection.address();
        this.authorization = connection.authorization();
    }

    /** The answer as it came. */
    public String text(Question question) throws InterruptedException {
        var answer = answered(question);
        if (answer.statusCode() / 100 == 2) return answer.body();
        throw refused(answer);
    }

    public JsonNode json(Question question) throws InterruptedException {
        var answer = tree(text(question));
        if (answer.isMissingNode()) throw new CommandRefused("What answers at " + address + " is not Throughline.");
        return answer;
    }

    private HttpResponse<String> answered(Question question) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + question.address()))
                .timeout(ANSWER_MAX)
                .header("Authorization", authorization)
                .GET()
                .build();
        var answer = sent(request);
        for (int attempt = 1; isBusy(answer) && attempt < ATTEMPTS_MAX; attempt++) {
            Thread.sleep(WAIT);
            answer = sent(request);
        }
        return answer;
    }

    private HttpResponse<String> sent(HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (ConnectException unreachable) {
            throw new CommandRefused(
                    "No program answers at " + address + ". Start it first, or say where it is with --server=URL.");
        } catch (SSLException untrusted) {
            throw new CommandRefused(
                    "The certificate of " + address + " is not trusted here. Name a trust store that has it:"
                            + " JAVA_TOOL_OPTIONS=-Djavax.net.ssl.trustStore=FILE.");
        } catch (HttpTimeoutException slow) {
            throw new CommandRefused("The program at " + address + " did not answer in time. Try again.");
        } catch (IOException broken) {
            throw new CommandRefused("The connection to " + address + " broke. Try again.");
        }
    }

    private static boolean isBusy(HttpResponse<String> answer) {
        return answer.statusCode() == 429 || answer.statusCode() == 503;
    }

    private CommandRefused refused(HttpResponse<String> answer) {
        var problem = tree(answer.body());
        int status = answer.statusCode();
        if (!problem.isObject())
            return new CommandRefused("What answers at " + address + " is not Throughline (status " + status + ").");
        if (status == 401)
            return new CommandRefused(
                    "The program at " + address + " does not know this login and password, or this token.");
        return new CommandRefused(
                Table.printable(reason(problem)).replaceFirst("([^.?!])$", "$1."),
                status == 400 ? Commands.WRONG : Commands.REFUSED);
    }

    private static String reason(JsonNode problem) {
        var violations = problem.path("violations");
        if (violations.isEmpty()) return capitalised(problem.path("detail").asString("it gave no reason"));
        return violations
                .valueStream()
                .map(each -> option(each.path("field").asString()) + ": "
                        + each.path("message").asString())
                .collect(Collectors.joining("; "));
    }

    private static String capitalised(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** The option that became a parameter: {@code --due-before} for {@code dueBefore}. */
    private static String option(String parameter) {
        if (parameter.equals("q")) return "The words";
        return "--"
                + CAPITAL.matcher(parameter)
                        .replaceAll(capital ->
                                "-" + Character.toLowerCase(capital.group().charAt(0)));
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }
}
