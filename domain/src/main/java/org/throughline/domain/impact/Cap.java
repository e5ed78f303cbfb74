package org.throughline.domain.impact;

import static org.throughline.domain.impact.Strength.E1;
import static org.throughline.domain.impact.Strength.E2;
import static org.throughline.domain.impact.Strength.E3;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.throughline.events.impact.Evidence;
import org.throughline.events.impact.Independence;
import org.throughline.events.impact.SourceKind;

/** A limit to the strength of evidence. */
@SuppressWarnings("ImmutableEnumChecker") // the predicates have no state
enum Cap {
    SELF_ASSESSED(E2, "self-assessed", evidence -> evidence.independence() == Independence.SELF_ASSESSED),
    SAME_AGENCY(E2, "assessed within the lead agency", evidence -> evidence.independence() == Independence.SAME_AGENCY),
    SAMPLING_NOT_STATED(
            E3, "sampling not stated", evidence -> evidence.actual() != null && evidence.sampling() == null),
    FEW_CASES(E2, "fewer than 5 cases", evidence -> {
        var cases = Cases.of(evidence);
        return cases != null && cases < Cases.FEW;
    }),
    FEEDBACK_ALONE(
            E1, "participants' feedback alone", evidence -> evidence.sourceKind() == SourceKind.PARTICIPANT_FEEDBACK);

    final Strength limit;
    private final String why;
    private final Predicate<Evidence> applies;

    Cap(Strength limit, String why, Predicate<Evidence> applies) {
        this.limit = limit;
        this.why = why;
        this.applies = applies;
    }

    static List<Cap> on(Evidence evidence) {
        return Arrays.stream(values()).filter(cap -> cap.applies.test(evidence)).toList();
    }

    String inWords() {
        return why + ": at most " + limit;
    }
}
