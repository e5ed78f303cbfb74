package org.throughline.board.account;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.platform.start.StartLine;

/** Says that it is a demonstration, if it is. */
@Component
@Order(StartLine.DEMONSTRATION)
class DemonstrationLine implements StartLine {

    private final boolean demonstration;

    DemonstrationLine(@Value("${throughline.access.demo-users:false}") boolean demonstration) {
        this.demonstration = demonstration;
    }

    @Override
    public @Nullable String text() {
        return demonstration
                ? "Demonstration: users such as secretary, chair and auditor, whose passwords are their logins"
                : null;
    }
}
