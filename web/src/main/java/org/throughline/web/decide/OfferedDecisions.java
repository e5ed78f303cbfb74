package org.throughline.web.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.board.account.AskerResolver;
import org.throughline.command.possible.PossibleDecisions;
import org.throughline.command.possible.PossibleDecisions.Possible;
import org.throughline.events.Role;
import org.throughline.web.api.Api;
import org.throughline.web.question.Question;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Sentences;
import org.throughline.web.words.Words;

/** The decisions that a user may record, to choose from, and why not the others. */
@Component
public class OfferedDecisions {

    /** The decisions that a thing waits for first, as far as they may be taken: in this order, and no more than three. */
    private static final List<String> NEXT = List.of(
            "ratification",
            "verification",
            "sign-off",
            "escalation/answer",
            "more-time/refusal",
            "occurrences",
            "completion",
            "due-date",
            "progress",
            "more-time",
            "note",
            "sustained-checks",
            "plan/agreement",
            "plan/sign-off",
            "findings",
            "impact-confirmation",
            "actions",
            "impact-evidence",
            "closure",
            "reopening");

    private static final int NEXT_MAX = 3;

    /** The decisions of the life of a thing: if they may not be taken, the reason is shown first. */
    private static final List<String> OF_ITS_LIFE =
            List.of("completion", "verification", "sign-off", "due-date", "plan/agreement", "closure");

    private static final String ROLE_MAY_TAKE_THIS_DECISION = "role-may-take-this-decision";

    private final Api api;
    private final AskerResolver askers;
    private final DecisionCatalogue decisions;
    private final DirectoryNames names;

    OfferedDecisions(Api api, AskerResolver askers, DecisionCatalogue decisions, DirectoryNames names) {
        this.api = api;
        this.askers = askers;
        this.decisions = decisions;
        this.names = names;
    }

    /**
     * Decisions of one subject.
     *
     * @param next whether they are those that the thing waits for first; each is in its subject too
     * @param refused those that the user may not record now
     */
    public record Offered(boolean next, String subject, List<Link> decisions, List<Refused> refused) {}

    public record Link(String text, String address) {}

    /**
     * A decision that may not be recorded now.
     *
     * @param place its place in the life of the thing; less than 0 if it is no part of that
     */
    public record Refused(String text, String because, int place) {}

    /**
     * Those about one thing, as it is now.
     *
     * @param things what it is one of, as in addresses: "actions"
     */
    public List<Offered> about(String things, String id) {
        var kinds =
                decisions.all().stream().filter(kind -> kind.isAbout(things)).toList();
        var role = askers.asker().role();
        if (kinds.stream().noneMatch(kind -> kind.roles().contains(role))) return List.of();
        var possible = api.get("/api/%s/%s/decisions".formatted(things, id), PossibleDecisions.class);
        return offered(kinds, possible, id);
    }

    /** The address of the form that corrects entries of a thing; null on a past day, and for a role that corrects none. */
    public @Nullable String correctAt(String things, String id, Question question) {
        boolean past = question.isPast();
        return past || askers.asker().role() != Role.SECRETARY
                ? null
                : "/decide/%s/%s/corrections".formatted(things, id);
    }

    private List<Offered> offered(List<DecisionKind> kinds, PossibleDecisions possible, String id) {
        var answers = possible.decisions().stream().collect(Collectors.toMap(Possible::decision, Function.identity()));
        var bySubject = new LinkedHashMap<String, Offered>();
        var next = new ArrayList<DecisionKind>();
        for (var kind : kinds) {
            var offered = bySubject.computeIfAbsent(
                    subject(kind), subject -> new Offered(false, subject, new ArrayList<>(), new ArrayList<>()));
            var answer = answers.get(kind.decision());
            if (isAllowed(kind, answer)) {
                offered.decisions().add(new Link(kind.summary(), kind.address(id)));
                if (NEXT.contains(kind.decision())) next.add(kind);
            } else
                offered.refused()
                        .add(new Refused(kind.summary(), because(kind, answer), OF_ITS_LIFE.indexOf(kind.decision())));
        }
        next.sort(Comparator.comparingInt(kind -> NEXT.indexOf(kind.decision())));
        var all = new ArrayList<Offered>();
        all.add(new Offered(
                true,
                "",
                next.stream()
                        .limit(NEXT_MAX)
                        .map(kind -> new Link(kind.summary(), kind.address(id)))
                        .toList(),
                List.of()));
        all.addAll(bySubject.values());
        return all;
    }

    /** A decision that has no answer depends on the role alone. */
    private boolean isAllowed(DecisionKind kind, @Nullable Possible answer) {
        return answer == null ? kind.roles().contains(askers.asker().role()) : answer.allowed();
    }

    private String because(DecisionKind kind, @Nullable Possible answer) {
        if (answer == null || answer.because() == null || ROLE_MAY_TAKE_THIS_DECISION.equals(answer.rule()))
            return kind.roles().stream()
                    .map(Words::of)
                    .sorted()
                    .map(role -> role.equals("Agency lead") ? "an agency lead" : "the " + role.toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" or ", "Recorded by ", "."));
        return Sentences.of(names.inSentence(answer.because()));
    }

    /** Those about nothing that is on record yet, such as the registration of a review. */
    public List<Offered> ofNewThings() {
        return bySubject(kind -> !kind.pattern().contains("{"), kind -> kind.address(""));
    }

    private List<Offered> bySubject(Predicate<DecisionKind> wanted, Function<DecisionKind, String> address) {
        var role = askers.asker().role();
        Map<String, List<Link>> bySubject = new LinkedHashMap<>();
        for (var kind : decisions.all())
            if (wanted.test(kind) && kind.roles().contains(role))
                bySubject
                        .computeIfAbsent(subject(kind), _ -> new ArrayList<>())
                        .add(new Link(kind.summary(), address.apply(kind)));
        return bySubject.entrySet().stream()
                .map(each -> new Offered(false, each.getKey(), List.copyOf(each.getValue()), List.of()))
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
