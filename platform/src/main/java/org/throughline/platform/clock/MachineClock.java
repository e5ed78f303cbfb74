package org.throughline.platform.clock;

import java.time.Clock;

/** The clock of this machine as it is. Everything else asks the {@link Clock} of the application, which holds it in check. */
public record MachineClock(Clock clock) {}
