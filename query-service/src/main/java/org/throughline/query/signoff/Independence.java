package org.throughline.query.signoff;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Asker;
import org.throughline.domain.action.Assurance.Judgement;
import org.throughline.domain.action.Claim.Answer;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.ReviewId;
import org.throughline.events.Role;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.list.HasList;
import org.throughline.query.list.Page;
import org.throughline.query.signoff.RecordedParts.Part;

/**
 * Who verified whom, and which login recorded what. What a source is silent on, and was assumed, is not counted.
 *
 * @param pairs every pair of agencies with a verification, by their identifiers
 * @param mutual pairs that verified each other's claims and never refused one
 * @param assumed how many parts are not counted because they were assumed
 * @param logins every login with what it recorded
 * @param together for each two kinds of parts, the actions in which one login recorded both
 * @param oneLoginActions how often one login recorded several kinds of parts of one action
 * @param oneLogin the first 200 of these; a review, a committee or a period has fewer
 */
@Schema(name = "IndependenceMatrix")
public record Independence(
        LocalDate asOf,
        @Nullable Instant knownAt,
        List<Pair> pairs,
        List<Mutual> mutual,
        int assumed,
        List<Login> logins,
        List<Together> together,
        int oneLoginActions,
        List<OneLogin> oneLogin)
        implements HasList {

    private static final int ONE_LOGIN_MAX = 200;

    /** Who verified whom. */
    @Override
    public Page<Pair> list() {
        return Page.whole(asOf, knownAt, pairs);
    }

    /** What one agency made of another's claims. */
    public record Pair(AgencyId verifier, AgencyId leadAgency, int accepted, int acceptedInPart, int refused) {}

    /** Two agencies that accepted all of each other's claims. */
    public record Mutual(AgencyId one, AgencyId other, int accepted) {}

    /**
     * What one login recorded.
     *
     * @param agency null unless the login is that of an agency lead
     * @param actionsInSeveralParts actions in which it recorded several kinds of parts
     */
    public record Login(
            String user,
            Role role,
            @Nullable AgencyId agency,
            int claims,
            int verifications,
            int signOffs,
            int evidence,
            int checks,
            int actionsInSeveralParts) {}

    /** Two kinds of parts that one login recorded of the same action. */
    public record Together(PartKind one, PartKind other, int actions) {}

    /** One login in several parts of an action. */
    public record OneLogin(
            ActionId action,
            ReviewId review,
            AgencyId leadAgency,
            String user,
            Role role,
            @Nullable AgencyId agency,
            List<ShownPart> parts) {}

    /**
     * What it recorded.
     *
     * @param underMinute whether it recorded what a committee had minuted
     */
    public record ShownPart(PartKind what, long version, LocalDate on, boolean underMinute) {}

    static Independence of(Stream<Judgement> judgements, List<Part> parts, AsOf standpoint) {
        var pairs = pairs(judgements);
        var counted = parts.stream().filter(part -> !part.assumed()).toList();
        var oneLogin = oneLogin(counted);
        return new Independence(
                standpoint.asOf(),
                standpoint.knownAt(),
                pairs,
                mutual(pairs),
                parts.size() - counted.size(),
                logins(counted, oneLogin),
                together(oneLogin),
                oneLogin.size(),
                oneLogin.stream().limit(ONE_LOGIN_MAX).toList());
    }

    private static List<Pair> pairs(Stream<Judgement> judgements) {
        var counts = new TreeMap<String, Map<Answer, Integer>>();
        var agencies = new TreeMap<String, Judgement>();
        judgements.forEach(judgement -> {
            var pair = judgement.verifier().agency() + " " + judgement.leadAgency();
            agencies.putIfAbsent(pair, judgement);
            counts.computeIfAbsent(pair, _ -> new EnumMap<>(Answer.class)).merge(judgement.answer(), 1, Integer::sum);
        });
        return agencies.entrySet().stream()
                .map(pair -> pair(pair.getValue(), counts.getOrDefault(pair.getKey(), Map.of())))
                .toList();
    }

    private static Pair pair(Judgement judgement, Map<Answer, Integer> counts) {
        return new Pair(
                judgement.verifier().agency(),
                judgement.leadAgency(),
                counts.getOrDefault(Answer.ACCEPTED, 0),
                counts.getOrDefault(Answer.ACCEPTED_IN_PART, 0),
                counts.getOrDefault(Answer.REFUSED, 0));
    }

    private static List<Mutual> mutual(List<Pair> pairs) {
        var mutual = new ArrayList<Mutual>();
        for (var pair : pairs)
            for (var back : pairs)
                if (pair.verifier.value().compareTo(pair.leadAgency.value()) < 0
                        && back.verifier.equals(pair.leadAgency)
                        && back.leadAgency.equals(pair.verifier)
                        && onlyAccepted(pair)
                        && onlyAccepted(back))
                    mutual.add(new Mutual(pair.verifier, pair.leadAgency, pair.accepted + back.accepted));
        mutual.sort(Comparator.comparingInt(Mutual::accepted).reversed());
        return List.copyOf(mutual);
    }

    private static boolean onlyAccepted(Pair pair) {
        return pair.accepted > 0 && pair.refused == 0 && pair.acceptedInPart == 0;
    }

    private static List<OneLogin> oneLogin(List<Part> parts) {
        record Key(ActionId action, Asker asker) {}
        var byLogin = parts.stream()
                .collect(Collectors.groupingBy(
                        part -> new Key(part.action(), part.by()), LinkedHashMap::new, Collectors.toList()));
        return byLogin.entrySet().stream()
                .filter(entry -> kinds(entry.getValue()).size() > 1)
                .map(entry -> oneLogin(entry.getKey().asker(), entry.getValue()))
                .toList();
    }

    private static Set<PartKind> kinds(List<Part> parts) {
        return parts.stream().map(Part::what).collect(Collectors.toSet());
    }

    private static OneLogin oneLogin(Asker asker, List<Part> parts) {
        var first = parts.getFirst();
        return new OneLogin(
                first.action(),
                first.action().reviewId(),
                first.leadAgency(),
                asker.user(),
                asker.role(),
                asker.agency(),
                parts.stream()
                        .map(part -> new ShownPart(part.what(), part.version(), part.on(), part.underMinute()))
                        .toList());
    }

    private static List<Together> together(List<OneLogin> oneLogin) {
        var together = new ArrayList<Together>();
        for (var one : PartKind.values())
            for (var other : PartKind.values()) {
                if (one.compareTo(other) >= 0) continue;
                long actions = oneLogin.stream()
                        .filter(login -> has(login, one) && has(login, other))
                        .map(OneLogin::action)
                        .distinct()
                        .count();
                if (actions > 0) together.add(new Together(one, other, (int) actions));
            }
        return List.copyOf(together);
    }

    private static boolean has(OneLogin login, PartKind kind) {
        return login.parts().stream().anyMatch(part -> part.what() == kind);
    }

    private static List<Login> logins(List<Part> parts, List<OneLogin> oneLogin) {
        return parts.stream().collect(Collectors.groupingBy(Part::by)).entrySet().stream()
                .map(entry -> login(entry.getKey(), entry.getValue(), oneLogin))
                .sorted(Comparator.comparing(Login::user))
                .toList();
    }

    private static Login login(Asker asker, List<Part> parts, List<OneLogin> oneLogin) {
        return new Login(
                asker.user(),
                asker.role(),
                asker.agency(),
                count(parts, PartKind.CLAIM),
                count(parts, PartKind.VERIFICATION),
                count(parts, PartKind.SIGN_OFF),
                count(parts, PartKind.EVIDENCE),
                count(parts, PartKind.SUSTAINED_CHECK),
                (int) oneLogin.stream()
                        .filter(login -> login.user().equals(asker.user()) && login.role() == asker.role())
                        .map(OneLogin::action)
                        .distinct()
                        .count());
    }

    private static int count(List<Part> parts, PartKind kind) {
        return (int) parts.stream().filter(part -> part.what() == kind).count();
    }
}
