package org.throughline.web.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.list.Pages;
import org.throughline.web.list.StandpointBar;
import org.throughline.web.words.Choice;
import org.throughline.web.words.Link;

/**
 * What was found.
 *
 * @param q what was searched for; empty where nothing was yet
 * @param kind the kind that was asked for; empty for all
 * @param kept other parameters, as hidden fields
 * @param error what is wrong with the question; null if nothing is
 * @param found how many there are, in words; null where nothing was searched for
 */
public record SearchPage(
        String q,
        String kind,
        List<Choice> kinds,
        List<Choice> kept,
        @Nullable String error,
        @Nullable String found,
        @Nullable StandpointBar standpoint,
        List<Hit> hits,
        @Nullable Pages pages,
        List<Link> files) {

    /**
     * Something that was found.
     *
     * @param why why it was found, where its words alone do not say so; null otherwise
     */
    public record Hit(
            String title,
            String address,
            String line,
            @Nullable String why) {}
}
