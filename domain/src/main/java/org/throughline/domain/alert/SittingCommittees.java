package org.throughline.domain.alert;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.throughline.domain.board.Directory;
import org.throughline.domain.board.Directory.CommitteeEntry;
import org.throughline.events.CommitteeId;

/**
 * Who can be told on a day: the Board, and the committees that have not been dissolved.
 *
 * @param boards the Board; several only if the directory has several
 * @param dissolved committees that sit no more, and so read nothing
 */
public record SittingCommittees(Set<CommitteeId> boards, Set<CommitteeId> dissolved) {

    public SittingCommittees {
        boards = Set.copyOf(boards);
        dissolved = Set.copyOf(dissolved);
    }

    /** As a directory has them on a day. */
    public static SittingCommittees on(LocalDate day, Directory directory) {
        return new SittingCommittees(
                those(
                        directory,
                        committee -> committee.board() && committee.entry().standsOn(day)),
                those(directory, committee -> !committee.entry().standsOn(day)));
    }

    private static Set<CommitteeId> those(Directory directory, Predicate<CommitteeEntry> which) {
        return directory.committees().entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .map(entry -> new CommitteeId(entry.getKey()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of some overseers that still sit, in their order: the last of them has the oversight. */
    List<CommitteeId> among(List<CommitteeId> overseers) {
        return overseers.stream()
                .filter(overseer -> !dissolved.contains(overseer))
                .toList();
    }
}
