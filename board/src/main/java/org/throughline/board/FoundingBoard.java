package org.throughline.board;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.throughline.domain.directory.Directory;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ThemeId;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.events.directory.DirectoryEvent.AgencyEntered;
import org.throughline.events.directory.DirectoryEvent.CommitteeEstablished;
import org.throughline.events.directory.DirectoryEvent.ThemeAdded;

/**
 * The board as it is set up: its name, its time zone, and what its directory begins with. From then on the directory is kept
 * by decisions, and what the file says of it matters no more.
 *
 * @param zone where its days begin and end
 */
@ConfigurationProperties("throughline.board")
public record FoundingBoard(
        String name,
        @DefaultValue("Europe/London") ZoneId zone,
        Map<String, String> agencies,
        Map<String, Committee> committees,
        Map<String, String> themes) {

    /** A directory with a misspelt identifier would refuse requests much later; it is better not to start. */
    public FoundingBoard {
        agencies = Map.copyOf(agencies);
        committees = Map.copyOf(committees);
        themes = Map.copyOf(themes);
        agencies.keySet().forEach(AgencyId::new);
        committees.keySet().forEach(CommitteeId::new);
        themes.keySet().forEach(ThemeId::new);
        for (var committee : committees.values())
            if (committee.agency() != null && !agencies.containsKey(committee.agency()))
                throw new IllegalArgumentException("committee '%s' is a forum of agency '%s', which is not on the board"
                        .formatted(committee.name(), committee.agency()));
    }

    /**
     * A group that oversees or decides.
     *
     * @param agency whose own forum it is; null for a committee of the partnership
     * @param board whether it is the Board itself, which oversees everything
     */
    public record Committee(
            String name,
            @Nullable String agency,
            @DefaultValue("false") boolean board) {}

    /** The events the directory begins with. What a board is founded with has been so since ever. */
    public List<DirectoryEvent> founding() {
        LocalDate since = Directory.SINCE_EVER;
        var events = new ArrayList<DirectoryEvent>();
        new TreeMap<>(agencies)
                .forEach((id, agencyName) ->
                        events.add(new AgencyEntered(since, null, null, new AgencyId(id), agencyName)));
        new TreeMap<>(committees)
                .forEach((id, committee) -> events.add(new CommitteeEstablished(
                        since,
                        null,
                        null,
                        new CommitteeId(id),
                        committee.name(),
                        committee.agency() == null ? null : new AgencyId(committee.agency()),
                        committee.board())));
        new TreeMap<>(themes)
                .forEach((id, themeName) -> events.add(new ThemeAdded(since, null, null, new ThemeId(id), themeName)));
        return events;
    }
}
