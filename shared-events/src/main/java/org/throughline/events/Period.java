package org.throughline.events;

import java.time.LocalDate;

/** The days something covers, both ends included. */
public record Period(LocalDate from, LocalDate to) {}
