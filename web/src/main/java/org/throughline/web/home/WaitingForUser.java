package org.throughline.web.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.throughline.domain.Asker;
import org.throughline.domain.waiting.WaitingMatter.Answerer;
import org.throughline.events.AgencyId;
import org.throughline.query.list.Page;
import org.throughline.query.waiting.WaitingOfKind;
import org.throughline.web.api.Api;
import org.throughline.web.api.ApiRefusal;
import org.throughline.web.home.HomePage.Waiting;
import org.throughline.web.home.HomePage.WaitingGroup;
import org.throughline.web.question.Addresses;
import org.throughline.web.question.Question;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** What waits for a user to decide, to record or to answer, by kind. */
@Component
class WaitingForUser {

    private static final Question LIST = new Question("/waiting", new LinkedMultiValueMap<>());

    private final Api api;
    private final DirectoryNames names;

    WaitingForUser(Api api, DirectoryNames names) {
        this.api = api;
        this.names = names;
    }

    /** In the order in which it concerns the user: a chair first sees what waits for the Board. */
    List<WaitingGroup> groups(Asker asker) {
        var agency = asker.agency();
        var kinds =
                api.list("/api/waiting/kinds", of(agency), WaitingOfKind.class).items();
        return answerers(asker).stream()
                .map(answerer -> group(
                        answerer,
                        kinds.stream()
                                .filter(each -> each.waitsFor() == answerer)
                                .toList(),
                        agency))
                .filter(group -> !group.kinds().isEmpty())
                .toList();
    }

    private static List<Answerer> answerers(Asker asker) {
        return switch (asker.role()) {
            case CHAIR -> List.of(Answerer.BOARD, Answerer.OVERSEEING_COMMITTEE);
            case AGENCY_LEAD ->
                List.of(Answerer.LEAD_AGENCY, Answerer.OVERSEEING_COMMITTEE, Answerer.BOARD, Answerer.ANOTHER_AGENCY);
            case SECRETARY, AUDITOR, ADMINISTRATOR ->
                List.of(Answerer.OVERSEEING_COMMITTEE, Answerer.BOARD, Answerer.ANOTHER_AGENCY, Answerer.LEAD_AGENCY);
        };
    }

    private WaitingGroup group(Answerer answerer, List<WaitingOfKind> kinds, @Nullable AgencyId agency) {
        long total = kinds.stream().mapToLong(WaitingOfKind::total).sum();
        var whom = agency != null && answerer == Answerer.LEAD_AGENCY
                ? "Waiting for " + names.of(agency)
                : WaitingWords.whom(answerer);
        return new WaitingGroup(
                "waiting-" + answerer.name().toLowerCase(Locale.ROOT),
                whom + ": " + Words.number(total),
                kinds.stream().map(each -> waiting(each, agency)).toList());
    }

    private Waiting waiting(WaitingOfKind of, @Nullable AgencyId agency) {
        var longest = of.longest();
        return new Waiting(
                WaitingWords.of(of.kind(), of.total()),
                of.total() == 1
                        ? Addresses.ofThing(longest.on())
                        : about(agency)
                                .with("kind", of.kind().name())
                                .with("waitsFor", of.waitsFor().name())
                                .address(),
                (of.total() == 1 ? "" : "The longest: ") + longest.statement(),
                Words.days(longest.daysWaiting()),
                of.overdue() == 0
                        ? "by " + Words.day(longest.answerBy())
                        : of.total() == 1
                                ? "was due by " + Words.day(longest.answerBy())
                                : Words.number(of.overdue()) + " overdue");
    }

    /** Alerts, and for a lead the claims of other agencies, which they may verify. */
    List<Link> also(Asker asker) {
        var also = new ArrayList<Link>();
        switch (asker.role()) {
            case AGENCY_LEAD -> {
                var agency = asker.agency();
                if (agency == null) return List.of();
                add(
                        also,
                        total("/api/to-answer", of(agency)),
                        "action to answer",
                        "actions to answer",
                        new Question("/to-answer", of(agency)));
                var claims = new LinkedMultiValueMap<String, String>();
                claims.set("verifier", agency.value());
                add(
                        also,
                        total("/api/claims-to-verify", claims),
                        "claim of another agency that you may verify",
                        "claims of other agencies that you may verify",
                        new Question("/claims-to-verify", claims));
            }
            case SECRETARY, CHAIR, AUDITOR, ADMINISTRATOR -> {
                var unanswered = of(null);
                unanswered.set("state", "UNANSWERED");
                add(
                        also,
                        total("/api/alerts", unanswered),
                        "alert without an answer",
                        "alerts without an answer",
                        new Question("/alerts", unanswered));
            }
        }
        return List.copyOf(also);
    }

    private static void add(List<Link> also, long count, String one, String many, Question list) {
        if (count > 0) also.add(new Link(Words.count(count, one, many), list.address()));
    }

    private long total(String list, MultiValueMap<String, String> question) {
        var first = new LinkedMultiValueMap<>(question);
        first.set("size", "1");
        try {
            return api.get(list, first, Page.class).total();
        } catch (ApiRefusal refused) {
            if (refused.status() != HttpStatus.FORBIDDEN.value()) throw refused;
            return 0;
        }
    }

    Link everything(Asker asker) {
        return new Link("Everything that waits", about(asker.agency()).address());
    }

    private static Question about(@Nullable AgencyId agency) {
        return agency == null ? LIST : LIST.with("agency", agency.value());
    }

    private static MultiValueMap<String, String> of(@Nullable AgencyId agency) {
        var question = new LinkedMultiValueMap<String, String>();
        if (agency != null) question.set("agency", agency.value());
        return question;
    }
}
