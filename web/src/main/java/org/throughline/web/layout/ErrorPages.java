package org.throughline.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.platform.problem.Outage;
import org.throughline.web.api.ApiRefusal;
import org.throughline.web.words.Refusals;

/** Shows a page for what cannot be shown. */
@ControllerAdvice(basePackages = "org.throughline.web")
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorPages {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    private final ShellAdvice shells;
    private final Refusals refusals;
    private final OutdatedForms outdatedForms;

    ErrorPages(ShellAdvice shells, Refusals refusals, OutdatedForms outdatedForms) {
        this.refusals = refusals;
        this.shells = shells;
        this.outdatedForms = outdatedForms;
    }

    @ExceptionHandler
    ModelAndView refused(ApiRefusal refused, HttpServletRequest request) {
        return switch (refused.status()) {
            case 404 ->
                page(
                        HttpStatus.NOT_FOUND,
                        new ErrorPage(
                                "Page not found",
                                "There is nothing at this address that you may read. If you typed the address, check it."),
                        request);
            case 403 ->
                page(
                        HttpStatus.FORBIDDEN,
                        new ErrorPage("This is not for your role", refusals.sentence(refused)),
                        request);
            case 503 ->
                page(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        new ErrorPage("Try again in a minute", refusals.sentence(refused)),
                        request);
            default ->
                page(
                        HttpStatus.valueOf(refused.status()),
                        new ErrorPage("This cannot be shown", refusals.of(refused)),
                        request);
        };
    }

    /** A parameter is missing, or a form is in a form that cannot be read. */
    @ExceptionHandler({ServletRequestBindingException.class, MultipartException.class, TypeMismatchException.class})
    ModelAndView unreadable(HttpServletRequest request) {
        return page(
                HttpStatus.BAD_REQUEST,
                new ErrorPage("This cannot be read", "What was sent is not what this page’s form sends."),
                request);
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return page(
                HttpStatus.CONTENT_TOO_LARGE,
                new ErrorPage("This file is too large", "A file has at most 20 MB. Nothing was recorded."),
                request);
    }

    /** A form that brings a file is asked for its token where it is read. */
    @ExceptionHandler
    ModelAndView outdated(CsrfException outdated, HttpServletRequest request) {
        return page(HttpStatus.FORBIDDEN, outdatedForms.page(request), request);
    }

    @ExceptionHandler
    ModelAndView unforeseen(Exception unforeseen, HttpServletRequest request) {
        if (Outage.isBehind(unforeseen))
            return page(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    new ErrorPage("Try again in a minute", "The record cannot be reached just now."),
                    request);
        log.error("A page failed unexpectedly", unforeseen);
        return page(
                HttpStatus.INTERNAL_SERVER_ERROR,
                new ErrorPage(
                        "There is a fault in the service",
                        "Nothing was recorded by this page. The service’s log has the reason."),
                request);
    }

    private ModelAndView page(HttpStatus status, ErrorPage page, HttpServletRequest request) {
        var view = new ModelAndView("layout/error", "page", page);
        view.addObject("shell", shells.shell(request));
        view.setStatus(status);
        return view;
    }
}
