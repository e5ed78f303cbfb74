package org.throughline.domain.action;

import java.time.LocalDate;
import org.throughline.events.Participant;

/** Somebody independent of the lead agency accepted a claim. */
public record Verification(LocalDate on, Participant verifier, String method) {}
