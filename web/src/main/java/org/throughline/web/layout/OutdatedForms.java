package org.throughline.web.layout;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.throughline.web.words.Link;

/**
 * Shows a page for a form that was sent without the token of its browser: it was open while its user signed in or out, or is of
 * another site. Nothing of it is used.
 */
@Component
public class OutdatedForms implements AccessDeniedHandler {

    private static final String SENTENCE = "You have signed in or out since it was opened, so nothing was recorded."
            + " To keep what you typed, go back in your browser and copy it. Then open the form again.";

    private final ShellAdvice shells;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final ObjectProvider<ViewResolver> views;

    OutdatedForms(
            ShellAdvice shells,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings,
            @Qualifier("jteViewResolver") ObjectProvider<ViewResolver> views) {
        this.shells = shells;
        this.mappings = mappings;
        this.views = views;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            view().render(Map.of("page", page(request), "shell", shells.shell(request)), request, response);
        } catch (IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new ServletException("The page for an outdated form cannot be written", failed);
        }
    }

    private View view() throws Exception {
        return Objects.requireNonNull(views.getObject().resolveViewName("layout/error", Locale.UK));
    }

    ErrorPage page(HttpServletRequest request) {
        return new ErrorPage("This form is out of date", SENTENCE, new Link("Open it again", page(path(request))));
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** The page that the form is on: at its own address, or at the next one above it. */
    private String page(String path) {
        var above = path;
        while (above.length() > 1 && !isPage(above)) above = above.substring(0, Math.max(0, above.lastIndexOf('/')));
        return above.isEmpty() ? "/" : above;
    }

    private boolean isPage(String path) {
        var asked = PathContainer.parsePath(path);
        return mappings.getObject().getHandlerMethods().entrySet().stream()
                .anyMatch(each -> isPage(each.getKey(), each.getValue(), asked));
    }

    private static boolean isPage(RequestMappingInfo mapping, HandlerMethod method, PathContainer asked) {
        var patterns = mapping.getPathPatternsCondition();
        return patterns != null
                && method.getBeanType() != NoSuchPageController.class
                && mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(asked));
    }
}
