package org.throughline.board.openapi;

import io.swagger.v3.oas.models.Operation;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.throughline.board.permission.Permission;
import org.throughline.events.Role;

/** Says in each description who may send the request, as the declarations beside the methods have it. */
@Component
class WhoMayAsk implements GlobalOperationCustomizer {

    private static final Map<Role, String> WORDS = new EnumMap<>(Map.of(
            Role.SECRETARY, "a secretary",
            Role.AGENCY_LEAD, "an agency lead",
            Role.CHAIR, "a chair",
            Role.AUDITOR, "an auditor",
            Role.ADMINISTRATOR, "an administrator"));

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var permission = Permission.of(handler.getMethod());
        if (permission.isEmpty()) return operation;
        var who = permission.get().roles().stream().map(WORDS::get).collect(Collectors.joining(", "));
        var sentence =
                "For %s. It reaches %s.".formatted(who, permission.get().reach().meaning());
        var said = operation.getDescription();
        operation.setDescription(said == null || said.isBlank() ? sentence : said + "\n\n" + sentence);
        return operation;
    }
}
