package org.throughline.web.keeping;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.board.Board;
import org.throughline.board.attachment.UnusedUpload;
import org.throughline.web.api.Api;
import org.throughline.web.api.ApiRefusal;
import org.throughline.web.list.Lists;
import org.throughline.web.list.Pages;
import org.throughline.web.office.OfficeDecisions;
import org.throughline.web.office.OfficePage;
import org.throughline.web.office.PressPage;
import org.throughline.web.question.Question;
import org.throughline.web.words.Link;
import org.throughline.web.words.Refusals;
import org.throughline.web.words.Words;

/** Files: an upload, those that nothing refers to, and a download. */
@Hidden
@Controller
class FilesController {

    private static final String PATH = "/files";
    private static final long KILOBYTE = 1_000;

    private final Api api;
    private final Board board;
    private final OfficeDecisions decisions;
    private final Refusals refusals;

    FilesController(Api api, Board board, OfficeDecisions decisions, Refusals refusals) {
        this.refusals = refusals;
        this.api = api;
        this.board = board;
        this.decisions = decisions;
    }

    @GetMapping(PATH)
    ModelAndView files(@RequestParam Map<String, String> asked) {
        return page(Question.of(PATH, asked), null);
    }

    private ModelAndView page(Question question, @Nullable String error) {
        var all = Lists.all(api.get("/api/files", List.class), UnusedUpload.class);
        var list = Lists.page(all, question, LocalDate.now(board.zone()));
        return new ModelAndView(
                "office/files",
                "page",
                new FilesPage(
                        OfficePage.titled(
                                        "Uploaded files",
                                        "Until a decision refers to it, a file is yours alone, and is removed after a while.")
                                .page(),
                        list.items().stream().map(this::row).toList(),
                        Pages.of(list, question),
                        decisions.may(RequestMethod.POST, "/api/files"),
                        error));
    }

    private FilesPage.Row row(UnusedUpload upload) {
        return new FilesPage.Row(
                upload.sha256(),
                upload.mediaType(),
                size(upload.bytes()),
                upload.uploadedBy(),
                Words.moment(upload.uploadedAt(), board.zone()));
    }

    private static String size(long bytes) {
        return bytes < KILOBYTE
                ? Words.count(bytes, "byte", "bytes")
                : Words.number((bytes + KILOBYTE / 2) / KILOBYTE) + "\u00A0KB";
    }

    @PostMapping(PATH)
    ModelAndView upload(@RequestParam MultipartFile file, RedirectAttributes afterwards) {
        if (file.isEmpty()) return refused(HttpStatus.BAD_REQUEST, "Choose a file that is not empty.");
        try {
            var uploaded = api.upload(file);
            afterwards.addFlashAttribute(
                    "recorded", "The file is uploaded. In a form, give its fingerprint: " + uploaded.sha256());
            return new ModelAndView("redirect:" + PATH);
        } catch (ApiRefusal refused) {
            return refused(HttpStatus.valueOf(refused.status()), refusals.of(refused));
        }
    }

    private ModelAndView refused(HttpStatus status, String why) {
        var page = page(Question.of(PATH, Map.of()), why);
        page.setStatus(status);
        return page;
    }

    @GetMapping(PATH + "/{sha256}")
    void file(@PathVariable String sha256, HttpServletResponse response) {
        api.write("/api/files/" + sha256, new LinkedMultiValueMap<>(), response);
    }

    @PostMapping(PATH + "/{sha256}/removal")
    ModelAndView remove(
            @PathVariable String sha256,
            @RequestParam(defaultValue = "false") boolean checked,
            RedirectAttributes afterwards) {
        if (!checked)
            return PressPage.toCheck(
                    "The file with the digest %s is removed.".formatted(sha256),
                    "It is not kept anywhere else in the program.",
                    new Link("Files", PATH),
                    PATH + "/" + sha256 + "/removal",
                    "Remove it");
        api.post("/api/files/" + sha256 + "/removal");
        afterwards.addFlashAttribute("recorded", "The file is removed.");
        return new ModelAndView("redirect:" + PATH);
    }
}
