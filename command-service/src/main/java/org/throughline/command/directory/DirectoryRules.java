package org.throughline.command.directory;

import static org.throughline.command.Rule.ENTRY_IS_IN_FORCE;
import static org.throughline.command.Rule.ENTRY_IS_NEW;
import static org.throughline.command.Rule.FORUM_IS_OF_AN_AGENCY_ON_THE_BOARD;
import static org.throughline.command.Rule.PEOPLE_MERGED_ARE_TWO;
import static org.throughline.command.Rule.PERSON_IS_OF_AN_AGENCY_ON_THE_BOARD;
import static org.throughline.command.Rule.THE_BOARD_ITSELF_STAYS;
import static org.throughline.command.Wording.day;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.board.Directory;
import org.throughline.domain.board.Directory.Entry;
import org.throughline.domain.board.Directory.PersonEntry;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
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

/** What may be entered into the directory, and what may end, by the directory of its day. */
final class DirectoryRules {

    private DirectoryRules() {}

    static void check(DirectoryEvent event, Directory now) {
        var day = event.effectiveOn();
        switch (event) {
            case AgencyEntered e -> isNew(e.agency(), now.find(e.agency()));
            case AgencyRenamed e -> isInForce(e.agency(), now.find(e.agency()));
            case AgencyLeft e -> isInForce(e.agency(), now.find(e.agency()));
            case CommitteeEstablished e -> {
                isNew(e.committee(), committee(e.committee(), now));
                FORUM_IS_OF_AN_AGENCY_ON_THE_BOARD.check(
                        e.forumOf() == null || isOnTheBoard(e.forumOf(), day, now),
                        () -> "%s is not on the board on %s".formatted(e.forumOf(), day(day)));
            }
            case CommitteeRenamed e -> isInForce(e.committee(), committee(e.committee(), now));
            case CommitteeDissolved e -> {
                isInForce(e.committee(), committee(e.committee(), now));
                var committee = now.find(e.committee());
                THE_BOARD_ITSELF_STAYS.check(committee == null || !committee.board());
            }
            case ThemeAdded e -> isNew(e.theme(), now.find(e.theme()));
            case ThemeRenamed e -> isInForce(e.theme(), now.find(e.theme()));
            case ThemeRetired e -> isInForce(e.theme(), now.find(e.theme()));
            case PersonEntered e -> {
                isNew("this role of the person", role(now.find(e.person())));
                PERSON_IS_OF_AN_AGENCY_ON_THE_BOARD.check(
                        isOnTheBoard(e.person().agency(), day, now),
                        () -> "%s is not on the board on %s"
                                .formatted(e.person().agency(), day(day)));
            }
            case PeopleMerged e -> {
                PEOPLE_MERGED_ARE_TWO.check(!e.person().equals(e.into()), () -> "both are the same record");
                PEOPLE_MERGED_ARE_TWO.check(
                        !now.merged().containsKey(e.person()) && !now.merged().containsKey(e.into()),
                        () -> "one of them was merged before");
            }
            case PersonSplit e ->
                PEOPLE_MERGED_ARE_TWO.check(
                        !now.merged().containsKey(e.person()),
                        () -> "this record was merged into %s; split that one".formatted(now.stays(e.person())));
            case PersonLeft e -> isInForce("this role of the person", role(now.find(e.person())));
        }
    }

    /** What has ended can begin again, from the day it ended. */
    private static void isNew(Object name, @Nullable Entry entry) {
        ENTRY_IS_NEW.check(
                entry == null || entry.to() != null,
                () -> "%s has been in the directory since %s"
                        .formatted(name, day(Objects.requireNonNull(entry).from())));
    }

    private static void isInForce(Object name, @Nullable Entry entry) {
        var found = ENTRY_IS_IN_FORCE.checkPresent(entry, () -> "%s is not in the directory".formatted(name));
        ENTRY_IS_IN_FORCE.check(
                found.to() == null, () -> "%s ended on %s".formatted(name, day(Objects.requireNonNull(found.to()))));
    }

    private static @Nullable Entry committee(CommitteeId id, Directory now) {
        var entry = now.find(id);
        return entry == null ? null : entry.entry();
    }

    private static boolean isOnTheBoard(AgencyId agency, LocalDate day, Directory now) {
        var entry = now.find(agency);
        return entry != null && entry.to() == null && entry.standsOn(day);
    }

    private static @Nullable Entry role(@Nullable PersonEntry person) {
        return person == null ? null : new Entry(person.person().role(), person.from(), person.to());
    }
}
