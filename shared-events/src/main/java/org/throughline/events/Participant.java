package org.throughline.events;

/** A person in a role at an agency: an owner, a verifier, an assessor or a signer. */
public record Participant(PersonId person, String role, AgencyId agency) {}
