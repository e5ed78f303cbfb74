package org.throughline.query.finding;

import java.util.ArrayList;
import java.util.List;
import org.throughline.query.action.ActionView;

/** The findings on one theme in the order they were raised, and in which times each was settled. */
public final class ThemeRecurrence {

    static final ThemeRecurrence NONE = new ThemeRecurrence(List.of());

    private final List<AnsweredFinding> inOrder;
    private final int[] raised;
    private final int[][] settled;

    ThemeRecurrence(List<AnsweredFinding> inOrder) {
        this.inOrder = inOrder;
        raised = inOrder.stream()
                .mapToInt(finding -> Math.toIntExact(finding.raisedOn().toEpochDay()))
                .toArray();
        settled = inOrder.stream()
                .map(finding -> finding.asksForSomething() ? Settled.times(finding.actions()) : Settled.NEVER)
                .toArray(int[][]::new);
    }

    public List<AnsweredFinding> inOrder() {
        return inOrder;
    }

    /** Every earlier finding of another review that had been settled before a finding was raised, in order. */
    List<AnsweredFinding> repeatedBy(AnsweredFinding finding) {
        return repeatedBy(finding, Integer.MAX_VALUE);
    }

    boolean isRepeatedBy(AnsweredFinding finding) {
        return !repeatedBy(finding, 1).isEmpty();
    }

    private List<AnsweredFinding> repeatedBy(AnsweredFinding finding, int max) {
        var repeated = new ArrayList<AnsweredFinding>();
        if (!finding.asksForSomething()) return repeated;
        int day = Math.toIntExact(finding.raisedOn().toEpochDay());
        for (int i = 0; i < raised.length && raised[i] < day && repeated.size() < max; i++)
            if (Settled.before(day, settled[i]) && !inOrder.get(i).review().equals(finding.review()))
                repeated.add(inOrder.get(i));
        return repeated;
    }

    /**
     * When a finding was settled: actions were agreed, and all of them signed off. Years of reviews make very many comparisons, so
     * days are numbers in one row: of each action the day it was agreed on, how many sign-offs it had, and of each the day and the
     * day it ended.
     */
    private static final class Settled {

        static final int[] NEVER = {};

        static int[] times(List<ActionView> actions) {
            var days = new ArrayList<Integer>();
            for (var action : actions) {
                days.add(Math.toIntExact(action.assignedOn().toEpochDay()));
                days.add(action.signOffs().size());
                for (var signOff : action.signOffs()) {
                    days.add(Math.toIntExact(signOff.on().toEpochDay()));
                    var ended = signOff.endedOn();
                    days.add(ended == null ? Integer.MAX_VALUE : Math.toIntExact(ended.toEpochDay()));
                }
            }
            return days.stream().mapToInt(Integer::intValue).toArray();
        }

        static boolean before(int day, int[] times) {
            boolean agreed = false;
            int next = 0;
            while (next < times.length) {
                boolean counts = times[next] < day;
                int end = next + 2 + 2 * times[next + 1];
                boolean signedOff = false;
                for (int i = next + 2; i < end; i += 2) signedOff |= times[i] < day && times[i + 1] >= day;
                if (counts && !signedOff) return false;
                agreed |= counts;
                next = end;
            }
            return agreed;
        }
    }
}
