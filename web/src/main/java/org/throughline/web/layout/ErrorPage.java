package org.throughline.web.layout;

import org.jspecify.annotations.Nullable;
import org.throughline.web.words.Link;

/**
 * A page that says what cannot be shown, and why.
 *
 * @param next where to go from there; null for the first page
 */
public record ErrorPage(
        String title, String sentence, @Nullable Link next) {

    ErrorPage(String title, String sentence) {
        this(title, sentence, null);
    }
}
