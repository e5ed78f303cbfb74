package org.throughline.standalone;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.throughline.board.permission.Permission;
import org.throughline.board.permission.Reach;
import org.throughline.command.Rule;
import org.throughline.command.decision.Refusals;
import org.throughline.events.Role;

/** {@code docs/security/permissions.md}, made from the declarations beside the operations, and read again. */
final class PermissionTable {

    static final List<Role> ROLES =
            List.of(Role.SECRETARY, Role.CHAIR, Role.AGENCY_LEAD, Role.AUDITOR, Role.ADMINISTRATOR);

    private static final String NO = "–";
    private static final String WITHOUT_CONTENT = "without content";
    private static final String WITH_PERMISSION = "with permission";

    /**
     * A line of the table.
     *
     * @param operation such as {@code POST /api/reviews}
     * @param cells by role
     */
    record Line(String operation, Map<Role, String> cells) {

        boolean allows(Role role) {
            return !cells.get(role).equals(NO) && !cells.get(role).equals(WITH_PERMISSION);
        }
    }

    private PermissionTable() {}

    /** The lines of a written table. */
    static List<Line> read(String written) {
        return written.lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(PermissionTable::line)
                .toList();
    }

    private static Stream<Line> line(String text) {
        var parts =
                Arrays.stream(text.substring(1).split("\\|")).map(String::strip).toList();
        if (parts.size() < ROLES.size() + 2) return Stream.of();
        var cells = new TreeMap<Role, String>();
        for (int i = 0; i < ROLES.size(); i++) cells.put(ROLES.get(i), parts.get(i + 2));
        return Stream.of(new Line(parts.getFirst().replace("`", ""), cells));
    }

    static String of(RequestMappingHandlerMapping mapping) {
        return """
                # Permissions

                Who may do what, made from the source by `make docs`. The program refuses what this table does not allow: 401
                without signing in, 403 `role-may-not` otherwise. A test sends every request as every role and compares.

                **Roles.** An account has one role at a time, from a first day to a last day, given by a person who is named in
                its history ([accounts](../operator/accounts.md)).

                | role | is |
                |---|---|
                | secretary | the committee secretary or board co-ordinator |
                | chair | the chair, or a member who decides between meetings |
                | lead | the lead of one agency |
                | auditor | an auditor, an independent scrutineer or an inspector: reads, and records nothing |
                | admin | who runs the program: administers, and reads nothing of what reviews, findings, actions and meetings say |

                **Reach.** How far a request goes for who may send it:

                """
                + Arrays.stream(Reach.values())
                        .map(reach -> "- *%s*: %s\n".formatted(name(reach), reach.meaning()))
                        .collect(joining())
                + """

                In the column of a role, *yes* has the reach of the line, *own agency* is a lead's, and *with permission* is
                an administrator whom a secretary or a chair has permitted to read content, for some days and with a reason.
                *Without content* is an answer about delivery that leaves out every line.
                The column *minute* says whether the decision names the committee, meeting and minute that decided: *always*
                means that a lead cannot send it, *may* that a lead sends it without one.
                The column *token* is the scope that the token of a program needs, beside the role of its user. No token is
                for a request with *–*.

                """
                + operations(mapping)
                + """
                ## What depends on who asks beside this

                These rules refuse a request that the table allows with 403, because of who sends it about what. Every other
                rule, such as that nobody signs off their own action, is in [rules.md](../rules.md).

                | rule | what it asks for |
                |---|---|
                """
                + Arrays.stream(Rule.values())
                        .filter(rule -> Refusals.status(rule) == HttpStatus.FORBIDDEN)
                        .map(rule -> "| `%s` | %s |\n"
                                .formatted(rule.name().toLowerCase(Locale.ROOT).replace('_', '-'), rule.statement()))
                        .collect(joining())
                + """
                | `role-may-give-this-role` | a secretary or a chair gives, ends and sets passwords for the roles that read content; an administrator those of administrators, and the first secretary or chair |

                A restricted review, its findings and its actions are unknown (404) to who is not among its readers, on every
                line with the reach *what you may read*.

                ## Without signing in

                `/actuator/health`, `/actuator/info` and the description of this interface. [monitoring](../operator/monitoring.md)
                says how to close them.
                """;
    }

    private static String operations(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> Permission.of(entry.getValue().getMethod()).isPresent())
                .filter(entry -> entry.getKey().getPatternValues().stream().anyMatch(path -> path.startsWith("/api/")))
                .collect(Collectors.groupingBy(
                        entry -> subject(entry.getValue()),
                        TreeMap::new,
                        Collectors.flatMapping(entry -> lines(entry.getKey(), entry.getValue()), Collectors.toList())))
                .entrySet()
                .stream()
                .map(subject -> """
                        ## %s

                        | request | what | secretary | chair | lead | auditor | admin | reach | minute | token |
                        |---|---|---|---|---|---|---|---|---|---|
                        %s

                        """.formatted(
                                subject.getKey(),
                                subject.getValue().stream()
                                        .sorted(comparing(PermissionTable::order))
                                        .collect(joining("\n"))))
                .collect(joining());
    }

    /** Questions before decisions, then by path. */
    private static String order(String line) {
        return (line.startsWith("| `GET") ? "1" : "2") + line.substring(line.indexOf('/'));
    }

    private static Stream<String> lines(RequestMappingInfo info, HandlerMethod method) {
        var permission = Permission.of(method.getMethod()).orElseThrow();
        var described = method.getMethodAnnotation(io.swagger.v3.oas.annotations.Operation.class);
        return info.getMethodsCondition().getMethods().stream()
                .flatMap(verb -> info.getPatternValues().stream()
                        .map(path -> "| `%s %s` | %s | %s | %s | %s | %s |"
                                .formatted(
                                        verb,
                                        path,
                                        described == null ? "" : described.summary(),
                                        ROLES.stream()
                                                .map(role -> cell(permission, role))
                                                .collect(joining(" | ")),
                                        name(permission.reach()),
                                        minute(method),
                                        token(permission, verb))));
    }

    private static String cell(Permission permission, Role role) {
        if (permission.allows(role)
                && role == Role.ADMINISTRATOR
                && permission.reach().isContent()) return WITHOUT_CONTENT;
        if (permission.allows(role))
            return role == Role.AGENCY_LEAD && permission.reach() == Reach.OWN_AGENCY ? "own agency" : "yes";
        return permission.allowsWithContentGrant(role) ? WITH_PERMISSION : NO;
    }

    private static String minute(HandlerMethod method) {
        return Arrays.stream(method.getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .flatMap(parameter -> Arrays.stream(parameter.getType().getDeclaredFields()))
                .filter(field -> field.getName().equals("authority"))
                .map(field -> field.isAnnotationPresent(NotNull.class) ? "always" : "may")
                .findFirst()
                .orElse("");
    }

    private static String token(Permission permission, RequestMethod verb) {
        return permission
                .scope(verb == RequestMethod.GET)
                .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                .orElse(NO);
    }

    private static String subject(HandlerMethod method) {
        var tag = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Tag.class);
        return tag == null ? "Other" : tag.name();
    }

    private static String name(Reach reach) {
        return reach.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
