package org.throughline.domain.action;

import java.time.LocalDate;
import org.throughline.events.Participant;

/** The acceptance of a claim by an independent verifier. */
public record Verification(LocalDate on, Participant verifier, String method) {}
