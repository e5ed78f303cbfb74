package org.throughline.board.account;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.platform.start.StartLine;

/** Says that it is a demonstration. */
@Component
@ConditionalOnProperty("throughline.access.demo-users")
@Order(StartLine.DEMONSTRATION)
class DemonstrationLine implements StartLine {

    @Override
    public String text() {
        return "Demonstration: users such as secretary, chair and auditor, whose passwords are their logins";
    }
}
