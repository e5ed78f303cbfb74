package org.throughline.board.permission;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.throughline.board.account.AskerResolver;
import org.throughline.board.account.ContentGrants;
import org.throughline.platform.problem.ProblemWriter;
import org.throughline.platform.signin.TokenAuthentication;

/** Refuses a request that the role of its user may not send, before its body is read. */
@Configuration("permissionInterceptor")
class PermissionInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    private static final Set<String> QUESTIONS = Set.of("GET", "HEAD");

    private final AskerResolver askers;
    private final ContentGrants contents;
    private final ProblemWriter problems;

    PermissionInterceptor(AskerResolver askers, ContentGrants contents, ProblemWriter problems) {
        this.askers = askers;
        this.contents = contents;
        this.problems = problems;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/api/**").order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || isOpen(method)) return true;
        if (mayBeSent(method)) return mayBeSentWithThisToken(method, request, response);
        problems.write(response, 403, "role-may-not", "this role may not do this");
        return false;
    }

    /** What its user may do, a program may do as far as its token goes. */
    private boolean mayBeSentWithThisToken(
            HandlerMethod method, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof TokenAuthentication token)) return true;
        var scope = Permission.of(method.getMethod())
                .flatMap(permission -> permission.scope(QUESTIONS.contains(request.getMethod())));
        if (scope.filter(token::has).isPresent()) return true;
        problems.write(
                response,
                403,
                "token-may-not",
                scope.map("this needs a token with the scope %s"::formatted)
                        .orElse("no token is for this; sign in with your login and password"));
        return false;
    }

    private boolean mayBeSent(HandlerMethod method) {
        var asker = askers.asker();
        return Permission.of(method.getMethod())
                .filter(permission -> permission.allows(asker.role())
                        || permission.allowsWithContentGrant(asker.role()) && contents.mayReadContent(asker))
                .isPresent();
    }

    /** What libraries answer (the API's description, OPTIONS) and the error page; sign-in says who may see it. */
    static boolean isOpen(HandlerMethod method) {
        var type = method.getBeanType();
        return ErrorController.class.isAssignableFrom(type) || !type.getName().startsWith("org.throughline.");
    }
}
