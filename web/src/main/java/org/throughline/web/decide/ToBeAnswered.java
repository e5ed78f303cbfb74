package org.throughline.web.decide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.domain.action.Claim;
import org.throughline.events.BoardEvent;
import org.throughline.events.action.ChallengeEvent.ActionEscalated;
import org.throughline.events.action.ChallengeEvent.DisputeOpened;
import org.throughline.events.action.TimingEvent.ActionHeld;
import org.throughline.query.action.register.ActionDetail;
import org.throughline.query.history.History;
import org.throughline.web.api.Api;
import org.throughline.web.history.AsCorrected;
import org.throughline.web.history.Entries;
import org.throughline.web.history.Entry;

/** What a decision answers, so that it is read before it is answered: a claim, a request for more time, a verification. */
@Component
public class ToBeAnswered {

    private static final String ACTIONS = "actions";
    private static final String MORE_TIME = "due-date";
    private static final String DUE_DATE = "dueDate";

    /** What a decision ends, where that is no claim and no request. */
    private static final Map<String, Class<? extends BoardEvent>> BEGUN_BY = Map.of(
            "dispute/resolution", DisputeOpened.class,
            "escalation/answer", ActionEscalated.class,
            "hold/review", ActionHeld.class,
            "hold/release", ActionHeld.class);

    private final Api api;
    private final Entries entries;

    ToBeAnswered(Api api, Entries entries) {
        this.api = api;
        this.entries = entries;
    }

    /**
     * The entries that a decision answers, in the order in which they took effect; none for most decisions.
     *
     * @param things such as "actions"
     * @param decision as in its address, such as "more-time/refusal"
     */
    public List<Entry> toward(String things, String id, String decision) {
        if (!things.equals(ACTIONS) || !answers(decision)) return List.of();
        var path = "/api/actions/" + id;
        var history = api.get(path + "/history", History.class);
        var begun = BEGUN_BY.get(decision);
        var anchors = (begun == null ? versions(api.get(path, ActionDetail.class), decision) : last(begun, history))
                .map(version -> "e" + version)
                .toList();
        return entries.of(history).stream()
                .filter(entry -> entry.anchors().stream().anyMatch(anchors::contains))
                .toList()
                .reversed();
    }

    private static boolean answers(String decision) {
        return switch (decision) {
            case "verification", "completion/withdrawal", MORE_TIME, "more-time/refusal", "sign-off" -> true;
            default -> BEGUN_BY.containsKey(decision);
        };
    }

    private static Stream<Long> last(Class<? extends BoardEvent> kind, History history) {
        return AsCorrected.of(history).stream()
                .filter(entry ->
                        !entry.retracted() && kind.isInstance(entry.says().event()))
                .reduce((_, later) -> later)
                .map(entry -> entry.first().version())
                .stream();
    }

    private static Stream<Long> versions(ActionDetail detail, String decision) {
        var claim = detail.claims().isEmpty() ? null : detail.claims().getLast();
        return switch (decision) {
            case MORE_TIME, "more-time/refusal" ->
                detail.moreTime() == null
                        ? Stream.of()
                        : Stream.of(detail.moreTime().version());
            case "sign-off" -> claim == null ? Stream.of() : claimed(claim);
            default -> claim == null || !claim.waits() ? Stream.of() : Stream.of(claim.version());
        };
    }

    /** The claim and its answer. */
    private static Stream<Long> claimed(Claim claim) {
        return claim.answered() == null
                ? Stream.of(claim.version())
                : Stream.of(claim.version(), claim.answered().version());
    }

    /** What was filled in, with the day that was asked for where a form for a due date is opened. */
    public Map<String, String> filled(String things, String id, String decision, Map<String, String> filled) {
        if (!things.equals(ACTIONS)
                || !decision.equals(MORE_TIME)
                || filled.keySet().stream().anyMatch(name -> name.startsWith(DUE_DATE))) return filled;
        var asked = api.get("/api/actions/" + id, ActionDetail.class).moreTime();
        if (asked == null) return filled;
        var with = new LinkedHashMap<>(filled);
        var until = asked.until();
        with.put(DUE_DATE + ".day", Integer.toString(until.getDayOfMonth()));
        with.put(DUE_DATE + ".month", Integer.toString(until.getMonthValue()));
        with.put(DUE_DATE + ".year", Integer.toString(until.getYear()));
        return with;
    }
}
