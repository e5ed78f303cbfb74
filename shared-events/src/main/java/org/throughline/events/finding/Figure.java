package org.throughline.events.finding;

/** A count that supports a finding: 16 of 20 chronologies needed further work. */
public record Figure(String measure, int numerator, int denominator) {}
