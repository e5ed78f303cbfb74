package org.throughline.board;

import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.throughline.platform.eventstore.EventLog;
import org.throughline.platform.start.StartLine;

/** Whose log it is, and how long it is. */
@Component
@Order(StartLine.BOARD)
class BoardLine implements StartLine {

    private final FoundingBoard board;
    private final EventLog log;

    BoardLine(FoundingBoard board, EventLog log) {
        this.board = board;
        this.log = log;
    }

    @Override
    public String text() {
        return "Board: " + board.name() + ", in the time zone " + board.zone() + ", " + events();
    }

    private String events() {
        try {
            return "log up to event %,d".formatted(log.events());
        } catch (DataAccessException away) {
            return "events cannot be counted just now";
        }
    }
}
