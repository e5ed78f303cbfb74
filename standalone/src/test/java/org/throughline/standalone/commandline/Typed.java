package org.throughline.standalone.commandline;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.commandline.Commands;
import org.throughline.platform.commandline.GivenSettings;
import org.throughline.platform.commandline.ServeCommand.Serving;
import org.throughline.platform.commandline.WrongWords;
import org.throughline.standalone.Program;
import org.throughline.standalone.connection.Surroundings;

/** What a command that is typed into a shell ends with and prints. Where it would start the program, it only notes that. */
public record Typed(int code, String out, String err, boolean serves) {

    /** With nothing in the environment, and nobody at a terminal. */
    public static Typed command(String... words) {
        return in(Map.of(), words);
    }

    /** To the program of the tests, as one of the users of the demonstration. */
    static Typed as(String user, String... words) {
        return in(
                Map.of(
                        "THROUGHLINE_SERVER", Program.address().toString(),
                        "THROUGHLINE_USER", user,
                        "THROUGHLINE_PASSWORD", user),
                words);
    }

    static Typed in(Map<String, String> environment, String... words) {
        return typing(null, environment, words);
    }

    /**
     * @param secret what a person types when asked for a password; null if there is nobody
     */
    static Typed typing(@Nullable String secret, Map<String, String> environment, String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var serving = new Serving();
        try {
            var given = GivenSettings.in(CommandLineMain.SHORT_NAMES, words);
            var program = CommandLineMain.commands(given, serving, around(environment, secret))
                    .setOut(new PrintWriter(out, true))
                    .setErr(new PrintWriter(err, true));
            return new Typed(Commands.run(program, given), out.toString(), err.toString(), serving.isAsked());
        } catch (WrongWords wrong) {
            return new Typed(wrong.exitCode(), "", String.valueOf(wrong.getMessage()), false);
        }
    }

    static Surroundings around(Map<String, String> environment, @Nullable String secret) {
        return new Surroundings() {
            @Override
            public @Nullable String variable(String name) {
                return environment.get(name);
            }

            @Override
            public @Nullable String secret(String prompt) {
                return secret;
            }
        };
    }

    /** Whatever it prints. */
    public String all() {
        return out + err;
    }
}
