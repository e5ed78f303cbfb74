package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.throughline.board.permission.Permission;

/** Every controller method of the program says who may send its request. */
class DeclaredPermissionsTest {

    @Test
    void every_operation_declares_its_permission() {
        var mapping = Program.RUNNING.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        var ours = mapping.getHandlerMethods().values().stream()
                .filter(method -> method.getBeanType().getName().startsWith("org.throughline."))
                .filter(method -> !method.getBeanType().getSimpleName().equals("ProblemErrorController"))
                .toList();

        assertThat(ours).hasSizeGreaterThan(150);
        assertThat(ours.stream()
                        .map(HandlerMethod::getMethod)
                        .filter(method -> Permission.of(method).isEmpty()))
                .isEmpty();
    }
}
