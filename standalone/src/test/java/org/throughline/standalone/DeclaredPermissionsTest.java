package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.throughline.board.permission.Permission;

/** Every controller method of the program says who may send its request. */
class DeclaredPermissionsTest {

    @Test
    void every_operation_declares_its_permission() {
        var mapping = Program.RUNNING.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        var ours = mapping.getHandlerMethods().entrySet().stream()
                .filter(operation -> operation.getKey().getPatternValues().stream()
                        .anyMatch(path -> path.startsWith("/api/"))) // pages ask these, as their own user
                .map(Map.Entry::getValue)
                .toList();

        assertThat(ours).hasSizeGreaterThan(150);
        assertThat(ours.stream()
                        .map(HandlerMethod::getMethod)
                        .filter(method -> Permission.of(method).isEmpty()))
                .isEmpty();
    }
}
