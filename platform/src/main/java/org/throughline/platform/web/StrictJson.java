package org.throughline.platform.web;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.throughline.platform.text.AcceptedText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** Strict JSON: an unknown field, a number instead of a text or a word instead of a date is an error. */
@Configuration("strictJson")
class StrictJson {

    private static final int DEPTH_MAX = 40;

    @Bean
    @Primary
    JsonMapper strictJsonMapper() {
        var factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH_MAX)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return JsonMapper.builder(factory)
                .addModule(new SimpleModule("requests")
                        .addDeserializer(LocalDate.class, new Days())
                        .addDeserializer(String.class, new Texts()))
                .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    /** Deserializes texts in the form in which they are recorded, but passwords, which are compared as they are typed. */
    private static final class Texts extends StringDeserializer {

        private static final String PASSWORD = "password";

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            return property != null
                            && property.getName().toLowerCase(Locale.ROOT).contains(PASSWORD)
                    ? StringDeserializer.instance
                    : this;
        }

        /** Null for null. */
        @Override
        public @Nullable String deserialize(JsonParser json, DeserializationContext context) {
            @Nullable String text = super.deserialize(json, context);
            return text == null ? null : AcceptedText.recorded(text);
        }
    }

    /** Deserializes {@link CalendarDate}s. */
    private static final class Days extends StdDeserializer<LocalDate> {

        Days() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING))
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, json);
            var text = json.getString();
            try {
                return CalendarDate.parse(text);
            } catch (IllegalArgumentException notADay) {
                throw InvalidFormatException.from(json, notADay.getMessage(), text, LocalDate.class);
            }
        }
    }
}
