package org.throughline.web.words;

import java.util.Arrays;
import java.util.List;

/**
 * One value to choose in a form.
 *
 * @param value as the API takes it
 * @param text for people
 */
public record Choice(String value, String text) {

    /** Constants, as words. */
    public static List<Choice> of(Enum<?>... constants) {
        return Arrays.stream(constants)
                .map(constant -> new Choice(constant.name(), Words.of(constant)))
                .toList();
    }
}
