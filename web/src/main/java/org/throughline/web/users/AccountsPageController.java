package org.throughline.web.users;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.board.account.AccountChange;
import org.throughline.board.account.AskerResolver;
import org.throughline.board.account.Entitlement.ContentGrant;
import org.throughline.board.account.ProgramToken;
import org.throughline.board.account.ShownAccount;
import org.throughline.board.account.WorkAccount;
import org.throughline.events.AgencyId;
import org.throughline.events.Role;
import org.throughline.web.api.Api;
import org.throughline.web.api.ApiRefusal;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.Lists;
import org.throughline.web.list.Pages;
import org.throughline.web.list.Row;
import org.throughline.web.list.Table;
import org.throughline.web.office.OfficeDecisions;
import org.throughline.web.office.OfficePage;
import org.throughline.web.office.OfficePage.Fact;
import org.throughline.web.office.OfficePage.Part;
import org.throughline.web.office.PressPage;
import org.throughline.web.office.PressPage.Button;
import org.throughline.web.question.Question;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** Accounts: who has which role from when to when, what changed, and a new password for one use. */
@Hidden
@Controller
class AccountsPageController {

    private static final String PATH = "/accounts";
    private static final String CHANGES = "/accounts/changes";
    private static final String THINGS = "/api/accounts/{login}";

    private final Api api;
    private final Board board;
    private final DirectoryNames names;
    private final OfficeDecisions decisions;
    private final AskerResolver askers;

    AccountsPageController(
            Api api, Board board, DirectoryNames names, OfficeDecisions decisions, AskerResolver askers) {
        this.api = api;
        this.board = board;
        this.names = names;
        this.decisions = decisions;
        this.askers = askers;
    }

    @GetMapping(PATH)
    ModelAndView accounts(@RequestParam Map<String, String> asked) {
        var question = Question.of(PATH, asked);
        var all = Lists.all(
                api.get("/api/accounts", question.without("page").parameters(), List.class), ShownAccount.class);
        var day = question.has("asOf") ? LocalDate.parse(question.value("asOf")) : today();
        var list = Lists.page(all, question, day);
        return new ModelAndView(
                "office/accounts",
                "page",
                new AccountsPage(
                        OfficePage.titled(
                                        "Accounts",
                                        "Who may sign in, and as what. A login is named after a desk, because the history of"
                                                + " each decision carries it.")
                                .part(Part.of(
                                        new Table(
                                                "accounts",
                                                question.has("asOf")
                                                        ? "Who could do what on " + Words.day(day)
                                                        : "Accounts today",
                                                List.of(
                                                        Column.plain("Login"),
                                                        Column.plain("Role"),
                                                        Column.plain("From"),
                                                        Column.plain("To"),
                                                        Column.plain("State")),
                                                list.items().stream()
                                                        .map(this::row)
                                                        .toList()),
                                        Pages.of(list, question)))
                                .may(decisions.at("/api/accounts"))
                                .related(List.of(new Link("Changes of accounts", CHANGES)))
                                .page(),
                        question.value("asOf")));
    }

    private Row row(ShownAccount account) {
        var state = account.disabled() ? Cell.of("Disabled") : Cell.of("Enabled");
        return Row.of(
                Cell.link(account.login(), history(account.login())),
                account.role() == null
                        ? Cell.of("No role")
                        : agency(Cell.of(Words.of(account.role())), account.agency()),
                account.from() == null ? Cell.none("no role") : Cell.of(Words.day(account.from())),
                account.to() == null ? Cell.none("no planned end") : Cell.of(Words.day(account.to())),
                account.content() == null ? state : state.quietly(content(account.content())));
    }

    private Cell agency(Cell role, @Nullable AgencyId agency) {
        return agency == null ? role : role.quietly(names.of(agency));
    }

    private static String content(ContentGrant grant) {
        return "Reads content until %s: %s".formatted(Words.dayOr(grant.to(), "further notice"), grant.reason());
    }

    private static String history(String login) {
        return PATH + "/" + login + "/history";
    }

    @GetMapping(CHANGES)
    ModelAndView changes(@RequestParam Map<String, String> asked) {
        var question = Question.of(CHANGES, asked);
        var list = Lists.page(
                Lists.all(api.get("/api/accounts/changes", List.class), AccountChange.class), question, today());
        return page(OfficePage.titled("Changes of accounts", "The latest 200, the newest first.")
                .below("Accounts", PATH)
                .part(Part.of(table("Changes of accounts", list.items(), true), Pages.of(list, question)))
                .page());
    }

