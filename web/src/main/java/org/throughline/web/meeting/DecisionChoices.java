package org.throughline.web.meeting;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.board.account.AskerResolver;
import org.throughline.command.meeting.ApproveMinutes;
import org.throughline.web.decide.DecisionCatalogue;
import org.throughline.web.decide.DecisionKind;
import org.throughline.web.meeting.RecordPage.Group;
import org.throughline.web.question.Addresses;
import org.throughline.web.words.Choice;

/**
 * The decisions that a meeting can take under a minute. Each is called by what it is about and the last part of its path:
 * {@code actions/due-date}.
 */
@Component
class DecisionChoices {

    static final String APPROVAL = "meetings/" + ApproveMinutes.PATH;

    /** Those that committees take most often, in the words of minutes. */
    private static final Map<String, String> OFTEN = inWordsOfMinutes();

    /** Corrections have a form of their own, which begins with the entry that is wrong. */
    private static final String CORRECTIONS = "corrections";

    private static final List<Choice> THINGS = List.of(
            new Choice("actions", "On an action"),
            new Choice("findings", "On a finding"),
            new Choice("reviews", "On a review"),
            new Choice("meetings", "On an earlier meeting"));

    private final DecisionCatalogue decisions;
    private final AskerResolver askers;

    DecisionChoices(DecisionCatalogue decisions, AskerResolver askers) {
        this.decisions = decisions;
        this.askers = askers;
    }

    private static Map<String, String> inWordsOfMinutes() {
        var often = new LinkedHashMap<String, String>();
        often.put("actions/due-date", "More time given, or another date");
        often.put("actions/more-time/refusal", "More time refused");
        often.put("actions/note", "Noted only");
        often.put("actions/verification", "Claim accepted or refused");
        often.put("actions/sign-off", "Signed off");
        often.put("actions/concern", "Concern raised");
        often.put("actions/escalation", "Escalated");
        often.put("actions/closure", "Closed");
        often.put("findings/actions", "New action agreed");
        often.put("reviews/findings", "New finding raised");
        return often;
    }

    List<Choice> often() {
        var may = byKey();
        return OFTEN.entrySet().stream()
                .filter(each -> may.containsKey(each.getKey()))
                .map(each -> new Choice(each.getKey(), each.getValue()))
                .toList();
    }

    /** All others, by what they are about. */
    List<Group> others() {
        var may = byKey();
        return THINGS.stream()
                .map(things -> new Group(
                        things.text(),
                        may.entrySet().stream()
                                .filter(each -> each.getKey().startsWith(things.value() + "/")
                                        && !OFTEN.containsKey(each.getKey()))
                                .map(each -> new Choice(
                                        each.getKey(), each.getValue().summary()))
                                .toList()))
                .filter(group -> !group.choices().isEmpty())
                .toList();
    }

    /** What a decision is called; empty for one that the user may not record at a meeting. */
    Optional<DecisionKind> find(String key) {
        return Optional.ofNullable(byKey().get(key));
    }

    /** A short name, in the words of minutes. */
    static String name(String key, DecisionKind kind) {
        return OFTEN.getOrDefault(key, kind.summary());
    }

    /** What a thing with this identifier is one of, as in addresses. */
    static String kindOf(String id) {
        var address = Addresses.ofThing(id);
        return address.substring(1, address.indexOf('/', 1));
    }

    private Map<String, DecisionKind> byKey() {
        var role = askers.asker().role();
        var byKey = new LinkedHashMap<String, DecisionKind>();
        for (var kind : decisions.all())
            if (kind.roles().contains(role) && isUnderAMinute(kind)) byKey.put(key(kind), kind);
        return byKey;
    }

    private static boolean isUnderAMinute(DecisionKind kind) {
        return THINGS.stream().anyMatch(things -> kind.isAbout(things.value()))
                && (!kind.isAbout("meetings") || key(kind).equals(APPROVAL))
                && !key(kind).endsWith(CORRECTIONS)
                && Arrays.stream(kind.command().getRecordComponents())
                        .anyMatch(component -> component.getName().equals("authority"));
    }

    /** {@code /api/actions/{action}/more-time/refusal} is {@code actions/more-time/refusal}. */
    private static String key(DecisionKind kind) {
        return kind.pattern().replaceFirst("^/api/([a-z]+)/\\{[^}]*}/", "$1/");
    }

    /** The last part of the path. */
    static String as(String key) {
        return key.substring(key.indexOf('/') + 1);
    }
}
