package org.throughline.query.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.board.DirectoryInTheLog;
import org.throughline.board.people.People;
import org.throughline.board.reading.ReadPermissionInTheLog;
import org.throughline.domain.board.Directory;
import org.throughline.events.PersonId;
import org.throughline.events.ReviewId;
import org.throughline.platform.erasure.ErasureKind;
import org.throughline.query.action.Actions;
import org.throughline.query.action.register.PeopleNamed;
import org.throughline.query.bitemporal.AsOf;

/**
 * People who hold no role now, and whom no review names whose period runs. One who is named in a review that the asker may not read
 * is not proposed: that would tell of the review.
 */
@Component
class PeopleToErase implements RetentionProposals {

    private final Actions actions;
    private final ReviewPeriods periods;
    private final DirectoryInTheLog directory;
    private final ReadPermissionInTheLog permission;
    private final People people;

    PeopleToErase(
            Actions actions,
            ReviewPeriods periods,
            DirectoryInTheLog directory,
            ReadPermissionInTheLog permission,
            People people) {
        this.actions = actions;
        this.periods = periods;
        this.directory = directory;
        this.permission = permission;
        this.people = people;
    }

    @Override
    public List<RetentionProposal> at(AsOf standpoint) {
        var today = standpoint.asOf();
        var entries = directory.on(today, standpoint.knownAt());
        var named = named(standpoint, entries);
        var left = left(entries);
        var ends = periods.ends(standpoint);
        var readable = permission.toTheAsker();
        var due = new HashMap<PersonId, RetentionProposal>();
        named.forEach((person, reviews) -> {
            if (left.getOrDefault(person, LocalDate.MIN).equals(LocalDate.MAX)) return;
            if (!reviews.stream().allMatch((Predicate<ReviewId>) readable::test)) return;
            ReviewPeriods.ended(reviews, ends, today)
                    .ifPresent(since -> due.put(person, proposal(person, since, reviews)));
        });
        left.forEach((person, last) -> {
            if (named.containsKey(person) || last.equals(LocalDate.MAX)) return;
            var since = last.plusYears(periods.yearsOtherwise());
            if (since.isBefore(today)) due.put(person, proposal(person, since, Set.of()));
        });
        return named(due);
    }

    /** In which reviews each person is named, under the identifier that stays. */
    private Map<PersonId, Set<ReviewId>> named(AsOf standpoint, Directory entries) {
        var named = new HashMap<PersonId, Set<ReviewId>>();
        actions.unfiltered(standpoint)
                .forEach(action -> PeopleNamed.on(action)
                        .map(entries::stays)
                        .forEach(person -> named.computeIfAbsent(
                                        person, _ -> new TreeSet<>(Comparator.comparing(ReviewId::value)))
                                .add(action.review())));
        return named;
    }

    /** The last day of the last role of each person in the directory; the end of time while they hold one. */
    private static Map<PersonId, LocalDate> left(Directory entries) {
        var left = new HashMap<PersonId, LocalDate>();
        for (var entry : entries.people())
            left.merge(
                    entries.stays(entry.person().person()),
                    entry.to() == null ? LocalDate.MAX : entry.to(),
                    (one, other) -> one.isAfter(other) ? one : other);
        return left;
    }

    private RetentionProposal proposal(PersonId person, LocalDate since, Set<ReviewId> reviews) {
        var because = reviews.isEmpty()
                ? "Has held no role for %d years, and no action names them".formatted(periods.yearsOtherwise())
                : "Named only in reviews whose retention period has ended: "
                        + reviews.stream().map(ReviewId::value).collect(Collectors.joining(", "));
        return new RetentionProposal(ErasureKind.PERSON, person.value(), null, since, because, List.copyOf(reviews));
    }

    /** With their names; those that are erased already are left out. */
    private List<RetentionProposal> named(Map<PersonId, RetentionProposal> due) {
        var names = new TreeMap<String, RetentionProposal>();
        people.namesOf(due.keySet()).forEach((person, name) -> {
            var proposal = due.get(person);
            if (proposal != null && !name.equals(People.ERASED)) names.put(person.value(), proposal.named(name));
        });
        return new ArrayList<>(names.values());
    }
}
