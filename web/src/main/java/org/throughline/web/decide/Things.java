package org.throughline.web.decide;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.action.register.ActionDetail;
import org.throughline.query.finding.FindingDetail;
import org.throughline.query.history.History;
import org.throughline.query.review.ReviewDetail;
import org.throughline.web.api.Api;
import org.throughline.web.decide.DecidePage.About;
import org.throughline.web.history.Entries;

/** The action, the finding or the review that a form is about. */
@Component
public class Things {

    private static final List<String> WITH_HISTORY = List.of("actions", "findings", "reviews");

    /**
     * One of them by its address, or a meeting.
     *
     * @param things "actions", "findings", "reviews" or "meetings"
     */
    public record Thing(String things, String id) {

        public String path() {
            return "/" + things + "/" + id;
        }

        String api() {
            return "/api" + path();
        }
    }

    private final Api api;
    private final Entries entries;

    Things(Api api, Entries entries) {
        this.api = api;
        this.entries = entries;
    }

    /** What a path in the API such as {@code /api/actions/lr-x.f1.a1/sign-off} is about; null if it is none of these. */
    static @Nullable Thing in(String path) {
        var parts = path.split("/", -1);
        return parts.length > 4 && WITH_HISTORY.contains(parts[2]) ? new Thing(parts[2], parts[3]) : null;
    }

    About about(Thing thing) {
        return new About(thing.id(), statement(thing), thing.path());
    }

    private String statement(Thing thing) {
        return switch (thing.things()) {
            case "actions" -> api.get(thing.api(), ActionDetail.class).action().statement();
            case "findings" ->
                api.get(thing.api(), FindingDetail.class).finding().statement();
            default -> api.get(thing.api(), ReviewDetail.class).review().title();
        };
    }

    History history(Thing thing) {
        return api.get(thing.api() + "/history", History.class);
    }

    /** The last entry of its history, by its number. */
    public String version(Thing thing) {
        return Long.toString(history(thing).version());
    }

    /** What was recorded after a version, the newest first. */
    public Meanwhile since(Thing thing, long version) {
        return new Meanwhile(entries.of(history(thing)).stream()
                .filter(entry -> entry.version() > version)
                .map(entry -> new Meanwhile.Change(
                        entry.day(), entry.inWords(), entry.by(), historyOf(thing) + "#" + entry.anchor()))
                .toList());
    }

    /** Where its page shows its history; that of a meeting has a page of its own. */
    private static String historyOf(Thing thing) {
        return WITH_HISTORY.contains(thing.things()) ? thing.path() : thing.path() + "/history";
    }
}
