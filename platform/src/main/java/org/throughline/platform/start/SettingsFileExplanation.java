package org.throughline.platform.start;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataException;
import org.springframework.boot.context.config.ConfigDataNotFoundException;
import org.springframework.core.env.ConfigurableEnvironment;

/** A file of settings that is missing or cannot be read. */
final class SettingsFileExplanation implements Explanation {

    private static final String YAML = "org.yaml.snakeyaml.";
    private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)");
    private static final String BOARD_FILE = "throughline.board-file";

    @Override
    public @Nullable FailedStart of(Throwable cause, ConfigurableEnvironment settings) {
        if (cause instanceof ConfigDataNotFoundException missing)
            return FailedStart.forSetting("There is no settings file %s. Correct its path%s, or create the file."
                    .formatted(missing.getReferenceDescription(), ofBoard(settings)));
        if (cause.getClass().getName().startsWith(YAML)) return malformed(String.valueOf(cause.getMessage()), settings);
        if (cause instanceof ConfigDataException || hasUnknownForm(cause))
            return FailedStart.forSetting(
                    "A settings file cannot be used: %s. Correct its path%s: it is written file:PATH and ends in .yml."
                            .formatted(cause.getMessage(), ofBoard(settings)));
        return null;
    }

    private static boolean hasUnknownForm(Throwable cause) {
        return cause instanceof IllegalStateException
                && String.valueOf(cause.getMessage()).startsWith("Unable to load config data");
    }

    private static FailedStart malformed(String message, ConfigurableEnvironment settings) {
        var places = PLACE.matcher(message);
        var place = "";
        while (places.find()) place = " (line %s, column %s)".formatted(places.group(1), places.group(2));
        var board = settings.getProperty(BOARD_FILE);
        return FailedStart.forSetting(
                "%s is not correct YAML%s. Correct it there; values that begin or end with special"
                                .formatted(
                                        board == null
                                                ? "The application.yml in this directory"
                                                : "The board file " + board,
                                        place)
                        + " characters are written in quotes.");
    }

    private static String ofBoard(ConfigurableEnvironment settings) {
        return settings.containsProperty(BOARD_FILE) ? " in the setting " + BOARD_FILE : "";
    }
}
