package org.throughline.board;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.platform.start.StartLine;

/** Whose log it is, and how long it is. */
@Component
@Order(StartLine.BOARD)
class BoardLine implements StartLine {

    private final FoundingBoard board;
    private final JdbcClient jdbc;
    private final boolean inAxonServer;

    BoardLine(FoundingBoard board, JdbcClient jdbc, @Value("${axon.axonserver.enabled:false}") boolean inAxonServer) {
        this.board = board;
        this.jdbc = jdbc;
        this.inAxonServer = inAxonServer;
    }

    @Override
    public String text() {
        return "Board: " + board.name() + ", in the time zone " + board.zone() + (inAxonServer ? "" : ", " + events());
    }

    private String events() {
        try {
            // Found at once, however long the log is.
            return "log up to event %,d"
                    .formatted(jdbc.sql("select coalesce(max(globalindex), 0) from domainevententry")
                            .query(Long.class)
                            .single());
        } catch (DataAccessException away) {
            return "events cannot be counted just now";
        }
    }
}
