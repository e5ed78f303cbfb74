package org.throughline.platform.openapi;

import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** JSON schemas (draft 2020-12, as OpenAPI 3.1 has them). */
public final class Schemas {

    static final String COMPONENTS = "#/components/schemas/";

    private static final String NULL = "null";

    private Schemas() {}

    public static Schema<?> ofType(String type) {
        var schema = new JsonSchema();
        schema.setTypes(new LinkedHashSet<>(Set.of(type)));
        return schema;
    }

    public static Schema<?> string() {
        return ofType("string");
    }

    /** Of something whose fields depend on what it is about. */
    public static Schema<?> anyObject(String description) {
        var schema = ofType("object");
        schema.setAdditionalProperties(true);
        schema.setDescription(description);
        return schema;
    }

    public static Schema<?> ref(String name) {
        return new JsonSchema().$ref(COMPONENTS + name);
    }

    /** The name of the component that a schema refers to; null for one that is written in place. */
    public static @Nullable String name(@Nullable Schema<?> schema) {
        var ref = schema == null ? null : schema.get$ref();
        return ref == null || !ref.startsWith(COMPONENTS) ? null : ref.substring(COMPONENTS.length());
    }

    /** The same, or null. */
    static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            var either = new JsonSchema();
            either.setOneOf(List.of(new JsonSchema().$ref(schema.get$ref()), ofType(NULL)));
            either.setDescription(schema.getDescription());
            return either;
        }
        if (schema.getTypes() == null || schema.getTypes().contains(NULL)) return schema;
        var copy = AnnotationsUtils.clone(schema, true);
        var types = new LinkedHashSet<>(schema.getTypes());
        types.add(NULL);
        copy.setTypes(types);
        return copy;
    }

    /** The same object, in which a request may leave this field out. */
    public static Schema<?> withOptional(Schema<?> object, String field) {
        var copy = ofType("object");
        copy.setDescription(object.getDescription());
        copy.setProperties(object.getProperties());
        RequiredFields.copy(object, copy);
        RequiredFields.inRequests(copy, field, false);
        return copy;
    }

    /** All schemas directly inside this one. */
    @SuppressWarnings("rawtypes") // as the library has them
    static Stream<Schema<?>> inside(Schema<?> schema) {
        return Stream.of(
                        values(
                                schema.getProperties() == null
                                        ? null
                                        : schema.getProperties().values()),
                        Stream.<@Nullable Object>of(schema.getItems()),
                        Stream.<@Nullable Object>of(schema.getAdditionalProperties()),
                        values(schema.getOneOf()),
                        values(schema.getAnyOf()),
                        values(schema.getAllOf()))
                .flatMap(each -> each)
                .filter(Schema.class::isInstance)
                .map(each -> (Schema<?>) (Schema) each);
    }

    private static Stream<@Nullable Object> values(@Nullable Iterable<? extends Object> values) {
        if (values == null) return Stream.of();
        var all = Stream.<@Nullable Object>builder();
        values.forEach(all::add);
        return all.build();
    }
}
