package org.throughline.web.action;

import java.util.List;
import org.throughline.web.list.Register;

/** The register of actions. */
public record RegisterPage(Register register, List<Row> rows) {

    public record Row(
            String id,
            String address,
            String statement,
            String owner,
            ContextualDate due,
            String daysLate,
            String daysHidden,
            List<String> signals,
            String status) {}
}
