package org.throughline.query.action.register;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.query.action.AssessedAction;
import org.throughline.query.action.FindingsOnTheme;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.list.Facets;

/** Values to filter a list of actions by, with counts. */
@Component
class ActionFacets {

    private final FindingsOnTheme findings;

    ActionFacets(FindingsOnTheme findings) {
        this.findings = findings;
    }

    Facets of(List<AssessedAction> actions, AsOf standpoint) {
        var themes = findings.themes(standpoint);
        return new Facets.Counting<>(standpoint, actions)
                .by("status", action -> action.view().state().status())
                .by("level", action -> action.assessment().level())
                .byEach("signal", action -> action.assessment().signals().stream())
                .byEach("conversation", action -> Stream.ofNullable(Conversation.about(action)))
                .byEach("restsOn", action -> action.assessment().restsOn().stream())
                .by("priority", action -> action.view().priority())
                .by("leadAgency", action -> action.view().leadAgency())
                .byEach("agency", action -> action.view().agencies().stream())
                .by("committee", action -> action.view().overseenBy())
                .by("review", action -> action.view().review())
                .byEach(
                        "theme",
                        action -> action.view().answers().stream()
                                .map(themes::get)
                                .filter(Objects::nonNull))
                .counted();
    }
}
