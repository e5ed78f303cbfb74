package org.throughline.board;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.throughline.domain.board.Directory.CommitteeEntry;
import org.throughline.domain.board.Directory.Entry;
import org.throughline.domain.board.Directory.PersonEntry;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.PersonId;
import org.throughline.events.ThemeId;
import org.throughline.events.directory.DirectoryEvent;

/** Answers whether agencies, committees and themes exist. Before it says no, it reads the log again. */
@Component
public class Board {

    private final ZoneId zone;
    private final Supplier<DirectoryHistory> known;
    private final Supplier<DirectoryHistory> latest;

    @Autowired
    Board(FoundingBoard founding, DirectoryInTheLog directory) {
        this(founding.zone(), directory::daysKnown, directory::daysByNow);
    }

    private Board(ZoneId zone, Supplier<DirectoryHistory> known, Supplier<DirectoryHistory> latest) {
        this.zone = zone;
        this.known = known;
        this.latest = latest;
    }

    /** A board with a fixed directory. */
    public static Board of(ZoneId zone, List<DirectoryEvent> events) {
        var days = DirectoryHistory.of(events);
        return new Board(zone, () -> days, () -> days);
    }

    /** The time zone of its calendar days. */
    public ZoneId zone() {
        return zone;
    }

    public boolean knows(AgencyId agency) {
        return holds(days -> days.whole().find(agency) != null);
    }

    public boolean knows(CommitteeId committee) {
        return holds(days -> days.whole().find(committee) != null);
    }

    public boolean knows(ThemeId theme) {
        return holds(days -> days.whole().find(theme) != null);
    }

    /** Whether the committee was established by that day and not yet dissolved. */
    public boolean sitsOn(LocalDate day, CommitteeId committee) {
        return holds(days -> existsOn(day, entry(days.on(day).find(committee))));
    }

    /** Whether the agency was on the board on that day. */
    public boolean includesOn(LocalDate day, AgencyId agency) {
        return holds(days -> existsOn(day, days.on(day).find(agency)));
    }

    /**
     * Whether the theme was not retired by that day. It may have been added later, because an older finding can be put under a
     * newer theme.
     */
    public boolean groupsByOn(LocalDate day, ThemeId theme) {
        return holds(days -> {
            var then = days.on(day).find(theme);
            return then == null ? days.whole().find(theme) != null : then.standsOn(day);
        });
    }

    public boolean isTheBoard(CommitteeId committee) {
        return holds(days -> is(days, committee, CommitteeEntry::board));
    }

    /** Whether the committee is the agency's own forum. Its sign-off of the agency's actions is a self-assessment. */
    public boolean isForumOf(CommitteeId committee, AgencyId agency) {
        return holds(days -> is(days, committee, entry -> agency.equals(entry.forumOf())));
    }

    /** Whether two identifiers are of one person. */
    public boolean isSamePerson(PersonId one, PersonId other) {
        if (one.equals(other)) return true;
        var directory = known.get().whole();
        return directory.stays(one).equals(directory.stays(other));
    }

    /** Whether the directory has or had the person in a role at an agency. */
    public boolean hasHeld(PersonId person, @Nullable String role, AgencyId agency) {
        return holds(days -> days.whole().people().stream()
                .map(PersonEntry::person)
                .anyMatch(entry -> entry.person().equals(person)
                        && entry.role().equals(role)
                        && entry.agency().equals(agency)));
    }

    /** Whether the committee is a single agency's own forum, whichever agency's. */
    public boolean isForum(CommitteeId committee) {
        return holds(days -> is(days, committee, entry -> entry.forumOf() != null));
    }

    private boolean holds(Predicate<DirectoryHistory> yes) {
        var before = known.get();
        if (yes.test(before)) return true;
        var now = latest.get();
        return now != before && yes.test(now);
    }

    private static boolean is(DirectoryHistory days, CommitteeId committee, Predicate<CommitteeEntry> so) {
        var entry = days.whole().find(committee);
        return entry != null && so.test(entry);
    }

    private static @Nullable Entry entry(@Nullable CommitteeEntry committee) {
        return committee == null ? null : committee.entry();
    }

    private static boolean existsOn(LocalDate day, @Nullable Entry entry) {
        return entry != null && entry.standsOn(day);
    }
}
