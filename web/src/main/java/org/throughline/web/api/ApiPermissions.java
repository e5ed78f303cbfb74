package org.throughline.web.api;

import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.throughline.board.account.AskerResolver;
import org.throughline.board.account.ContentGrants;
import org.throughline.board.permission.Permission;

/** Which requests to the API the user's role allows, so that a page offers links and buttons that work. */
@Component
public class ApiPermissions {

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;
    private final AskerResolver askers;
    private final ContentGrants grants;

    ApiPermissions(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping,
            AskerResolver askers,
            ContentGrants grants) {
        this.mapping = mapping;
        this.askers = askers;
        this.grants = grants;
    }

    /**
     * Whether the user may send such a request. What the request is about may refuse it all the same.
     *
     * @param pattern as the API has it, such as {@code /api/views/{view}/rebuild}
     */
    public boolean allows(RequestMethod method, String pattern) {
        var asker = askers.asker();
        return mapping.getObject().getHandlerMethods().entrySet().stream()
                .filter(each -> isOf(each, method, pattern))
                .findFirst()
                .map(Map.Entry::getValue)
                .flatMap(ApiPermissions::permission)
                .filter(permission -> permission.allows(asker.role())
                        || (permission.allowsWithContentGrant(asker.role()) && grants.mayReadContent(asker)))
                .isPresent();
    }

    private static boolean isOf(
            Map.Entry<RequestMappingInfo, HandlerMethod> each, RequestMethod method, String pattern) {
        return each.getKey().getMethodsCondition().getMethods().contains(method)
                && each.getKey().getPatternValues().contains(pattern);
    }

    private static Optional<Permission> permission(HandlerMethod method) {
        return Permission.of(method.getMethod());
    }
}
