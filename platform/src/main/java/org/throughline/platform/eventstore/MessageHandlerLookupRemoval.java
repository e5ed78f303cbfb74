package org.throughline.platform.eventstore;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.core.Ordered;

/**
 * Keeps Axon from looking through the methods of all beans for handlers of messages, which took a tenth of a start: ours are in
 * aggregates, which it finds by their own annotation.
 */
final class MessageHandlerLookupRemoval implements BeanDefinitionRegistryPostProcessor, Ordered {

    private static final String SEARCH = "messageHandlerLookup";

    /** Before the search, which has no place in the order. */
    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry beans) {
        if (beans.containsBeanDefinition(SEARCH)) beans.removeBeanDefinition(SEARCH);
    }
}
