package org.throughline.web.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.domain.waiting.WaitingMatter.Kind;
import org.throughline.query.action.register.ActionDetail;
import org.throughline.query.action.register.ActionRow;
import org.throughline.query.finding.FindingDetail;
import org.throughline.query.meeting.MeetingDetail;
import org.throughline.query.review.ReviewDetail;
import org.throughline.query.search.SearchHit;
import org.throughline.query.search.SearchHit.Match;
import org.throughline.query.waiting.WaitingRow;
import org.throughline.web.api.Api;
import org.throughline.web.api.ApiRefusal;
import org.throughline.web.meeting.RecordPage.Candidate;
import org.throughline.web.meeting.RecordPage.Thing;
import org.throughline.web.question.Addresses;
import org.throughline.web.search.HitWords;
import org.throughline.web.words.Choice;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Refusals;
import org.throughline.web.words.Sentences;
import org.throughline.web.words.Words;

/** Finds what a decision is about, so that its identifier is never typed. */
@Component
class ThingFinder {

    /** So many can be chosen from; for more the words say too little. */
    private static final int SHOWN = 8;

    /** Matters that wait for a committee, and the decision that ends each. */
    private static final Map<String, String> WAITING = Map.of(
            "actions/due-date", "MORE_TIME",
            "actions/more-time/refusal", "MORE_TIME",
            "actions/verification", "CLAIM",
            "actions/sign-off", "SIGN_OFF",
            "actions/dispute/resolution", "DISPUTE",
            "actions/escalation/answer", "ESCALATION",
            "actions/hold/review", "HOLD_EXPIRED",
            "actions/hold/release", "HOLD_EXPIRED",
            "actions/reopening", "REOPENING",
            "actions/sustained-checks", "CHECK_DUE,CHECK_REPORTED");

    private static final Map<String, SearchHit.Kind> KINDS = Map.of(
            "actions", SearchHit.Kind.ACTION,
            "findings", SearchHit.Kind.FINDING,
            "reviews", SearchHit.Kind.REVIEW);

    private final Api api;
    private final DirectoryNames names;
    private final HitWords hits;
    private final MeetingWords meetings;
    private final Refusals refusals;

    ThingFinder(Api api, DirectoryNames names, HitWords hits, MeetingWords meetings, Refusals refusals) {
        this.refusals = refusals;
        this.api = api;
        this.names = names;
        this.hits = hits;
        this.meetings = meetings;
    }

    /**
     * What was found.
     *
     * @param only the identifier of the one that is meant; null if none or several were found
     * @param all those to choose from, if there are several
     * @param total how many there are
     * @param refused why it cannot be searched for; null if it can
     */
    record Found(
            @Nullable String only,
            List<Candidate> all,
            long total,
            @Nullable String refused) {

        static final Found NOTHING = new Found(null, List.of(), 0);

        Found(@Nullable String only, List<Candidate> all, long total) {
            this(only, all, total, null);
        }
    }

    /**
     * By number, identifier, words or owner.
     *
     * @param as the decision; empty if it is not chosen
     * @param review the one that the item is about, which is looked at first; null for none
     */
    Found search(String typed, String as, @Nullable String review) {
        try {
            if (review != null) {
                var within = searched(typed, as, review);
                if (within.total() > 0) return within;
            }
            return searched(typed, as, null);
        } catch (ApiRefusal refused) {
            if (refused.status() != HttpStatus.BAD_REQUEST.value()) throw refused;
            return new Found(null, List.of(), 0, refusals.of(refused));
        }
    }

    private Found searched(String typed, String as, @Nullable String review) {
        var question = new LinkedMultiValueMap<String, String>();
        question.set("q", typed);
        question.set("size", Integer.toString(SHOWN));
        if (review != null) question.set("review", review);
        var kind = KINDS.get(things(as));
        if (kind != null) question.set("kind", kind.name());
        else question.set("kind", "ACTION,FINDING,REVIEW");
        var found = api.list("/api/search", question, SearchHit.class);
        var closest = found.items();
        boolean exact = closest.size() > 1
                && isExact(closest.get(0).match())
                && closest.get(1).match() != closest.get(0).match();
        if (found.total() == 1 || exact) return new Found(closest.getFirst().id(), List.of(), found.total());
        return new Found(
                null,
                closest.stream()
                        .map(hit -> new Candidate(hit.id(), hits.title(hit), hits.line(hit), false))
                        .toList(),
                found.total());
    }

    private static boolean isExact(Match match) {
        return match == Match.NUMBER || match == Match.IDENTIFIER;
    }

    /** What waits for such a decision of the committee, where nothing was typed. */
    Found waiting(String as, MeetingState meeting) {
        if (as.equals(DecisionChoices.APPROVAL)) return earlier(meeting);
        var question = new LinkedMultiValueMap<String, String>();
        question.set("committee", meeting.committee().value());
        question.set("size", Integer.toString(SHOWN));
        if (as.endsWith("/ratification")) return waiting("/api/chairs-actions", question, things(as));
        if (as.equals("findings/impact-confirmation"))
            return waiting("/api/impact-confirmations", question, things(as));
        var kinds = WAITING.get(as);
        if (kinds == null) return Found.NOTHING;
        question.set("kind", kinds);
        return waiting("/api/waiting", question, things(as));
    }

    private Found waiting(String list, LinkedMultiValueMap<String, String> question, String things) {
        var found = api.list(list, question, WaitingRow.class);
        var rows = found.items().stream()
                .filter(row -> DecisionChoices.kindOf(row.on()).equals(things))
                .map(row -> new Candidate(
                        row.on(),
                        row.statement(),
                        "%s, since %s, %s".formatted(names.inSentence(row.what()), Words.day(row.since()), row.on()),
                        false))
                .distinct()
                .toList();
        return rows.size() == 1
                ? new Found(rows.getFirst().id(), List.of(), 1)
                : new Found(null, rows, Math.max(rows.size(), rows.isEmpty() ? 0 : found.total()));
    }

