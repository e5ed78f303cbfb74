package org.throughline.events.dispute;

import org.throughline.events.AgencyId;

/** An agency's position in a dispute. */
public record Position(AgencyId agency, String position) {}
