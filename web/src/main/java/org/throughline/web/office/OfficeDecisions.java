package org.throughline.web.office;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.throughline.board.account.AskerResolver;
import org.throughline.web.api.ApiPermissions;
import org.throughline.web.decide.DecisionCatalogue;
import org.throughline.web.decide.DecisionKind;
import org.throughline.web.words.Link;

/** Links to what the user's role may record, and to the pages that it may see. */
@Component
public class OfficeDecisions {

    private final DecisionCatalogue decisions;
    private final AskerResolver askers;
    private final ApiPermissions permissions;

    public OfficeDecisions(DecisionCatalogue decisions, AskerResolver askers, ApiPermissions permissions) {
        this.decisions = decisions;
        this.askers = askers;
        this.permissions = permissions;
    }

    /**
     * Those with these paths.
     *
     * @param patterns in the API, without variables
     */
    public List<Link> at(String... patterns) {
        var wanted = Arrays.asList(patterns);
        return links(kind -> wanted.contains(kind.pattern()), "");
    }

    /**
     * Those about one thing.
     *
     * @param things its path in the API with a variable, such as {@code /api/accounts/{login}}
     */
    public List<Link> about(String things, String id) {
        return links(kind -> kind.pattern().startsWith(things + "/"), id);
    }

    /** Whether the user may ask the API this. */
    public boolean mayAsk(String pattern) {
        return permissions.allows(RequestMethod.GET, pattern);
    }

    public boolean may(RequestMethod method, String pattern) {
        return permissions.allows(method, pattern);
    }

    private List<Link> links(Predicate<DecisionKind> wanted, String id) {
        var role = askers.asker().role();
        return decisions.all().stream()
                .filter(wanted)
                .filter(kind -> kind.roles().contains(role))
                .map(kind -> new Link(kind.summary(), kind.address(id)))
                .toList();
    }
}
