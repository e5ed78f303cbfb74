package org.throughline.events;

import java.time.LocalDate;

/** A range of days, both ends included. */
public record Period(LocalDate from, LocalDate to) {}
