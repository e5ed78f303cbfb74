package org.throughline.standalone.question;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.standalone.connection.Question;
import picocli.CommandLine.Option;

/** The day that is asked about, and by what had been recorded by when. */
final class Day {

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "The day to ask about, as 2026-03-31; today if left out")
    @Nullable
    LocalDate asOf;

    @Option(
            names = "--known-at",
            paramLabel = "MOMENT",
            description = "Answer by what had been recorded by then: 2026-03-31 or 2026-03-31T14:05")
    @Nullable
    String knownAt;

    Question in(Question question) {
        return question.with("asOf", asOf).with("knownAt", knownAt);
    }
}
