package org.throughline.domain.alert;

import static org.throughline.domain.alert.SentenceRange.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.DigestId.Reader;
import org.throughline.events.ReviewId;
import org.throughline.events.action.AlertNews;
import org.throughline.events.action.AlertReason;
import org.throughline.events.alert.DigestLine;

/**
 * Lines of a digest that are alike, so that a reader is told once what all of them say. For a lead or an owner they have the
 * same news, reasons and sentences and are of one review's plan, or of several if each of these plans has one such line. For a
 * committee they are of one agency, with the same news, reasons and sentences, or with the same news and reasons if no other line
 * has the sentences. The digest stores every line.
 *
 * @param review the review whose plan the lines are of; null for several, and for a committee
 * @param agency the lead agency; null for a lead or an owner
 * @param cause the reasons in a few words
 * @param because what all lines say; days and dates that differ are given as a range
 * @param next what happens next with all of them
 * @param answerBy the earliest day for an answer; null if no answer is needed
 */
public record LineGroup(
        @Nullable ReviewId review,
        @Nullable AgencyId agency,
        AlertNews news,
        List<AlertReason> reasons,
        String cause,
        List<String> because,
        String next,
        @Nullable LocalDate answerBy,
        List<Item> lines) {

    /** How many lines of some groups have each reason, in a few words, the most frequent first. */
    public static String causes(Collection<LineGroup> groups) {
        var counts = new EnumMap<AlertReason, Integer>(AlertReason.class);
        for (var group : groups)
            for (var reason : group.reasons())
                counts.merge(reason, group.lines().size(), Integer::sum);
        return counts.entrySet().stream()
                .sorted(Map.Entry.<AlertReason, Integer>comparingByValue().reversed())
                .map(count -> count.getValue() + " " + ReasonWords.of(count.getKey()))
                .collect(Collectors.joining(", "));
    }

    /** The due date of all lines; null if they have different ones or none. */
    public @Nullable LocalDate dueDate() {
        var dates = lines.stream().map(Item::dueDate).distinct().toList();
        return dates.size() == 1 ? dates.getFirst() : null;
    }

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
            @Nullable ReviewId review,
            @Nullable AgencyId agency,
            AlertNews news,
            List<AlertReason> reasons,
            List<String> because,
            String next) {

        static Likeness ofPlan(DigestLine line) {
            return new Likeness(
                    line.action().reviewId(), null, line.news(), line.reasons(), forms(line), form(line.next()));
        }

        /** That of single lines, which come together although their plans differ, or for a committee their sentences. */
        Likeness ofSingles() {
            return new Likeness(null, agency, news, reasons, agency == null ? because : List.of(), next);
        }

        static Likeness ofAgency(DigestLine line, @Nullable AgencyId agency) {
            return new Likeness(null, agency, line.news(), line.reasons(), forms(line), form(line.next()));
        }
    }

    /**
     * Groups the lines of a digest in their order, the most harmful first. What is not news comes after everything that is; for
     * a committee the lines of one agency come together.
     *
     * @param leadAgency the lead agency of an action, asked for committees only; null if it is not known
     */
    public static List<LineGroup> of(
            Reader reader, Collection<DigestLine> lines, Function<ActionId, @Nullable AgencyId> leadAgency) {
        Map<Likeness, List<DigestLine>> alike = new LinkedHashMap<>();
        var agencies = new ArrayList<@Nullable AgencyId>();
        for (var line : lines) {
            var likeness = reader == Reader.COMMITTEE
                    ? Likeness.ofAgency(line, leadAgency.apply(line.action()))
                    : Likeness.ofPlan(line);
            if (!agencies.contains(likeness.agency())) agencies.add(likeness.agency());
            alike.computeIfAbsent(likeness, _ -> new ArrayList<>()).add(line);
        }
        return withSinglesTogether(alike).entrySet().stream()
                .map(group -> grouped(group.getKey(), group.getValue()))
                .sorted(Comparator.comparing((LineGroup group) -> !group.news().isNews())
                        .thenComparing(group -> agencies.indexOf(group.agency())))
                .toList();
    }

    /** Single lines of several plans that are alike come together; one without its like stays in its plan. */
    private static Map<Likeness, List<DigestLine>> withSinglesTogether(Map<Likeness, List<DigestLine>> alike) {
        var singles = alike.entrySet().stream()
                .filter(group -> group.getValue().size() == 1)
                .collect(Collectors.groupingBy(group -> group.getKey().ofSingles(), Collectors.counting()));
        Map<Likeness, List<DigestLine>> together = new LinkedHashMap<>();
        alike.forEach((likeness, lines) -> {
            var ofSingles = likeness.ofSingles();
            boolean joins = lines.size() == 1 && singles.getOrDefault(ofSingles, 0L) > 1;
            together.computeIfAbsent(joins ? ofSingles : likeness, _ -> new ArrayList<>())
                    .addAll(lines);
        });
        return together;
    }

    private static LineGroup grouped(Likeness alike, List<DigestLine> lines) {
        var first = lines.getFirst();
        Map<String, String> shared = new LinkedHashMap<>();
        for (var form : forms(first)) said(form, lines).ifPresent(sentence -> shared.put(form, sentence));
        var answerBy = lines.stream()
                .map(DigestLine::answerBy)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new LineGroup(
                alike.review(),
                alike.agency(),
                alike.news(),
                alike.reasons(),
                ReasonWords.of(alike.reasons()),
                List.copyOf(shared.values()),
                SentenceRange.over(lines.stream().map(DigestLine::next).toList())
                        .orElse(first.next()),
                answerBy,
                lines.stream()
                        .map(line -> new Item(
                                line.action(),
                                line.statement(),
                                line.dueDate(),
                                line.because().stream()
                                        .filter(sentence -> !shared.containsKey(form(sentence)))
                                        .toList(),
                                Objects.equals(line.answerBy(), answerBy) ? null : line.answerBy()))
                        .toList());
    }

    /** What all lines say in sentences of one form; empty unless each has exactly one of it. */
    private static Optional<String> said(String form, List<DigestLine> lines) {
        var sentences = lines.stream()
                .map(line -> line.because().stream()
                        .filter(sentence -> form(sentence).equals(form))
                        .toList())
                .toList();
        return sentences.stream().allMatch(each -> each.size() == 1)
                ? SentenceRange.over(sentences.stream().map(List::getFirst).toList())
                : Optional.empty();
    }

    private static List<String> forms(DigestLine line) {
        return line.because().stream().map(SentenceRange::form).toList();
    }
}
