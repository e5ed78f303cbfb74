package org.throughline.query.finding;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.ThemeId;
import org.throughline.platform.access.AskerResolver;
import org.throughline.query.action.ReviewsOfActions;

/** The findings there were on a day, by what was known at a moment, each with what answered it, as far as the asker may read. */
@Component
public class Findings {

    /** By review and then by number, so that f10 comes after f9. */
    private static final Comparator<AnsweredFinding> IN_ORDER = Comparator.comparing(
                    (AnsweredFinding finding) -> finding.review().value())
            .thenComparingInt(finding -> number(finding.id()));

    private final FindingGenerations generations;
    private final Answers answers;
    private final ReviewsOfActions reviews;
    private final AskerResolver askers;

    Findings(FindingGenerations generations, Answers answers, ReviewsOfActions reviews, AskerResolver askers) {
        this.generations = generations;
        this.answers = answers;
        this.reviews = reviews;
        this.askers = askers;
    }

    /** Every finding on any theme, in the order of their reviews and numbers. */
    public List<AnsweredFinding> all(LocalDate asOf, @Nullable Instant knownAt) {
        return all(empty(), asOf, knownAt);
    }

    List<AnsweredFinding> all(Bson filter, LocalDate asOf, @Nullable Instant knownAt) {
        var mayBeRead = mayBeRead();
        var found = generations.live().all(filter).stream()
                .filter(finding -> mayBeRead.test(finding.id()))
                .flatMap(finding -> finding.on(asOf, knownAt).stream())
                .toList();
        return answers.to(found, asOf, knownAt).stream().sorted(IN_ORDER).toList();
    }

    Optional<AnsweredFinding> find(FindingId finding, LocalDate asOf, @Nullable Instant knownAt) {
        return readable(finding)
                .flatMap(kept -> kept.on(asOf, knownAt))
                .map(standing -> answers.to(List.of(standing), asOf, knownAt).getFirst());
    }

    /** Whoever may not read a review is not told of its findings either. */
    Optional<KeptFinding> readable(FindingId finding) {
        return mayBeRead().test(finding) ? generations.live().find(finding) : Optional.empty();
    }

    /** Whether whoever asks may know of a finding. */
    Predicate<FindingId> mayBeRead() {
        var kept = reviews.keptFrom(askers.asker().role());
        return finding -> !kept.contains(finding.reviewId());
    }

    OptionalLong versionOf(FindingId finding) {
        return generations.live().versionOf(finding);
    }

    /** Rows that say what each finding repeats. */
    List<FindingRow> rows(List<AnsweredFinding> findings, LocalDate asOf, @Nullable Instant knownAt) {
        if (findings.isEmpty()) return List.of();
        var others = all(or(in("themes", themes(findings)), in("_id", linked(findings))), asOf, knownAt);
        return findings.stream()
                .map(finding -> FindingRow.of(finding, Recurrence.of(finding, others)))
                .toList();
    }

    /** How many actions had been agreed in each of these reviews; one that had none is missing. */
    public Map<ReviewId, Long> actionsAgreedIn(Collection<ReviewId> among, LocalDate asOf, @Nullable Instant knownAt) {
        return generations.live().all(in("review", among)).stream()
                .flatMap(finding -> finding.on(asOf, knownAt).stream())
                .collect(Collectors.groupingBy(
                        finding -> finding.finding().reviewId(),
                        Collectors.summingLong(finding -> finding.actions().size())));
    }

    private static Set<ThemeId> themes(List<AnsweredFinding> findings) {
        return findings.stream().map(AnsweredFinding::theme).collect(Collectors.toSet());
    }

    private static Set<FindingId> linked(List<AnsweredFinding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.finding().links().stream())
                .flatMap(link -> link.earlier().stream())
                .collect(Collectors.toSet());
    }

    private static int number(FindingId finding) {
        return Integer.parseInt(finding.value().substring(finding.value().lastIndexOf(".f") + 2));
    }
}
