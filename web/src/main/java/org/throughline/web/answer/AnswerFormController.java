package org.throughline.web.answer;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.board.account.AskerResolver;
import org.throughline.command.alert.AnsweredAlerts;
import org.throughline.command.alert.AnsweredAlerts.AnsweredAlert;
import org.throughline.command.decision.Responses.Taken;
import org.throughline.events.AgencyId;
import org.throughline.query.action.register.ActionDetail;
import org.throughline.web.answer.Questions.Asked;
import org.throughline.web.answer.Questions.OfAgency;
import org.throughline.web.api.Api;
import org.throughline.web.api.ApiRefusal;
import org.throughline.web.decide.Failure;
import org.throughline.web.question.Question;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Refusals;
import org.throughline.web.words.Words;

/**
 * One answer to the alerts about several actions: chosen, checked, recorded. What is refused is shown again with what was
 * typed, and undoes nothing of the rest. A claim that actions are done asks for the evidence of each.
 */
@Hidden
@Controller
class AnswerFormController {

    private static final String PATH = "/decide/alerts/answers";
    private static final String TO_ANSWER = "redirect:" + ToAnswerController.PATH;
    private static final String RECORDED = "recorded";

    /** What the API calls a field of the answer, and what the form calls it. */
    private static final Map<AnswerKind, Map<String, String>> FIELDS = Map.of(
            AnswerKind.PROGRESS, Map.of("with.whatChanged", "whatChanged"),
            AnswerKind.MORE_TIME, Map.of("with.reason", "moreTimeReason", "with.until", "until"),
            AnswerKind.NOT_OURS, Map.of("with.reason", "notOursReason"),
            AnswerKind.ESCALATION, Map.of("with.answer", "escalationAnswer"),
            AnswerKind.SEEN, Map.of("with.note", "note"));

    private final Api api;
    private final AskerResolver askers;
    private final Questions questions;
    private final AnswerPages pages;
    private final AnswerBodies bodies;
    private final DirectoryNames names;
    private final Refusals refusals;

    AnswerFormController(
            Api api,
            AskerResolver askers,
            Questions questions,
            AnswerPages pages,
            AnswerBodies bodies,
            DirectoryNames names,
            Refusals refusals) {
        this.refusals = refusals;
        this.api = api;
        this.askers = askers;
        this.questions = questions;
        this.pages = pages;
        this.bodies = bodies;
        this.names = names;
    }

    /** The form of the question that an action is part of, in the part of the list that a page shows. */
    static String address(Question list, String action) {
        var address = list.without("asOf", "knownAt").at(PATH).with("with", action);
        return address.address();
    }

    @GetMapping(PATH)
    ModelAndView form(@RequestParam Map<String, String> sent, RedirectAttributes afterwards) {
        var where = Where.of(sent, askers);
        if (where.with().isEmpty() || where.agency().isEmpty()) return new ModelAndView(TO_ANSWER);
        var found = questions.with(where.with(), Set.of(), where.agency(), where.list());
        var asked = found.about(where.with());
        if (asked == null) return gone(where, afterwards);
        var actions = new LinkedHashSet<String>();
        asked.rows().forEach(row -> actions.add(row.action().value()));
        return form(where, found, asked, AnswerForm.of(actions), List.of(), Optional.empty());
    }

