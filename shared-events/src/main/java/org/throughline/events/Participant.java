package org.throughline.events;

/** A named person in a role at an agency: an owner, a verifier, an assessor, whoever signs off. */
public record Participant(PersonId person, String role, AgencyId agency) {}
