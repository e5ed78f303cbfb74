package org.throughline.board;

import java.time.LocalDate;
import org.throughline.domain.board.Policy;

/** The board's policy on any day. */
public interface Policies {
    Policy on(LocalDate day);
}