    /** Meetings of the committee whose minutes no meeting has approved, the latest first. */
    private Found earlier(MeetingState meeting) {
        var question = new LinkedMultiValueMap<String, String>();
        question.set("committee", meeting.committee().value());
        question.set("to", meeting.date().minusDays(1).toString());
        question.set("approved", "false");
        question.set("size", Integer.toString(SHOWN));
        var found = api.list("/api/meetings", question, MeetingState.class);
        var open = found.items().stream().filter(MeetingState::takesPlace).toList();
        if (open.size() == 1) return new Found(open.getFirst().id().value(), List.of(), 1);
        return new Found(
                null,
                open.stream()
                        .map(each -> new Candidate(
                                each.id().value(),
                                "Minutes of " + Words.day(each.date()),
                                Words.count(each.agenda().size(), "item", "items"),
                                false))
                        .toList(),
                open.size());
    }

    /** The Chair's actions on a thing that wait for a meeting, by the version that a ratification names. */
    List<Choice> toRatify(String thing) {
        var question = new LinkedMultiValueMap<String, String>();
        question.set("review", thing.contains(".") ? thing.substring(0, thing.indexOf('.')) : thing);
        return api.list("/api/chairs-actions", question, WaitingRow.class).items().stream()
                .filter(row -> row.on().equals(thing) && row.version() != null)
                .map(row -> new Choice(String.valueOf(row.version()), names.inSentence(row.what())))
                .toList();
    }

    /** What is decided on; null for what the user may not read or what is not there. */
    @Nullable
    Thing find(String id) {
        try {
            return switch (DecisionChoices.kindOf(id)) {
                case "actions" -> action(api.get("/api/actions/" + id, ActionDetail.class));
                case "findings" -> finding(api.get("/api/findings/" + id, FindingDetail.class));
                case "meetings" -> meeting(api.get("/api/meetings/" + id, MeetingDetail.class));
                default -> review(api.get("/api/reviews/" + id, ReviewDetail.class));
            };
        } catch (ApiRefusal refused) {
            if (refused.status() == HttpStatus.NOT_FOUND.value() || refused.status() == HttpStatus.BAD_REQUEST.value())
                return null;
            throw refused;
        }
    }

    private Thing action(ActionDetail detail) {
        var action = detail.action();
        var lines = new ArrayList<String>();
        lines.add(owner(action) + ". " + Words.of(action.status()) + ".");
        lines.add(due(action, detail.rebaselines().size()));
        action.assessment().signals().forEach(signal -> lines.add(Sentences.of(names.inSentence(signal.because()))));
        detail.waiting().stream()
                .filter(waiting -> waiting.kind() != Kind.OWNERS_WORK)
                .forEach(waiting -> lines.add(Sentences.of(names.inSentence(waiting.what()))));
        return thing(action.id().value(), detail.numberInSource(), action.statement(), lines);
    }

    private String owner(ActionRow action) {
        var owner = action.owner();
        var agency = names.of(action.leadAgency());
        if (owner == null) return "No owner named, " + agency;
        return (owner.name() == null ? owner.role() : owner.name() + ", " + owner.role()) + ", " + agency;
    }

    private static String due(ActionRow action, int moves) {
        var first = action.originalDueDate();
        return (action.dueDate() == null ? "No due date" : "Due " + Words.day(action.dueDate()))
                + (first == null || first.equals(action.dueDate()) ? "" : ", first due " + Words.day(first))
                + (moves == 0 ? "." : ". The date was moved " + times(moves) + ".");
    }

    private static String times(int count) {
        return switch (count) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> Words.number(count) + " times";
        };
    }

    private Thing finding(FindingDetail detail) {
        var finding = detail.finding();
        return thing(
                finding.id().value(),
                finding.numberInSource(),
                finding.statement(),
                List.of(
                        "%s on %s. %s."
                                .formatted(
                                        Words.of(finding.kind()),
                                        names.of(finding.theme()),
                                        Words.of(finding.status())),
                        finding.actions().isEmpty()
                                ? "No action that you may read answers it."
                                : Words.count(finding.actions().size(), "action answers it", "actions answer it")
                                        + "."));
    }

    private Thing review(ReviewDetail detail) {
        var review = detail.review();
        return thing(
                review.id().value(),
                review.reference(),
                review.title(),
                List.of(
                        "%s, commissioned by %s. The plan is %s."
                                .formatted(
                                        Words.of(review.kind()),
                                        names.of(review.commissionedBy()),
                                        Words.of(review.planStatus()).toLowerCase(Locale.ROOT)),
                        "%s, %s."
                                .formatted(
                                        Words.count(review.recordedFindings(), "finding", "findings"),
                                        Words.count(review.recordedActions(), "action", "actions"))));
    }

    private Thing meeting(MeetingDetail detail) {
        var meeting = detail.meeting();
        return thing(
                meeting.id().value(),
                null,
                "Minutes of " + meetings.title(meeting.id()),
                List.of(Words.count(detail.decisions(), "entry", "entries") + " recorded."));
    }

    private static Thing thing(String id, @Nullable String number, String title, List<String> lines) {
        return new Thing(
                id,
                number == null ? title : number + " " + title,
                Addresses.ofThing(id),
                List.copyOf(lines),
                List.of());
    }

    /** What a decision is about, as in addresses; empty if it is not chosen. */
    static String things(String as) {
        return as.contains("/") ? as.substring(0, as.indexOf('/')) : "";
    }
}
