package org.throughline.command.directory;

import static org.throughline.command.Rule.ENTRY_FOLLOWS_ITS_BEGINNING;
import static org.throughline.command.Rule.ENTRY_IS_NEW;
import static org.throughline.command.Rule.ENTRY_STANDS;
import static org.throughline.command.Rule.FORUM_IS_OF_AN_AGENCY_ON_THE_BOARD;
import static org.throughline.command.Rule.PERSON_IS_OF_AN_AGENCY_ON_THE_BOARD;
import static org.throughline.command.Rule.THE_BOARD_ITSELF_STAYS;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.directory.Directory;
import org.throughline.domain.directory.Directory.Entry;
import org.throughline.domain.directory.Directory.PersonEntry;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.events.directory.DirectoryEvent.AgencyEntered;
import org.throughline.events.directory.DirectoryEvent.AgencyLeft;
import org.throughline.events.directory.DirectoryEvent.AgencyRenamed;
import org.throughline.events.directory.DirectoryEvent.CommitteeDissolved;
import org.throughline.events.directory.DirectoryEvent.CommitteeEstablished;
import org.throughline.events.directory.DirectoryEvent.CommitteeRenamed;
import org.throughline.events.directory.DirectoryEvent.PersonEntered;
import org.throughline.events.directory.DirectoryEvent.PersonLeft;
import org.throughline.events.directory.DirectoryEvent.ThemeAdded;
import org.throughline.events.directory.DirectoryEvent.ThemeRenamed;
import org.throughline.events.directory.DirectoryEvent.ThemeRetired;

/** What may be entered into the directory, and what may end. */
record DirectoryRules(Directory now) {

    void allow(DirectoryEvent event) {
        var day = event.effectiveOn();
        switch (event) {
            case AgencyEntered e -> isNew(now.find(e.agency()), day);
            case AgencyRenamed e -> stands(now.find(e.agency()), day);
            case AgencyLeft e -> stands(now.find(e.agency()), day);
            case CommitteeEstablished e -> {
                isNew(committee(e.committee()), day);
                FORUM_IS_OF_AN_AGENCY_ON_THE_BOARD.holdsIf(e.forumOf() == null || isOnTheBoard(e.forumOf(), day));
            }
            case CommitteeRenamed e -> stands(committee(e.committee()), day);
            case CommitteeDissolved e -> {
                stands(committee(e.committee()), day);
                var committee = now.find(e.committee());
                THE_BOARD_ITSELF_STAYS.holdsIf(committee == null || !committee.board());
            }
            case ThemeAdded e -> isNew(now.find(e.theme()), day);
            case ThemeRenamed e -> stands(now.find(e.theme()), day);
            case ThemeRetired e -> stands(now.find(e.theme()), day);
            case PersonEntered e -> {
                var before = now.find(e.person());
                isNew(before == null ? null : role(before), day);
                PERSON_IS_OF_AN_AGENCY_ON_THE_BOARD.holdsIf(
                        isOnTheBoard(e.person().agency(), day));
            }
            case PersonLeft e -> {
                var before = now.find(e.person());
                stands(before == null ? null : role(before), day);
            }
        }
    }

    private @Nullable Entry committee(CommitteeId id) {
        var entry = now.find(id);
        return entry == null ? null : entry.entry();
    }

    /** What has ended can begin again, from the day it ended on. */
    private static void isNew(@Nullable Entry entry, LocalDate day) {
        ENTRY_IS_NEW.holdsIf(!isOpen(entry));
        ENTRY_FOLLOWS_ITS_BEGINNING.holdsIf(entry == null || entry.to() == null || !day.isBefore(entry.to()));
    }

    private static void stands(@Nullable Entry entry, LocalDate day) {
        ENTRY_STANDS.holdsIf(isOpen(entry));
        ENTRY_FOLLOWS_ITS_BEGINNING.holdsIf(entry == null || !day.isBefore(entry.from()));
    }

    private boolean isOnTheBoard(AgencyId agency, LocalDate day) {
        var entry = now.find(agency);
        return entry != null && entry.to() == null && entry.standsOn(day);
    }

    private static Entry role(PersonEntry person) {
        return new Entry(person.person().role(), person.from(), person.to());
    }

    private static boolean isOpen(@Nullable Entry entry) {
        return entry != null && entry.to() == null;
    }
}
