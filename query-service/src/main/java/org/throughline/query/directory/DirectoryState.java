package org.throughline.query.directory;

import java.time.LocalDate;
import java.util.List;
import org.throughline.domain.ImmutableLists;
import org.throughline.domain.Recorded;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.events.directory.DirectoryEvent.AgencyEntered;
import org.throughline.events.directory.DirectoryEvent.AgencyLeft;
import org.throughline.events.directory.DirectoryEvent.AgencyRenamed;
import org.throughline.events.directory.DirectoryEvent.CommitteeDissolved;
import org.throughline.events.directory.DirectoryEvent.CommitteeEstablished;
import org.throughline.events.directory.DirectoryEvent.CommitteeRenamed;
import org.throughline.events.directory.DirectoryEvent.PeopleMerged;
import org.throughline.events.directory.DirectoryEvent.PersonEntered;
import org.throughline.events.directory.DirectoryEvent.PersonLeft;
import org.throughline.events.directory.DirectoryEvent.PersonSplit;
import org.throughline.events.directory.DirectoryEvent.ThemeAdded;
import org.throughline.events.directory.DirectoryEvent.ThemeRenamed;
import org.throughline.events.directory.DirectoryEvent.ThemeRetired;
import org.throughline.query.bitemporal.Fold;

/** The directory without its people, each list in the order of entry. */
public record DirectoryState(
        List<DirectoryEntry> agencies, List<DirectoryEntry> committees, List<DirectoryEntry> themes) {

    static final DirectoryState EMPTY = new DirectoryState(List.of(), List.of(), List.of());

    static final Fold<DirectoryEvent, DirectoryState> FOLD = new Fold<>() {
        @Override
        public DirectoryState begun(Recorded<DirectoryEvent> first) {
            return EMPTY.then(first.event());
        }

        @Override
        public DirectoryState then(DirectoryState before, Recorded<DirectoryEvent> recorded) {
            return before.then(recorded.event());
        }
    };

    private DirectoryState then(DirectoryEvent event) {
        var day = event.effectiveOn();
        return switch (event) {
            case AgencyEntered e -> agencies(entered(agencies, DirectoryEntry.of(e.agency(), e.name(), day)));
            case AgencyRenamed e -> agencies(renamed(agencies, e.agency(), e.name()));
            case AgencyLeft e -> agencies(ended(agencies, e.agency(), day));
            case CommitteeEstablished e ->
                committees(entered(
                        committees,
                        new DirectoryEntry(e.committee().value(), e.name(), day, null, e.forumOf(), e.board())));
            case CommitteeRenamed e -> committees(renamed(committees, e.committee(), e.name()));
            case CommitteeDissolved e -> committees(ended(committees, e.committee(), day));
            case ThemeAdded e -> themes(entered(themes, DirectoryEntry.of(e.theme(), e.name(), day)));
            case ThemeRenamed e -> themes(renamed(themes, e.theme(), e.name()));
            case ThemeRetired e -> themes(ended(themes, e.theme(), day));
            case PersonEntered _, PersonLeft _, PeopleMerged _, PersonSplit _ -> this;
        };
    }

    private DirectoryState agencies(List<DirectoryEntry> now) {
        return new DirectoryState(now, committees, themes);
    }

    private DirectoryState committees(List<DirectoryEntry> now) {
        return new DirectoryState(agencies, now, themes);
    }

    private DirectoryState themes(List<DirectoryEntry> now) {
        return new DirectoryState(agencies, committees, now);
    }

    /** An entry that ended can begin again under its identifier, and then replaces the former one. */
    private static List<DirectoryEntry> entered(List<DirectoryEntry> entries, DirectoryEntry entry) {
        var others =
                entries.stream().filter(each -> !each.id().equals(entry.id())).toList();
        return ImmutableLists.append(others, entry);
    }

    private static List<DirectoryEntry> renamed(List<DirectoryEntry> entries, Object id, String name) {
        return ImmutableLists.replace(entries, entry -> entry.id().equals(id.toString()), entry -> entry.renamed(name));
    }

    private static List<DirectoryEntry> ended(List<DirectoryEntry> entries, Object id, LocalDate day) {
        return ImmutableLists.replace(entries, entry -> entry.id().equals(id.toString()), entry -> entry.ended(day));
    }
}
