package org.throughline.platform.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.WebDataBinder;
import org.throughline.platform.problem.Mismatch;

/** Reads the values of parameters as Spring MVC does, to find all that are wrong before it stops at the first. */
@Component
public class ParameterValues {

    /**
     * What a text means.
     *
     * @param value null if it cannot be read, or says nothing
     * @param refusal what is expected instead; empty for a text that can be read
     */
    public record Read(@Nullable Object value, Optional<String> refusal) {}

    private final ObjectProvider<ConversionService> conversion;

    ParameterValues(@Qualifier("mvcConversionService") ObjectProvider<ConversionService> conversion) {
        this.conversion = conversion;
    }

    public Read read(String text, Class<?> type) {
        var binder = new WebDataBinder(null);
        binder.setConversionService(conversion.getObject());
        WholeNumbers.register(binder);
        try {
            return new Read(binder.convertIfNecessary(text, type), Optional.empty());
        } catch (TypeMismatchException unreadable) {
            return new Read(null, Optional.of(Mismatch.message(unreadable)));
        }
    }
}
