package org.throughline.platform.board;

import java.time.LocalDate;
import org.throughline.events.policy.Policy;

/** The board's policy on any day. */
public interface Policies {
    Policy on(LocalDate day);
}
