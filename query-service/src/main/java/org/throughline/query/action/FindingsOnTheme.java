package org.throughline.query.action;

import java.util.Map;
import java.util.Set;
import org.throughline.events.FindingId;
import org.throughline.events.ThemeId;
import org.throughline.query.bitemporal.AsOf;

/**
 * What the view of actions needs from findings: those on a theme, because an action is on the themes of its findings, and
 * those yet to come.
 */
public interface FindingsOnTheme {

    Set<FindingId> on(ThemeId theme, AsOf standpoint);

    Map<FindingId, ThemeId> themes(AsOf standpoint);

    /** Whether there is such a finding that, by what was known, was raised only after the day. */
    boolean isYetToCome(FindingId finding, AsOf standpoint);

    /** Differs after every change of findings. */
    long revision();
}