    @PostMapping(PATH)
    ModelAndView answer(
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "action", required = false) Set<String> actions,
            @RequestParam(defaultValue = "check") String step,
            RedirectAttributes afterwards) {
        var where = Where.of(sent, askers);
        var form = AnswerForm.of(actions == null ? Set.of() : actions, sent);
        var found = questions.with(where.with(), form.actions(), where.agency(), where.list());
        var asked = found.about(where.with());
        if (asked == null)
            asked = form.actions().stream()
                    .map(found::about)
                    .filter(each -> each != null)
                    .findFirst()
                    .orElse(null);
        if (asked == null) return gone(where, afterwards);
        if (step.equals("change")) return form(where, found, asked, form, List.of(), Optional.empty());
        var failures = new ArrayList<>(bodies.failures(form));
        failures.addAll(changed(found, form));
        if (!step.equals("record")) failures.addAll(answered(found, form));
        var kind = AnswerKind.of(form.value("answer"));
        if (!failures.isEmpty() || kind.isEmpty())
            return wrong(form(where, found, asked, form, failures, Optional.empty()));
        if (kind.get() == AnswerKind.DONE) {
            var missing = bodies.failuresOfClaims(form);
            boolean first = form.values().keySet().stream().noneMatch(name -> name.startsWith(AnswerBodies.EVIDENCE));
            if (first || !missing.isEmpty()) return claims(where, found, asked, form, first ? List.of() : missing);
        }
        if (!step.equals("record")) return page("answer/check", pages.check(where, found, asked, form, kind.get()));
        return kind.get() == AnswerKind.DONE
                ? claim(where, found, asked, form, afterwards)
                : record(where, found, asked, form, kind.get(), afterwards);
    }

    private ModelAndView record(
            Where where, OfAgency found, Asked asked, AnswerForm form, AnswerKind kind, RedirectAttributes afterwards) {
        var agency = askers.asker().agency() == null ? where.agency() : null;
        try {
            var outcome = api.post("/api/alerts/answers", bodies.answer(kind, form, agency), form.key(), null);
            return outcome instanceof AnsweredAlerts answered
                    ? answered(where, answered.answers(), form, afterwards)
                    : new ModelAndView(TO_ANSWER);
        } catch (ApiRefusal refused) {
            var names = FIELDS.getOrDefault(kind, Map.of());
            var failures = refused.violations().isEmpty()
                    ? List.of(new Failure(refusals.sentence(refused), null))
                    : refused.violations().stream()
                            .map(violation ->
                                    new Failure(refusals.of(violation.message()), names.get(violation.field())))
                            .toList();
            return wrong(form(where, found, asked, form.again(form.actions()), failures, Optional.empty()));
        }
    }

    /** Each claim on the version that the page showed. */
    private ModelAndView claim(
            Where where, OfAgency found, Asked asked, AnswerForm form, RedirectAttributes afterwards) {
        var refused = new ArrayList<Failure>();
        var again = new LinkedHashSet<String>();
        int taken = 0;
        for (var action : form.actions()) {
            try {
                var recorded = api.post(
                        "/api/actions/" + action + "/completion",
                        bodies.claim(form, action),
                        form.key() + ":" + action,
                        form.version(action));
                if (recorded instanceof Taken claim) isShown(claim);
                taken++;
            } catch (ApiRefusal refusal) {
                again.add(action);
                refused.add(new Failure(
                        "%s: %s".formatted(found.statement(action), refusals.of(refusal)),
                        AnswerBodies.EVIDENCE + action));
            }
        }
        if (again.isEmpty()) return done(where, taken, afterwards);
        var page = claims(where, found, asked, form.again(again), refused);
        page.addObject(RECORDED, taken == 0 ? null : recorded(taken));
        return page;
    }

    /** What was taken is said; what was refused can be changed and sent again. */
    private ModelAndView answered(
            Where where, List<AnsweredAlert> outcomes, AnswerForm form, RedirectAttributes afterwards) {
        var failures = new ArrayList<Failure>();
        var again = new LinkedHashSet<String>();
        int taken = 0;
        for (var outcome : outcomes) {
            if (outcome.taken() != null) {
                isShown(outcome.taken());
                taken++;
            } else if (outcome.refused() != null) {
                again.add(outcome.action().value());
                failures.add(new Failure(outcome.action() + ": " + refusedAs(outcome.refused()), null));
            }
        }
        if (failures.isEmpty()) return done(where, taken, afterwards);
        var found = questions.with(where.with(), again, where.agency(), where.list());
        var asked =
                again.stream().map(found::about).filter(each -> each != null).findFirst();
        if (asked.isEmpty()) {
            afterwards.addFlashAttribute(
                    "refused", failures.stream().map(Failure::text).toList());
            return taken == 0 ? back(where, afterwards) : done(where, taken, afterwards);
        }
        return wrong(form(
                where,
                found,
                asked.get(),
                form.again(again),
                failures,
                taken == 0 ? Optional.empty() : Optional.of(recorded(taken))));
    }

    private String refusedAs(ProblemDetail refused) {
        return refused.getStatus() == HttpStatus.PRECONDITION_FAILED.value()
                ? "it was changed after you opened this page. Open it to see how, then answer again."
                : refusals.of(refused);
    }

    /** Waits until the lists show what was recorded. */
    private void isShown(Taken taken) {
        var version = new LinkedMultiValueMap<String, String>();
        version.set("atLeast", Long.toString(taken.lastVersion()));
        try {
            api.get("/api/actions/" + taken.id(), version, ActionDetail.class);
        } catch (ApiRefusal behind) {
            // It is recorded all the same; the next page may still ask for it.
        }
    }

    private static String recorded(int count) {
        return Words.count(count, "answer is recorded", "answers are recorded");
    }

    private static ModelAndView done(Where where, int taken, RedirectAttributes afterwards) {
        afterwards.addFlashAttribute(RECORDED, recorded(taken));
        return back(where, afterwards);
    }

    private ModelAndView gone(Where where, RedirectAttributes afterwards) {
        afterwards.addFlashAttribute(
                "gone",
                "Nothing about %s waits for an answer of %s now."
                        .formatted(where.with(), names.of(new AgencyId(where.agency()))));
        return back(where, afterwards);
    }

    private static ModelAndView back(Where where, RedirectAttributes afterwards) {
        afterwards.addAttribute("agency", where.agency());
        if (!where.review().isEmpty()) afterwards.addAttribute("review", where.review());
        return new ModelAndView(TO_ANSWER);
    }

    /** Actions that are not as the page showed them. */
    private static List<Failure> changed(OfAgency found, AnswerForm form) {
        return found.page().items().stream()
                .filter(row -> form.actions().contains(row.action().value()))
                .filter(row -> !form.isSeen(row.action().value(), row.version()))
                .map(row -> new Failure(
                        "%s was changed after you opened this page. Open it to see how, then send your answer again."
                                .formatted(row.action()),
                        "actions"))
                .toList();
    }

    /** Actions that need no answer any more; when the answer is recorded, the API says of each what became of it. */
    private static List<Failure> answered(OfAgency found, AnswerForm form) {
        return form.actions().stream()
                .filter(action -> !found.has(action))
                .map(action -> new Failure(
                        "Nothing about %s waits for an answer now. It is left out.".formatted(action), "actions"))
                .toList();
    }

    private ModelAndView form(
            Where where,
            OfAgency found,
            Asked asked,
            AnswerForm form,
            List<Failure> failures,
            Optional<String> recorded) {
        return page("answer/question", pages.form(where, found, asked, form, failures, recorded.orElse(null)));
    }

    private ModelAndView claims(Where where, OfAgency found, Asked asked, AnswerForm form, List<Failure> failures) {
        var page = page("answer/claims", pages.form(where, found, asked, form, failures, null));
        return failures.isEmpty() ? page : wrong(page);
    }

    private static ModelAndView page(String template, AnswerPage page) {
        return new ModelAndView(template, "page", page);
    }

    private static ModelAndView wrong(ModelAndView page) {
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }
}
