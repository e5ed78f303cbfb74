package org.throughline.web.home;

import java.util.List;
import org.throughline.platform.health.Attention;
import org.throughline.platform.health.ComponentState;
import org.throughline.platform.health.ComponentState.Level;

/**
 * Something about the program itself that needs an administrator.
 *
 * @param component its name in {@code /actuator/health}, where the details are
 * @param urgent whether the program cannot do its work because of it
 */
public record Concern(String component, String problem, String remedy, boolean urgent) {

    private static final String DETAILS = "Ask /actuator/health for the details, and read the program's log.";

    /** The urgent ones first. */
    static List<Concern> of(List<ComponentState> components) {
        return components.stream()
                .filter(component -> component.level() == Level.WARNING || component.level() == Level.FAILED)
                .map(Concern::of)
                .sorted((one, other) -> Boolean.compare(other.urgent(), one.urgent()))
                .toList();
    }

    private static Concern of(ComponentState component) {
        var attention = component.attention() == null ? inGeneral(component.component()) : component.attention();
        return new Concern(
                component.component(), attention.problem(), attention.remedy(), component.level() == Level.FAILED);
    }

    /** Components that do not say it themselves. */
    private static Attention inGeneral(String component) {
        return switch (component) {
            case "db" -> new Attention("PostgreSQL does not answer, so decisions are not taken.", DETAILS);
            default -> new Attention("The component " + component + " is not well.", DETAILS);
        };
    }
}
