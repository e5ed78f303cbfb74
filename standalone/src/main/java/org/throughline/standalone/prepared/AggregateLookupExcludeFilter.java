package org.throughline.standalone.prepared;

import org.springframework.beans.factory.aot.BeanRegistrationExcludeFilter;
import org.springframework.beans.factory.support.RegisteredBean;

/** Leaves Axon's search for aggregates out of a prepared bean factory, which has the beans that it registers for what it found. */
final class AggregateLookupExcludeFilter implements BeanRegistrationExcludeFilter {

    private static final String SEARCH = "springAggregateLookup";

    @Override
    public boolean isExcludedFromAotProcessing(RegisteredBean bean) {
        return bean.getBeanName().equals(SEARCH);
    }
}
