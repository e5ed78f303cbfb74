package org.throughline.query.drift;

import java.time.LocalDate;
import java.util.List;
import org.throughline.query.action.ActionRow;
import org.throughline.query.platform.Page;

/** Delay and drift on one day: the five numbers, the same by group if asked for, and the actions behind them. */
record DriftBoard(LocalDate asOf, FiveNumbers numbers, List<Group> groups, Page<ActionRow> actions) {

    /** The five numbers of one agency, committee, review or theme. */
    record Group(String key, FiveNumbers numbers) {}
}
