package org.throughline.query.finding;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.board.account.AskerResolver;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.ThemeId;
import org.throughline.events.finding.FindingEvent;
import org.throughline.query.action.ReviewsOfActions;
import org.throughline.query.clocks.Standpoint;
import org.throughline.query.life.Life;

/** The findings on a day, by what was known at a moment, each with its actions, without those the reader may not read. */
@Component
public class Findings {

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

    /** All of them, by review and number. */
    public Stream<AnsweredFinding> at(Standpoint standpoint) {
        var kept = mayNotRead();
        var all = generations.live().states().at(standpoint).filter(finding -> !kept.contains(finding.review()));
        return answers.to(all, standpoint);
    }

    /** Those of one review, by number. */
    public Stream<AnsweredFinding> of(ReviewId review, Standpoint standpoint) {
        var kept = mayNotRead();
        var all =
                generations.live().states().of(review, standpoint).filter(finding -> !kept.contains(finding.review()));
        return answers.to(all, standpoint);
    }

    /** Those on one theme, by review and number. */
    public Stream<AnsweredFinding> on(ThemeId theme, Standpoint standpoint) {
        var kept = mayNotRead();
        var all = generations
                .live()
                .states()
                .at(standpoint)
                .filter(finding -> finding.theme().equals(theme) && !kept.contains(finding.review()));
        return answers.to(all, standpoint);
    }

    /** These findings and those they were linked to, by their identifiers. */
    public Map<FindingId, AnsweredFinding> withEarlier(List<AnsweredFinding> findings, Standpoint standpoint) {
        var all = linked(findings, standpoint);
        findings.forEach(finding -> all.put(finding.id(), finding));
        return all;
    }

    public Optional<AnsweredFinding> find(FindingId finding, Standpoint standpoint) {
        if (!mayBeRead().test(finding)) return Optional.empty();
        var standing = generations.live().states().find(finding.value()).flatMap(states -> states.at(standpoint));
        return answers.to(standing.stream(), standpoint).findFirst();
    }

    /** A reader who may not read a review does not see its findings. */
    Optional<Life<FindingEvent>> life(FindingId finding) {
        return mayBeRead().test(finding) ? generations.live().life(finding) : Optional.empty();
    }

    /** Whether the reader may know of a finding. */
    public Predicate<FindingId> mayBeRead() {
        var kept = mayNotRead();
        return finding -> !kept.contains(finding.reviewId());
    }

    private Set<ReviewId> mayNotRead() {
        return reviews.keptFrom(askers.asker().role());
    }

    boolean shows(FindingId finding, long version) {
        return generations.live().shows(finding, version);
    }

    /** Rows with the earlier findings each repeats. */
    public List<FindingRow> rows(List<AnsweredFinding> findings, Standpoint standpoint) {
        if (findings.isEmpty()) return List.of();
        var byTheme = onThemesOf(findings, standpoint);
        var linked = linked(findings, standpoint);
        return findings.stream()
                .map(finding -> {
                    var others = Stream.concat(
                                    byTheme.getOrDefault(finding.theme(), List.of()).stream(),
                                    finding.linked().flatMap(earlier -> Stream.ofNullable(linked.get(earlier))))
                            .distinct()
                            .toList();
                    return FindingRow.of(finding, Recurrence.of(finding, others));
                })
                .toList();
    }

    private Map<ThemeId, List<AnsweredFinding>> onThemesOf(List<AnsweredFinding> findings, Standpoint standpoint) {
        var themes = findings.stream().map(AnsweredFinding::theme).collect(toUnmodifiableSet());
        var kept = mayNotRead();
        var onThem = generations
                .live()
                .states()
                .at(standpoint)
                .filter(finding -> themes.contains(finding.theme()) && !kept.contains(finding.review()));
        return answers.to(onThem, standpoint).collect(groupingBy(AnsweredFinding::theme));
    }

    private Map<FindingId, AnsweredFinding> linked(List<AnsweredFinding> findings, Standpoint standpoint) {
        var linked = new HashMap<FindingId, AnsweredFinding>();
        findings.stream()
                .flatMap(AnsweredFinding::linked)
                .distinct()
                .forEach(earlier -> find(earlier, standpoint).ifPresent(found -> linked.put(earlier, found)));
        return linked;
    }
}
