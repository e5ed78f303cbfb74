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
import org.throughline.domain.board.Directory;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ThemeId;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.events.directory.DirectoryEvent.AgencyEntered;
import org.throughline.events.directory.DirectoryEvent.CommitteeEstablished;
import org.throughline.events.directory.DirectoryEvent.ThemeAdded;

/**
 * The configured board: its name, its time zone and the initial directory. After the first start only decisions change the
 * directory; the file is not read for it again.
 *
 * @param zone time zone of its calendar days
 */
@ConfigurationProperties("throughline.board")
public record FoundingBoard(
        String name,
        @DefaultValue("Europe/London") ZoneId zone,
        Map<String, String> agencies,
        Map<String, Committee> committees,
        Map<String, String> themes) {

    /** Fails at the start for a misspelt identifier, instead of refusing requests later. */
    public FoundingBoard {
        if (name == null || agencies == null || committees == null || themes == null)
            throw new IllegalArgumentException("name, agencies, committees or themes is missing");
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
     * A committee in the configuration.
     *
     * @param agency the agency whose own forum it is; null for a committee of the partnership
     * @param board whether it is the Board itself, which oversees everything
     */
    public record Committee(
            String name,
            @Nullable String agency,
            @DefaultValue("false") boolean board) {}

    /** The first events of the directory, effective since {@link Directory#SINCE_EVER}. */
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
