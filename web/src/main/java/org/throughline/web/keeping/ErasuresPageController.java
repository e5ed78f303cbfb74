package org.throughline.web.keeping;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.board.erasure.ErasureReceipt;
import org.throughline.web.api.Api;
import org.throughline.web.history.Entries;
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
import org.throughline.web.question.Question;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** Receipts of erasures. */
@Hidden
@Controller
class ErasuresPageController {

    private static final String PATH = "/erasures";
    private static final String LIST = "/erasures/list";

    private final Api api;
    private final Board board;
    private final Entries entries;
    private final OfficeDecisions decisions;

    ErasuresPageController(Api api, Board board, Entries entries, OfficeDecisions decisions) {
        this.api = api;
        this.board = board;
        this.entries = entries;
        this.decisions = decisions;
    }

    @GetMapping(PATH)
    ModelAndView receipts(@RequestParam Map<String, String> asked) {
        var question = Question.of(PATH, asked);
        var all = Lists.all(api.get("/api/erasures", List.class), ErasureReceipt.class);
        var list = Lists.page(all, question, LocalDate.now(board.zone()));
        return page(OfficePage.titled(
                        "Receipts of erasures",
                        "What was erased cannot be brought back. A receipt has nothing of it. The erasure list erases it again"
                                + " when an older backup is restored.")
                .part(Part.of(
                        new Table(
                                "receipts",
                                "Receipts, the newest first",
                                List.of(
                                        Column.plain("Receipt"),
                                        Column.plain("What was erased"),
                                        Column.plain("When"),
                                        Column.plain("Why"),
                                        Column.plain("Decided by")),
                                list.items().stream().map(this::row).toList()),
                        Pages.of(list, question)))
                .may(decisions.at("/api/erasures"))
                .related(related())
                .page());
    }

    private List<Link> related() {
        var related = new ArrayList<Link>();
        if (decisions.mayAsk("/api/retention")) related.add(new Link("What is due for erasure", "/retention"));
        related.add(new Link("Erasure list, for a restore", LIST));
        return related;
    }

    private Row row(ErasureReceipt receipt) {
        return Row.of(
                Cell.link(receipt.receipt(), PATH + "/" + receipt.receipt()),
                Cell.of(Words.of(receipt.kind())).quietly(String.join(", ", receipt.what())),
                Cell.of(Words.moment(receipt.erasedAt(), board.zone())),
                receipt.reasonCode() == null
                        ? Cell.of("Erased again after a restore")
                        : Cell.of(Words.of(receipt.reasonCode())),
                receipt.authority() == null
                        ? Cell.none("not on this record")
                        : Cell.of(entries.where(receipt.authority()))
                                .quietly(Words.day(receipt.authority().meetingDate())));
    }

    /** A file to keep outside the program. */
    @GetMapping(LIST)
    void list(HttpServletResponse response) {
        api.write("/api/erasures/list", new LinkedMultiValueMap<>(), response);
    }

    @GetMapping(PATH + "/{receipt}")
    ModelAndView receipt(@PathVariable String receipt) {
        return page(OfficePage.titled("Receipt " + receipt)
                .below("Receipts of erasures", PATH)
                .facts(facts(api.get("/api/erasures/" + receipt, ErasureReceipt.class)))
                .page());
    }

    private List<Fact> facts(ErasureReceipt receipt) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Erased", Words.of(receipt.kind()) + ": " + String.join(", ", receipt.what())));
        facts.add(new Fact("Identifier", receipt.subject()));
        facts.add(new Fact("When", Words.moment(receipt.erasedAt(), board.zone())));
        if (receipt.reasonCode() != null) facts.add(new Fact("Kind of reason", Words.of(receipt.reasonCode())));
        if (receipt.reason() != null) facts.add(new Fact("Reason", receipt.reason()));
        if (receipt.authority() != null)
            facts.add(new Fact(
                    "Decided by",
                    entries.where(receipt.authority()) + " of "
                            + Words.day(receipt.authority().meetingDate())));
        if (receipt.decidedBy() != null) facts.add(new Fact("Recorded by", receipt.decidedBy()));
        facts.add(new Fact("Fingerprint of the receipt", receipt.hash()));
        return facts;
    }

    private static ModelAndView page(OfficePage page) {
        return new ModelAndView("office/office", "page", page);
    }
}
