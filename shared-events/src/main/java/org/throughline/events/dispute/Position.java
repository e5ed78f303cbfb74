package org.throughline.events.dispute;

import org.throughline.events.AgencyId;

/** What one agency holds in a dispute. */
public record Position(AgencyId agency, String position) {}
