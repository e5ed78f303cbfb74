package org.throughline.web.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.throughline.board.account.AskerResolver;
import org.throughline.web.layout.Sentences;

/** The decisions that the user's role may record, to choose from. */
@Component
public class OfferedDecisions {

    private final AskerResolver askers;
    private final DecisionCatalogue decisions;

    OfferedDecisions(AskerResolver askers, DecisionCatalogue decisions) {
        this.askers = askers;
        this.decisions = decisions;
    }

    /** Decisions of one subject. */
    public record Offered(String subject, List<Link> decisions) {}

    public record Link(String text, String address) {}

    /**
     * Those about one thing.
     *
     * @param things what it is one of, as in addresses: "actions"
     */
    public List<Offered> about(String things, String id) {
        return bySubject(kind -> kind.isAbout(things), kind -> kind.address(id));
    }

    /** Those about nothing that is on record yet, such as the registration of a review. */
    public List<Offered> ofNewThings() {
        return bySubject(kind -> !kind.pattern().contains("{"), kind -> kind.address(""));
    }

    private List<Offered> bySubject(Predicate<DecisionKind> wanted, Function<DecisionKind, String> address) {
        var role = askers.asker().role();
        var bySubject = new LinkedHashMap<String, List<Link>>();
        for (var kind : decisions.all())
            if (wanted.test(kind) && kind.roles().contains(role))
                bySubject
                        .computeIfAbsent(subject(kind), _ -> new ArrayList<>())
                        .add(new Link(kind.summary(), address.apply(kind)));
        return bySubject.entrySet().stream()
                .map(each -> new Offered(each.getKey(), List.copyOf(each.getValue())))
                .toList();
    }

    /** "Decisions on actions: sign-off" is "Sign-off" beside an action, and "Decisions on actions" is "Decisions". */
    private static String subject(DecisionKind kind) {
        if (kind.subject().isEmpty()) return "Corrections, and what the Chair decided";
        var colon = kind.subject().indexOf(':');
        if (colon >= 0)
            return Sentences.capital(kind.subject().substring(colon + 1).strip());
        return kind.subject().startsWith("Decisions on ") ? "Decisions" : kind.subject();
    }
}