    @GetMapping(PATH + "/{login}/history")
    ModelAndView account(@PathVariable String login, @RequestParam Map<String, String> asked) {
        var question = Question.of(history(login), asked);
        var all = Lists.all(api.get("/api/accounts/" + login + "/history", List.class), AccountChange.class);
        var list = Lists.page(all.reversed(), question, today());
        var may = new ArrayList<>(decisions.about(THINGS, login));
        if (decisions.may(RequestMethod.PUT, "/api/accounts/{login}/password"))
            may.add(new Link("Set a new password for one use", PATH + "/" + login + "/password"));
        var account = now(login);
        var mayNot = AccountDecisions.refused(may, account, askers.asker());
        may.removeIf(link -> mayNot.stream().anyMatch(refused -> refused.name().equals(link.text())));
        var buttons = new ArrayList<Button>();
        if (decisions.may(RequestMethod.POST, "/api/accounts/{login}/sessions/end"))
            buttons.add(new Button("Sign the account out in every browser", PATH + "/" + login + "/sessions/end"));
        if (decisions.may(RequestMethod.POST, "/api/accounts/{login}/work-accounts/{workAccount}/removal"))
            for (var work :
                    Lists.all(api.get("/api/accounts/" + login + "/work-accounts", List.class), WorkAccount.class))
                buttons.add(new Button(
                        "Disconnect the work account of " + work.issuer(),
                        PATH + "/" + login + "/work-accounts/" + work.id() + "/removal"));
        return new ModelAndView(
                "office/account",
                "page",
                new AccountPage(
                        new PressPage(
                                OfficePage.titled("Account " + login)
                                        .below("Accounts", PATH)
                                        .facts(facts(account))
                                        .part(Part.of(
                                                table("Changes of this account, the newest first", list.items(), false),
                                                Pages.of(list, question)))
                                        .may(may)
                                        .mayNot(mayNot)
                                        .page(),
                                buttons),
                        tokens(login)));
    }

    private List<AccountPage.Token> tokens(String login) {
        boolean may = decisions.may(RequestMethod.POST, "/api/accounts/{login}/tokens/{token}/revocation");
        var path = PATH + "/" + login + "/tokens/";
        return Lists.all(api.get("/api/accounts/" + login + "/tokens", List.class), ProgramToken.class).stream()
                .filter(token -> token.isInForce(today()))
                .map(token -> new AccountPage.Token(
                        token.purpose(),
                        Words.day(token.lastDay()),
                        token.lastUsed() == null ? "Never" : Words.moment(token.lastUsed(), board.zone()),
                        may ? path + token.id() + "/revocation" : null))
                .toList();
    }

    private ShownAccount now(String login) {
        return Lists.all(api.get("/api/accounts", List.class), ShownAccount.class).stream()
                .filter(account -> account.login().equals(login))
                .findFirst()
                .orElseThrow(() -> ApiRefusal.of(404, "there is no such account"));
    }

    private List<Fact> facts(ShownAccount account) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Role today", account.role() == null ? "None" : inWords(account.role(), account.agency())));
        if (account.from() != null) facts.add(new Fact("Since", Words.day(account.from())));
        if (account.role() != null) facts.add(new Fact("Until", Words.dayOr(account.to(), "No end is planned")));
        if (account.content() != null) facts.add(new Fact("Permission to read content", content(account.content())));
        facts.add(new Fact("State", account.disabled() ? "Disabled" : "Enabled"));
        return facts;
    }

    private Table table(String caption, List<AccountChange> changes, boolean withLogin) {
        var columns = new ArrayList<Column>();
        if (withLogin) columns.add(Column.plain("Login"));
        columns.addAll(List.of(
                Column.plain("What changed"), Column.plain("When"), Column.plain("By"), Column.plain("Reason")));
        return new Table(
                "changes",
                caption,
                columns,
                changes.stream().map(change -> row(change, withLogin)).toList());
    }

    private Row row(AccountChange change, boolean withLogin) {
        var cells = new ArrayList<Cell>();
        if (withLogin) cells.add(Cell.link(change.login(), history(change.login())));
        cells.add(Cell.of(inWords(change)));
        cells.add(Cell.of(Words.moment(change.at(), board.zone())));
        cells.add(Cell.of(change.by().equals("throughline") ? "the program" : change.by()));
        cells.add(change.reason() == null ? Cell.none("none given") : Cell.of(change.reason()));
        return new Row(cells);
    }

    private String inWords(AccountChange change) {
        return switch (change.what()) {
            case CREATED -> "Created";
            case ROLE_GRANTED -> "Given the role " + inWords(change.role(), change.agency()) + days(change);
            case ROLE_ENDED -> "Role ended: " + inWords(change.role(), change.agency()) + end(change);
            case CONTENT_GRANTED -> "Permitted to read content" + days(change);
            case CONTENT_ENDED -> "Permission to read content ended" + end(change);
            case PASSWORD_SET -> "New password for one use";
            case PASSWORD_CHANGED -> "Password replaced by its user";
            case DISABLED -> "Disabled";
            case ENABLED -> "Enabled";
            case CONNECTED -> "A work account signs in";
            case DISCONNECTED -> "A work account signs in no more";
        };
    }

    private String inWords(@Nullable Role role, @Nullable AgencyId agency) {
        if (role == null) return "none";
        return Words.of(role) + (agency == null ? "" : ", " + names.of(agency));
    }

    private static String days(AccountChange change) {
        var from = change.from() == null ? "" : " from " + Words.day(change.from());
        return from + (change.to() == null ? "" : " to " + Words.day(change.to()));
    }

    private static String end(AccountChange change) {
        return change.to() == null ? ", at once" : ", after " + Words.day(change.to());
    }

    private LocalDate today() {
        return LocalDate.now(board.zone());
    }

    private static ModelAndView page(OfficePage page) {
        return new ModelAndView("office/office", "page", page);
    }
}
