package org.throughline.query.action;

import java.util.Map;
import java.util.Set;
import org.throughline.events.FindingId;
import org.throughline.events.ThemeId;
import org.throughline.query.clocks.Standpoint;

/** What the view of actions has to ask about findings: which are on a theme, for an action is on the themes it answers. */
public interface FindingsOnTheme {

    Set<FindingId> on(ThemeId theme, Standpoint standpoint);

    Map<FindingId, ThemeId> themes(Standpoint standpoint);
}
