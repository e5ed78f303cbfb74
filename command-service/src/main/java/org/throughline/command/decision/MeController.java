package org.throughline.command.decision;

import static java.util.Comparator.comparing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.throughline.board.DirectoryInTheLog;
import org.throughline.board.account.AskerResolver;
import org.throughline.command.AllowedRoles;
import org.throughline.domain.board.Directory;
import org.throughline.events.AgencyId;
import org.throughline.events.Role;

/** Who is signed in, and what they may do. */
@RestController
@RequestMapping("/api/me")
@Tag(name = "Accounts")
class MeController {

    private static final Set<Role> OF_COMMITTEES = Set.of(Role.SECRETARY, Role.CHAIR);

    /**
     * The user that asks.
     *
     * @param agency of an agency lead, for which alone they act
     * @param recordsForCommittees whether they record what a committee or the Board decided, under its minute
     * @param may the requests that their role may send; each is judged on its own besides
     */
    record Me(
            String user,
            Role role,
            @Nullable AgencyId agency,
            @Nullable String agencyName,
            boolean recordsForCommittees,
            List<May> may) {}

    /**
     * A request that the user may send.
     *
     * @param needsMinute whether it names the committee, meeting and minute that decided
     */
    record May(String path, @Nullable String what, boolean needsMinute) {}

    private final AskerResolver askers;
    private final DirectoryInTheLog directory;
    private final RequestMappingHandlerMapping requests;
    private final WebInvocationPrivilegeEvaluator access;

    MeController(
            AskerResolver askers,
            DirectoryInTheLog directory,
            @Lazy @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping requests,
            @Lazy WebInvocationPrivilegeEvaluator access) {
        this.askers = askers;
        this.directory = directory;
        this.requests = requests;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "Who is signed in, in which role, for which agency, and what they may record")
    Me me() {
        var asker = askers.asker();
        var login = SecurityContextHolder.getContext().getAuthentication();
        var agency = asker.agency();
        return new Me(
                asker.user(),
                asker.role(),
                agency,
                agency == null ? null : name(directory.whole().find(agency)),
                OF_COMMITTEES.contains(asker.role()),
                requests.getHandlerMethods().entrySet().stream()
                        .flatMap(entry -> may(entry.getKey(), entry.getValue(), asker.role(), login))
                        .sorted(comparing(May::path))
                        .toList());
    }

    private static @Nullable String name(Directory.@Nullable Entry agency) {
        return agency == null ? null : agency.name();
    }

    private Stream<May> may(
            RequestMappingInfo mapping, HandlerMethod method, Role role, @Nullable Authentication login) {
        if (!mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)) return Stream.empty();
        var body = body(method);
        if (!allowed(body).contains(role)) return Stream.empty();
        boolean needsMinute = body != null && needsMinute(body);
        if (needsMinute && !OF_COMMITTEES.contains(role)) return Stream.empty();
        var described = method.getMethodAnnotation(Operation.class);
        return mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/"))
                .filter(path -> access.isAllowed("", path.replaceAll("\\{[^}]*}", "x"), "POST", login))
                .map(path -> new May(path, described == null ? null : described.summary(), needsMinute));
    }

    private static @Nullable Class<?> body(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .<Class<?>>map(parameter -> parameter.getParameterType())
                .findFirst()
                .orElse(null);
    }

    /** A body that declares no roles is judged by its path, or holds decisions that are judged one by one. */
    private static Set<Role> allowed(@Nullable Class<?> body) {
        if (body == null) return Set.of(Role.values());
        var declared = body.getAnnotation(AllowedRoles.class);
        return declared == null ? Set.of(Role.values()) : Set.of(declared.value());
    }

    private static boolean needsMinute(Class<?> body) {
        return Arrays.stream(body.getDeclaredFields())
                .filter(field -> field.getName().equals("authority"))
                .anyMatch(field -> field.isAnnotationPresent(NotNull.class));
    }
}
