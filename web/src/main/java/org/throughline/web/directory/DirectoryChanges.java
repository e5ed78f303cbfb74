package org.throughline.web.directory;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.board.DirectoryAnswers.ShownEvent;
import org.throughline.domain.Asker;
import org.throughline.events.BoardEvent;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
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
import org.throughline.web.history.Entries;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.Row;
import org.throughline.web.list.Table;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Words;

/** Changes of the directory and of the policy, in words. */
@Component
class DirectoryChanges {

    private final Board board;
    private final DirectoryNames names;
    private final Entries entries;

    DirectoryChanges(Board board, DirectoryNames names, Entries entries) {
        this.board = board;
        this.names = names;
        this.entries = entries;
    }

    /** A row for each change, in the order given. */
    Table table(String caption, List<ShownEvent> changes, Function<ShownEvent, List<String>> inWords) {
        return new Table(
                "changes",
                caption,
                List.of(
                        Column.plain("What changed"),
                        Column.plain("Took effect"),
                        Column.plain("Recorded"),
                        Column.plain("Who decided")),
                changes.stream()
                        .map(change -> row(change, inWords.apply(change)))
                        .toList());
    }

    private Row row(ShownEvent change, List<String> words) {
        var event = change.event();
        var what = Cell.of(words.getFirst());
        for (var more : words.subList(1, words.size())) what = what.quietly(more);
        return Row.of(
                what,
                Cell.of(Words.day(event.effectiveOn())),
                Cell.of(Words.moment(change.recordedAt(), board.zone())).quietly("by " + by(change.recordedBy())),
                authority(event));
    }

    private Cell authority(BoardEvent event) {
        var authority = event.authority();
        return authority == null
                ? Cell.none("no committee")
                : Cell.of(entries.where(authority)).quietly(Words.day(authority.meetingDate()));
    }

    private static String by(Asker asker) {
        return asker.equals(Asker.PROGRAM) ? "the program" : asker.user();
    }

    /**
     * What changed, and below it why.
     *
     * @param people names by identifier
     */
    List<String> inWords(DirectoryEvent event, Map<String, String> people) {
        return switch (event) {
            case AgencyEntered e -> List.of("Agency entered: " + e.name());
            case AgencyRenamed e ->
                List.of("Agency renamed: " + e.name(), "Called " + e.agency().value() + " in addresses");
            case AgencyLeft e -> List.of("Agency left: " + names.of(e.agency()), e.reason());
            case CommitteeEstablished e -> List.of("Committee established: " + e.name());
            case CommitteeRenamed e ->
                List.of(
                        "Committee renamed: " + e.name(),
                        "Called " + e.committee().value() + " in addresses");
            case CommitteeDissolved e -> List.of("Committee dissolved: " + names.of(e.committee()), e.reason());
            case ThemeAdded e -> List.of("Theme added: " + e.name());
            case ThemeRenamed e ->
                List.of("Theme renamed: " + e.name(), "Called " + e.theme().value() + " in addresses");
            case ThemeRetired e -> List.of("Theme retired: " + names.of(e.theme()), e.reason());
            case PersonEntered e -> List.of("Took up a role: " + inRole(e.person(), people));
            case PersonLeft e -> List.of("Left a role: " + inRole(e.person(), people));
            case PeopleMerged e -> List.of("Two records are of one person: " + name(e.into(), people), e.reason());
            case PersonSplit e -> List.of("One record is of two people: " + name(e.person(), people), e.reason());
        };
    }

    private String inRole(Participant person, Map<String, String> people) {
        return "%s, %s, %s".formatted(name(person.person(), people), person.role(), names.of(person.agency()));
    }

    private static String name(PersonId person, Map<String, String> people) {
        @Nullable String name = people.get(person.value());
        return name == null ? "a person with no name on record" : name;
    }
}
