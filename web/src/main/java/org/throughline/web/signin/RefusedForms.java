package org.throughline.web.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;

/**
 * What a person sees whose form was sent without the token of their browser: the page to sign in on again where they wanted to
 * sign in, or to sign out and have already done so; else a page that says so.
 */
class RefusedForms implements AccessDeniedHandler {

    private final AccessDeniedHandler others;
    private final AccessDeniedHandler ofPrograms = new AccessDeniedHandlerImpl();

    RefusedForms(AccessDeniedHandler others) {
        this.others = others;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.equals(PageSecurity.SIGN_IN)) show("?again", request, response);
        else if (path.equals(PageSecurity.SIGN_OUT) && !isSignedIn()) show("?out", request, response);
        else if (isOfAPage(request)) others.handle(request, response, denied);
        else ofPrograms.handle(request, response, denied);
    }

    /** A browser sends forms and says that it reads pages; a program that mistook an address gets a problem. */
    private static boolean isOfAPage(HttpServletRequest request) {
        var sent = request.getContentType();
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return (sent != null
                        && (sent.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                                || sent.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)))
                || (accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE));
    }

    private static void show(String query, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.sendRedirect(request.getContextPath() + PageSecurity.SIGN_IN + query);
    }

    private static boolean isSignedIn() {
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }
}
