package org.throughline.query.action;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.platform.board.Policies;
import org.throughline.platform.people.People;
import org.throughline.platform.web.InvalidField;
import org.throughline.query.platform.AsOf;
import org.throughline.query.platform.Page;

/**
 * Finds actions by what they are and by how they stand on a day.
 *
 * <p>Delay and signals change with the calendar and are not stored, so an order or a filter by them looks at everything
 * that the stored filters let through.
 */
@Component
public class ActionSearch {

    private static final Map<String, Comparator<AssessedAction>> ORDERS = orders();

    private final Actions actions;
    private final FindingsOnTheme findings;
    private final People people;
    private final Policies policies;
    private final AsOf asOf;

    ActionSearch(Actions actions, FindingsOnTheme findings, People people, Policies policies, AsOf asOf) {
        this.actions = actions;
        this.findings = findings;
        this.people = people;
        this.policies = policies;
        this.asOf = asOf;
    }

    /** All that the filter lets through, unordered by anything but their identifiers. */
    public List<AssessedAction> all(ActionFilter filter) {
        var day = asOf.day(filter.asOf());
        var inForce = policies.on(day);
        return actions.all(day, filter.asBson(findings, people)).stream()
                .map(view -> AssessedAction.on(day, view, inForce))
                .filter(action ->
                        filter.status() == null || action.view().course().status() == filter.status())
                .filter(action -> filter.signal() == null || action.assessment().shows(filter.signal()))
                .toList();
    }

    public Page<AssessedAction> page(ActionFilter filter, Comparator<AssessedAction> unlessSorted) {
        return page(filter, all(filter), unlessSorted);
    }

    /** The part of already found actions that the filter asks for. */
    public Page<AssessedAction> page(
            ActionFilter filter, List<AssessedAction> found, Comparator<AssessedAction> unlessSorted) {
        var part = Page.Part.of(filter.page(), filter.size());
        var sorted = found.stream().sorted(order(filter.sort(), unlessSorted)).toList();
        return new Page<>(day(filter), part.page(), part.size(), sorted.size(), part.of(sorted));
    }

    public LocalDate day(ActionFilter filter) {
        return asOf.day(filter.asOf());
    }

    private static Comparator<AssessedAction> order(@Nullable String sort, Comparator<AssessedAction> unlessSorted) {
        if (sort == null) return unlessSorted;
        boolean descending = sort.startsWith("-");
        var order = ORDERS.get(descending ? sort.substring(1) : sort);
        if (order == null)
            throw new InvalidField("sort", "is one of " + String.join(", ", ORDERS.keySet()) + ", or -one of them");
        return (descending ? order.reversed() : order)
                .thenComparing(action -> action.view().action().value());
    }

    /** What is undefined comes last going up, and first going down: it is the worst there is. */
    private static Map<String, Comparator<AssessedAction>> orders() {
        var orders = new TreeMap<String, Comparator<AssessedAction>>();
        orders.put("action", by(action -> action.view().action().value()));
        orders.put("status", by(action -> action.view().course().status()));
        orders.put("priority", by(action -> action.view().priority()));
        orders.put("assignedOn", by(action -> action.view().assignedOn()));
        orders.put("dueDate", by(action -> action.view().course().dueDates().current()));
        orders.put(
                "originalDueDate",
                by(action -> action.view().course().dueDates().original()));
        orders.put("delayDays", by(action -> action.assessment().delayDays()));
        orders.put("originalDelayDays", by(action -> action.assessment().originalDelayDays()));
        orders.put("maskedDelayDays", by(action -> action.assessment().maskedDelayDays()));
        orders.put("driftDays", by(action -> action.assessment().driftDays()));
        orders.put("stalenessDays", by(action -> action.assessment().stalenessDays()));
        orders.put("signals", by(action -> action.assessment().signals().size()));
        return orders;
    }

    private static <T extends Comparable<? super T>> Comparator<AssessedAction> by(
            Function<AssessedAction, @Nullable T> column) {
        return Comparator.comparing(column, Comparator.nullsLast(Comparator.naturalOrder()));
    }
}
