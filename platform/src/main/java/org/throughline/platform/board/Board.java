package org.throughline.platform.board;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ThemeId;
import org.throughline.events.directory.Directory;
import org.throughline.events.directory.Directory.CommitteeEntry;
import org.throughline.events.directory.Directory.Entry;

/** The board, asked who is on it. What it does not know it looks up again before it says so. */
@Component
public class Board {

    private final ZoneId zone;
    private final Supplier<Directory> known;
    private final Supplier<Directory> latest;

    @Autowired
    Board(FoundingBoard founding, DirectoryInTheLog directory) {
        this(founding.zone(), directory::whole, directory::latest);
    }

    private Board(ZoneId zone, Supplier<Directory> known, Supplier<Directory> latest) {
        this.zone = zone;
        this.known = known;
        this.latest = latest;
    }

    /** A board whose directory stays as it is. */
    public static Board of(ZoneId zone, Directory directory) {
        return new Board(zone, () -> directory, () -> directory);
    }

    /** Where its days begin and end. */
    public ZoneId zone() {
        return zone;
    }

    public boolean knows(AgencyId agency) {
        return says(directory -> directory.find(agency) != null);
    }

    public boolean knows(CommitteeId committee) {
        return says(directory -> directory.find(committee) != null);
    }

    public boolean knows(ThemeId theme) {
        return says(directory -> directory.find(theme) != null);
    }

    /** Whether the committee had been established by then and not been dissolved. */
    public boolean sitsOn(LocalDate day, CommitteeId committee) {
        return says(directory -> standsOn(day, entry(directory.find(committee))));
    }

    /** Whether the agency was on the board on that day. */
    public boolean includesOn(LocalDate day, AgencyId agency) {
        return says(directory -> standsOn(day, directory.find(agency)));
    }

    /** Whether findings were raised on the theme on that day. */
    public boolean groupsByOn(LocalDate day, ThemeId theme) {
        return says(directory -> standsOn(day, directory.find(theme)));
    }

    public boolean isTheBoard(CommitteeId committee) {
        var entry = known.get().find(committee);
        return entry != null && entry.board();
    }

    /** Whether the committee is this agency's own, which makes its sign-off of the agency's actions a self-assessment. */
    public boolean isForumOf(CommitteeId committee, AgencyId agency) {
        var entry = known.get().find(committee);
        return entry != null && agency.equals(entry.forumOf());
    }

    private boolean says(Predicate<Directory> yes) {
        return yes.test(known.get()) || yes.test(latest.get());
    }

    private static @Nullable Entry entry(@Nullable CommitteeEntry committee) {
        return committee == null ? null : committee.entry();
    }

    private static boolean standsOn(LocalDate day, @Nullable Entry entry) {
        return entry != null && entry.standsOn(day);
    }
}
