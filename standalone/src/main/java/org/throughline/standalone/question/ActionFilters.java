package org.throughline.standalone.question;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.standalone.connection.Question;
import picocli.CommandLine.Option;

/** Which actions to ask about. */
final class ActionFilters {

    @Option(
            names = "--agency",
            paramLabel = "AGENCY",
            description = "The lead agency, or one that contributes, such as csc")
    @Nullable
    String agency;

    @Option(
            names = "--committee",
            paramLabel = "COMMITTEE",
            description = "The committee that oversees them, such as semg")
    @Nullable
    String committee;

    @Option(names = "--owner", paramLabel = "NAME", description = "A part of the owner's name")
    @Nullable
    String owner;

    @Option(names = "--review", paramLabel = "REVIEW", description = "The review that they are of")
    @Nullable
    String review;

    @Option(names = "--theme", paramLabel = "THEME", description = "The theme of their finding")
    @Nullable
    String theme;

    @Option(names = "--status", paramLabel = "STATUS", description = "Their status, such as CLAIMED")
    @Nullable
    String status;

    @Option(names = "--priority", paramLabel = "PRIORITY", description = "HIGH, MEDIUM or LOW")
    @Nullable
    String priority;

    @Option(names = "--signal", paramLabel = "SIGNAL", description = "A signal of drift that they have, such as STALE")
    @Nullable
    String signal;

    @Option(names = "--open", description = "Only those that are still open")
    boolean open;

    @Option(names = "--due-before", paramLabel = "DAY", description = "Due before this day, as 2026-03-31")
    @Nullable
    LocalDate dueBefore;

    @Option(names = "--words", paramLabel = "WORDS", description = "Words in their statement or outcome")
    @Nullable
    String words;

    Question in(Question question) {
        return question.with("agency", agency)
                .with("committee", committee)
                .with("owner", owner)
                .with("review", review)
                .with("theme", theme)
                .with("status", upper(status))
                .with("priority", upper(priority))
                .with("signal", upper(signal))
                .with("open", open ? true : null)
                .with("dueBefore", dueBefore)
                .with("q", words);
    }

    private static @Nullable String upper(@Nullable String name) {
        return name == null ? null : name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
