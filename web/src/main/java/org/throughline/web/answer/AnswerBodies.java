package org.throughline.web.answer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.web.answer.AnswerPage.Checked;
import org.throughline.web.decide.Failure;
import org.throughline.web.words.Words;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the form of an answer: what is missing in it, what it says in words, and the body that the API takes. */
@Component
class AnswerBodies {

    static final String EFFECTIVE_ON = "effectiveOn";
    static final String EVIDENCE = "evidence.";

    private static final String FINISHED = "finished.";
    private static final String UNTIL = "until";

    private final JsonMapper json;

    AnswerBodies(JsonMapper json) {
        this.json = json;
    }

    /** What is missing, or cannot be read; the API says the rest. */
    List<Failure> failures(AnswerForm form) {
        var failures = new ArrayList<Failure>();
        if (form.actions().isEmpty())
            failures.add(new Failure("Tick at least one action that this answer is for", "actions"));
        var kind = AnswerKind.of(form.value("answer"));
        if (kind.isEmpty()) failures.add(new Failure("Choose your answer", "answer"));
        kind.ifPresent(chosen -> addTo(failures, chosen, form));
        if (form.day(EFFECTIVE_ON).isWrong())
            failures.add(new Failure("The day it takes effect must be a real day", EFFECTIVE_ON));
        return failures;
    }

    private static void addTo(List<Failure> failures, AnswerKind kind, AnswerForm form) {
        switch (kind) {
            case PROGRESS -> require(failures, form, "whatChanged", "Say what has changed");
            case MORE_TIME -> {
                var until = form.day(UNTIL);
                if (until.isWrong()) failures.add(new Failure("The day you ask for must be a real day", UNTIL));
                else if (until.isEmpty()) failures.add(new Failure("Give the day you ask for", UNTIL));
                require(failures, form, "moreTimeReason", "Say why you need more time");
            }
            case NOT_OURS -> require(failures, form, "notOursReason", "Say why it is not yours");
            case ESCALATION -> require(failures, form, "escalationAnswer", "Give your answer");
            case DONE, SEEN -> {}
        }
    }

    private static void require(List<Failure> failures, AnswerForm form, String field, String otherwise) {
        if (form.value(field).isEmpty()) failures.add(new Failure(otherwise, field));
    }

    /** What is missing in the evidence of a claim, action by action. */
    List<Failure> failuresOfClaims(AnswerForm form) {
        return form.actions().stream()
                .flatMap(action -> Stream.of(
                                form.value(EVIDENCE + action).isEmpty()
                                        ? new Failure("Say what shows that " + action + " is done", EVIDENCE + action)
                                        : null,
                                form.day(FINISHED + action).isWrong()
                                        ? new Failure(
                                                "The day on which %s was finished must be a real day".formatted(action),
                                                FINISHED + action)
                                        : null)
                        .flatMap(Stream::ofNullable))
                .toList();
    }

    /** The answer in words, to be checked. */
    List<Checked> inWords(AnswerKind kind, AnswerForm form) {
        var day = form.day(EFFECTIVE_ON).date();
        var words = new ArrayList<Checked>();
        words.add(checked("Answer", kind.words()));
        switch (kind) {
            case PROGRESS -> words.add(checked("What has changed", form.value("whatChanged")));
            case MORE_TIME -> {
                words.add(
                        checked("Until", form.day(UNTIL).date().map(Words::day).orElse("")));
                words.add(checked("Why", form.value("moreTimeReason")));
            }
            case NOT_OURS -> words.add(checked("Why", form.value("notOursReason")));
            case ESCALATION -> {
                words.add(checked("Your answer", form.value("escalationAnswer")));
                words.add(checked("Settled by it", form.value("settled").isEmpty() ? "No" : "Yes"));
            }
            case SEEN -> {
                if (!form.value("note").isEmpty()) words.add(checked("Note", form.value("note")));
            }
            case DONE -> {}
        }
        if (kind != AnswerKind.DONE)
            words.add(checked("Takes effect", day.map(Words::day).orElse("Today")));
        return words;
    }

    /** What is claimed of one action. */
    Checked claimInWords(AnswerForm form, String action, String statement) {
        return new Checked(
                statement,
                List.of(
                        form.value(EVIDENCE + action),
                        "Finished "
                                + form.day(FINISHED + action)
                                        .date()
                                        .map(day -> "on " + Words.day(day))
                                        .orElse("today")));
    }

    private static Checked checked(String label, String text) {
        return new Checked(label, List.of(text));
    }

    /**
     * One answer for several actions.
     *
     * @param agency for which the secretary or the Chair answers; null where the login has an agency
     */
    ObjectNode answer(AnswerKind kind, AnswerForm form, @Nullable String agency) {
        var with = json.createObjectNode();
        switch (kind) {
            case PROGRESS -> with.put("whatChanged", form.value("whatChanged"));
            case MORE_TIME -> {
                put(with, UNTIL, form.day(UNTIL).date());
                with.put("reason", form.value("moreTimeReason"));
            }
            case NOT_OURS -> {
                with.put("reason", form.value("notOursReason"));
                if (agency != null) with.put("agency", agency);
            }
            case ESCALATION ->
                with.put("by", "AGENCY_LEAD")
                        .put("answer", form.value("escalationAnswer"))
                        .put("settled", !form.value("settled").isEmpty());
            case SEEN -> {
                if (!form.value("note").isEmpty()) with.put("note", form.value("note"));
            }
            case DONE -> throw new IllegalArgumentException("completion is claimed action by action");
        }
        put(with, EFFECTIVE_ON, form.day(EFFECTIVE_ON).date());
        var body = json.createObjectNode().put("as", kind.path());
        body.set("with", with);
        var actions = body.putArray("actions");
        form.actions().forEach(actions::add);
        var versions = body.putObject("versions");
        form.actions().forEach(action -> versions.put(action, form.version(action)));
        return body;
    }

    /** The claim about one action. */
    ObjectNode claim(AnswerForm form, String action) {
        var body = json.createObjectNode().put("evidence", form.value(EVIDENCE + action));
        put(body, EFFECTIVE_ON, form.day(FINISHED + action).date());
        return body;
    }

    private static void put(ObjectNode body, String field, Optional<LocalDate> day) {
        day.ifPresent(given -> body.put(field, given.toString()));
    }

    /** A day as it was typed in three fields. */
    record TypedDay(String day, String month, String year) {

        boolean isEmpty() {
            return (day + month + year).isEmpty();
        }

        boolean isWrong() {
            return !isEmpty() && date().isEmpty();
        }

        /** Empty for no day, and for one that there is not. */
        Optional<LocalDate> date() {
            try {
                return isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
            } catch (DateTimeException | NumberFormatException noDay) {
                return Optional.empty();
            }
        }
    }
}
