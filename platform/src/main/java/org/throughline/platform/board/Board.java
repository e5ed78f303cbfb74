package org.throughline.platform.board;

import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ThemeId;

/**
 * The board as it is set up: its agencies, committees and themes, each by its identifier.
 *
 * @param zone where its days begin and end
 */
@ConfigurationProperties("throughline.board")
public record Board(
        String name,
        @DefaultValue("Europe/London") ZoneId zone,
        Map<String, String> agencies,
        Map<String, Committee> committees,
        Map<String, String> themes) {

    /** A directory with a misspelt identifier would refuse requests much later; it is better not to start. */
    public Board {
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

    public boolean knows(AgencyId agency) {
        return agencies.containsKey(agency.value());
    }

    public boolean knows(CommitteeId committee) {
        return committees.containsKey(committee.value());
    }

    public boolean knows(ThemeId theme) {
        return themes.containsKey(theme.value());
    }

    public boolean isTheBoard(CommitteeId committee) {
        var known = committees.get(committee.value());
        return known != null && known.board();
    }

    /** Whether the committee is this agency's own, which makes its sign-off of the agency's actions a self-assessment. */
    public boolean isForumOf(CommitteeId committee, AgencyId agency) {
        var known = committees.get(committee.value());
        return known != null && agency.value().equals(known.agency());
    }
}
