package org.throughline.query.calendar;

import org.throughline.domain.board.Directory;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;

/** The names of agencies and committees on a day; an identifier that the directory does not have is shown as it is. */
record CalendarNames(Directory directory) {

    String of(AgencyId agency) {
        var entry = directory.find(agency);
        return entry == null ? agency.value() : entry.name();
    }

    String of(CommitteeId committee) {
        var found = directory.find(committee);
        return found == null ? committee.value() : found.entry().name();
    }
}
