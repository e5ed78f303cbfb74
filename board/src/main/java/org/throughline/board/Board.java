package org.throughline.board;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.throughline.domain.directory.Directory.CommitteeEntry;
import org.throughline.domain.directory.Directory.Entry;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ThemeId;
import org.throughline.events.directory.DirectoryEvent;

/** The board, asked who is on it. What it does not know it looks up again before it says so. */
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

    /** A board whose directory is told by these events and no others. */
    public static Board of(ZoneId zone, List<DirectoryEvent> events) {
        var days = DirectoryHistory.of(events);
        return new Board(zone, () -> days, () -> days);
    }

    /** Where its days begin and end. */
    public ZoneId zone() {
        return zone;
    }

    public boolean knows(AgencyId agency) {
        return says(days -> days.whole().find(agency) != null);
    }

    public boolean knows(CommitteeId committee) {
        return says(days -> days.whole().find(committee) != null);
    }

    public boolean knows(ThemeId theme) {
        return says(days -> days.whole().find(theme) != null);
    }

    /** Whether the committee had been established by then and not been dissolved. */
    public boolean sitsOn(LocalDate day, CommitteeId committee) {
        return says(days -> standsOn(day, entry(days.on(day).find(committee))));
    }

    /** Whether the agency was on the board on that day. */
    public boolean includesOn(LocalDate day, AgencyId agency) {
        return says(days -> standsOn(day, days.on(day).find(agency)));
    }

    /**
     * Whether the theme had not been retired by that day. It need not have been added by then: a finding of an earlier day can be
     * put under a theme that the board thought of later.
     */
    public boolean groupsByOn(LocalDate day, ThemeId theme) {
        return says(days -> {
            var then = days.on(day).find(theme);
            return then == null ? days.whole().find(theme) != null : then.standsOn(day);
        });
    }

    public boolean isTheBoard(CommitteeId committee) {
        return says(days -> is(days, committee, CommitteeEntry::board));
    }

    /** Whether the committee is this agency's own, which makes its sign-off of the agency's actions a self-assessment. */
    public boolean isForumOf(CommitteeId committee, AgencyId agency) {
        return says(days -> is(days, committee, entry -> agency.equals(entry.forumOf())));
    }

    private boolean says(Predicate<DirectoryHistory> yes) {
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

    private static boolean standsOn(LocalDate day, @Nullable Entry entry) {
        return entry != null && entry.standsOn(day);
    }
}
