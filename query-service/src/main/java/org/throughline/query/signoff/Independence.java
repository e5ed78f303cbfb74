package org.throughline.query.signoff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.action.Assurance.Judgement;
import org.throughline.domain.action.Claim.Answer;
import org.throughline.events.AgencyId;
import org.throughline.query.bitemporal.AsOf;

/**
 * Who verified whom: a matrix of the verifier's agency and the claiming agency.
 *
 * @param pairs every pair of agencies with a verification, by their identifiers
 * @param mutual pairs that verified each other's claims and never refused one
 */
record Independence(LocalDate asOf, @Nullable Instant knownAt, List<Pair> pairs, List<Mutual> mutual) {

    /** What one agency made of another's claims. */
    record Pair(AgencyId verifier, AgencyId leadAgency, int accepted, int acceptedInPart, int refused) {}

    /** Two agencies that accepted all of each other's claims. */
    record Mutual(AgencyId one, AgencyId other, int accepted) {}

    static Independence of(Stream<Judgement> judgements, AsOf standpoint) {
        var counts = new TreeMap<String, Map<Answer, Integer>>();
        var agencies = new TreeMap<String, Judgement>();
        judgements.forEach(judgement -> {
            var pair = judgement.verifier().agency() + " " + judgement.leadAgency();
            agencies.putIfAbsent(pair, judgement);
            counts.computeIfAbsent(pair, _ -> new EnumMap<>(Answer.class)).merge(judgement.answer(), 1, Integer::sum);
        });
        var pairs = agencies.entrySet().stream()
                .map(pair -> pair(pair.getValue(), counts.getOrDefault(pair.getKey(), Map.of())))
                .toList();
        return new Independence(standpoint.asOf(), standpoint.knownAt(), pairs, mutual(pairs));
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
}
