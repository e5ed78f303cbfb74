package org.throughline.events;

/** An agency's position in a dispute. */
public record Position(AgencyId agency, String position) {}
