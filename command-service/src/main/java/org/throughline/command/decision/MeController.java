package org.throughline.command.decision;

import static java.util.Comparator.comparing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
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
import org.throughline.board.account.Entitlement.ContentGrant;
import org.throughline.board.permission.Permission;
import org.throughline.board.permission.Permit;
import org.throughline.board.permission.Reach;
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
     * @param from the first day of the role
     * @param to its last day; null if no end is planned
     * @param content permission of an administrator to read content; null for other roles and without one
     * @param recordsForCommittees whether they record what a committee or the Board decided, under its minute
     * @param may the requests that their role may send; each is judged on its own besides
     */
    record Me(
            String user,
            Role role,
            @Nullable AgencyId agency,
            @Nullable String agencyName,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable ContentGrant content,
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

    MeController(
            AskerResolver askers,
            DirectoryInTheLog directory,
            @Lazy @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping requests) {
        this.askers = askers;
        this.directory = directory;
        this.requests = requests;
    }

    @GetMapping
    @Permit(
            roles = {Role.SECRETARY, Role.AGENCY_LEAD, Role.CHAIR, Role.AUDITOR, Role.ADMINISTRATOR},
            reach = Reach.OWN_ACCOUNT)
    @Operation(summary = "Who is signed in, in which role, for which agency, and what they may record")
    Me me() {
        var asker = askers.asker();
        var entitlement = askers.entitlement();
        var agency = asker.agency();
        return new Me(
                asker.user(),
                asker.role(),
                agency,
                agency == null ? null : name(directory.whole().find(agency)),
                entitlement.from(),
                entitlement.to(),
                entitlement.content(),
                OF_COMMITTEES.contains(asker.role()),
                requests.getHandlerMethods().entrySet().stream()
                        .flatMap(entry -> may(entry.getKey(), entry.getValue(), asker.role()))
                        .sorted(comparing(May::path))
                        .toList());
    }

    private static @Nullable String name(Directory.@Nullable Entry agency) {
        return agency == null ? null : agency.name();
    }

    private static Stream<May> may(RequestMappingInfo mapping, HandlerMethod method, Role role) {
        if (!mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)) return Stream.empty();
        if (Permission.of(method.getMethod())
                .filter(permission -> permission.allows(role))
                .isEmpty()) return Stream.empty();
        var body = body(method);
        boolean needsMinute = body != null && needsMinute(body);
        if (needsMinute && !OF_COMMITTEES.contains(role)) return Stream.empty();
        var described = method.getMethodAnnotation(Operation.class);
        return mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/"))
                .map(path -> new May(path, described == null ? null : described.summary(), needsMinute));
    }

    private static @Nullable Class<?> body(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .<Class<?>>map(parameter -> parameter.getParameterType())
                .findFirst()
                .orElse(null);
    }

    private static boolean needsMinute(Class<?> body) {
        return Arrays.stream(body.getDeclaredFields())
                .filter(field -> field.getName().equals("authority"))
                .anyMatch(field -> field.isAnnotationPresent(NotNull.class));
    }
}
