package org.throughline.query.action;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.throughline.events.FindingId;
import org.throughline.events.ThemeId;

/** What the view of actions has to ask about findings: which theme they are on. */
public interface FindingsOnTheme {

    List<FindingId> on(ThemeId theme);

    /** The themes of those findings that the view knows. */
    Map<FindingId, ThemeId> themesOf(Collection<FindingId> findings);
}
