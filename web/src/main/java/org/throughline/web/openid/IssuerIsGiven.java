package org.throughline.web.openid;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Whether there is a provider. An empty setting is none: that is what a variable without a value gives a container. */
final class IssuerIsGiven implements Condition {

    static final String ISSUER = "throughline.openid.issuer";

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata annotated) {
        return StringUtils.hasText(context.getEnvironment().getProperty(ISSUER));
    }
}
