package org.throughline.command.action;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** When to measure again after a sign-off, unless the committee says otherwise. */
final class SustainedChecks {

    private SustainedChecks() {}

    static List<LocalDate> after(LocalDate signOff) {
        return Stream.of(3, 6, 12).map(signOff::plusMonths).toList();
    }
}
