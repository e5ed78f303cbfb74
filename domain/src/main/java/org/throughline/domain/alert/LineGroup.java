package org.throughline.domain.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.ReviewId;
import org.throughline.events.action.AlertNews;
import org.throughline.events.action.AlertReason;
import org.throughline.events.alert.DigestLine;

/**
 * The lines of a digest that are alike: of one review's plan, with the same news, the same reasons and the same sentences. A
 * reader is told once what all of them say. The digest stores every line.
 *
 * @param cause the reasons in a few words
 * @param because what all lines say; days and dates that differ are given as a range
 * @param next what happens next with all of them
 * @param answerBy the earliest day for an answer; null if no answer is needed
 */
public record LineGroup(
        ReviewId review,
        AlertNews news,
        List<AlertReason> reasons,
        String cause,
        List<String> because,
        String next,
        @Nullable LocalDate answerBy,
        List<Item> lines) {

    /**
     * One of the lines.
     *
     * @param because only what the group does not say of it
     * @param answerBy its own last day for an answer; null if it is that of the group
     */
    public record Item(
            ActionId action,
            String statement,
            @Nullable LocalDate dueDate,
            List<String> because,
            @Nullable LocalDate answerBy) {}

    private record Likeness(
            ReviewId review, AlertNews news, List<AlertReason> reasons, List<String> because, String next) {

        static Likeness of(DigestLine line) {
            return new Likeness(
                    line.action().reviewId(),
                    line.news(),
                    line.reasons(),
                    line.because().stream().map(SentenceRange::form).toList(),
                    SentenceRange.form(line.next()));
        }
    }

    /** Groups lines in their order, the most harmful first. What is not news comes after everything that is. */
    public static List<LineGroup> of(Collection<DigestLine> lines) {
        Map<Likeness, List<DigestLine>> alike = new LinkedHashMap<>();
        for (var line : lines)
            alike.computeIfAbsent(Likeness.of(line), _ -> new ArrayList<>()).add(line);
        return alike.values().stream()
                .map(LineGroup::grouped)
                .sorted(Comparator.comparing(group -> !group.news().isNews()))
                .toList();
    }

    private static LineGroup grouped(List<DigestLine> lines) {
        var first = lines.getFirst();
        var shared = IntStream.range(0, first.because().size())
                .mapToObj(i -> SentenceRange.over(
                        lines.stream().map(line -> line.because().get(i)).toList()))
                .toList();
        var next = SentenceRange.over(lines.stream().map(DigestLine::next).toList());
        var answerBy = lines.stream()
                .map(DigestLine::answerBy)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new LineGroup(
                first.action().reviewId(),
                first.news(),
                first.reasons(),
                ReasonWords.of(first.reasons()),
                shared.stream().flatMap(sentence -> sentence.stream()).toList(),
                next.orElse(first.next()),
                answerBy,
                lines.stream()
                        .map(line -> new Item(
                                line.action(),
                                line.statement(),
                                line.dueDate(),
                                IntStream.range(0, shared.size())
                                        .filter(i -> shared.get(i).isEmpty())
                                        .mapToObj(line.because()::get)
                                        .toList(),
                                Objects.equals(line.answerBy(), answerBy) ? null : line.answerBy()))
                        .toList());
    }
}
