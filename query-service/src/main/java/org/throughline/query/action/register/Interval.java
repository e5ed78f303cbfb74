package org.throughline.query.action.register;

import org.jspecify.annotations.Nullable;
import org.throughline.domain.impact.WilsonInterval;
import org.throughline.events.impact.Reading;

/** A proportion with the range its true value lies in, at 95 %. */
public record Interval(double proportion, double low, double high, String inWords) {

    /** Null for a value, which is not a proportion. */
    public static @Nullable Interval of(@Nullable Reading reading) {
        if (reading == null || reading.numerator() == null || reading.denominator() == null) return null;
        var wilson = WilsonInterval.of(reading.numerator(), reading.denominator());
        return new Interval(wilson.proportion(), wilson.low(), wilson.high(), wilson.inWords());
    }
}
