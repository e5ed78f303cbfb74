package org.throughline.platform.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes the schemas of records what Jackson writes and reads: null where JSpecify says so, identifiers as strings, enums and
 * nested types under names of their own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class WireSchemas implements ModelConverter, DescriptionStep {

    static {
        ModelResolver.enumsAsRef = true;
    }

    private final Map<Class<?>, StringForm> strings;
    private final Map<String, Set<Class<?>>> named = new ConcurrentHashMap<>();

    WireSchemas(List<StringForm> strings) {
        this.strings = strings.stream().collect(Collectors.toMap(StringForm::type, Function.identity()));
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        var raw = raw(type.getType());
        if (raw != null && strings.containsKey(raw)) return string(strings.get(raw), type);
        if (raw != null && raw.getName().equals("tools.jackson.databind.JsonNode"))
            return Schemas.anyObject("An object in JSON");
        if (raw != null && isNamedHere(raw)) type.setName(name(raw));
        if (!others.hasNext()) return null;
        var resolved = others.next().resolve(type, context, others);
        if (raw == null || resolved == null) return resolved;
        if (isNamed(raw)) note(raw, Schemas.name(resolved));
        if (raw.isRecord()) complete(raw, model(resolved, context));
        return resolved;
    }

    private static boolean isNamed(Class<?> raw) {
        return (raw.isRecord() || raw.isEnum()) && raw.getTypeParameters().length == 0;
    }

    private void note(Class<?> raw, @Nullable String name) {
        if (name != null)
            named.computeIfAbsent(name, _ -> ConcurrentHashMap.newKeySet()).add(raw);
    }

    /** Springdoc describes one of two types of one name, and says nothing. */
    @Override
    public void complete(OpenAPI api) {
        named.forEach((name, types) -> {
            if (types.size() > 1)
                throw new IllegalStateException("in the description, %s are one: %s".formatted(types, name));
        });
        api.getComponents().getSchemas().values().forEach(WireSchemas::neverNull);
    }

    /** A field can be null, and the type that it is of cannot. */
    private static void neverNull(Schema<?> component) {
        if (component.getTypes() != null) component.getTypes().remove("null");
    }

    private static @Nullable Class<?> raw(@Nullable Type type) {
        if (type == null) return null;
        return type instanceof JavaType java
                ? java.getRawClass()
                : ResolvableType.forType(type).resolve();
    }

    private static Schema<?> string(StringForm form, AnnotatedType type) {
        var schema = Schemas.string();
        schema.setDescription(form.description());
        schema.setExample(form.example());
        if (type.getCtxAnnotations() == null) return schema;
        for (var annotation : type.getCtxAnnotations())
            if (annotation instanceof io.swagger.v3.oas.annotations.media.Schema said) {
                if (!said.description().isEmpty()) schema.setDescription(said.description());
                if (!said.example().isEmpty()) schema.setExample(said.example());
            }
        return schema;
    }

    private static boolean isNamedHere(Class<?> raw) {
        return raw.getDeclaringClass() != null
                && raw.getTypeParameters().length == 0
                && (raw.isRecord() || raw.isEnum())
                && !raw.isAnnotationPresent(io.swagger.v3.oas.annotations.media.Schema.class);
    }

    /** Such as {@code HistoryEntry} for the entry of a history: many records have an entry. */
    private static String name(Class<?> nested) {
        var outer = nested.getDeclaringClass().getSimpleName().replaceFirst("(Query)?Controller$", "");
        return outer + nested.getSimpleName();
    }

    private static @Nullable Schema<?> model(Schema<?> resolved, ModelConverterContext context) {
        var name = Schemas.name(resolved);
        return name == null ? resolved : context.getDefinedModels().get(name);
    }

    private static void complete(Class<?> type, @Nullable Schema<?> model) {
        if (model == null || model.getProperties() == null) return;
        boolean leavesOut = leavesOut(type.getAnnotation(JsonInclude.class));
        for (var component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) complete(component.getType(), model);
            else complete(component, leavesOut, model);
        }
        Stream.of(type.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> isComputed(type, method))
                .forEach(method -> complete(method, leavesOut, model));
    }

    private static void complete(Method computed, boolean leavesOut, Schema<?> model) {
        var name = wireName(computed, propertyName(computed.getName()));
        var property = property(model, name);
        if (property == null) return;
        boolean isNullable = computed.getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
        RequiredFields.inAnswers(model, name, !(isNullable && leavesOut));
        property.setReadOnly(true);
        if (isNullable) model.getProperties().put(name, Schemas.orNull(property));
    }

    private static void complete(RecordComponent component, boolean leavesOut, Schema<?> model) {
        var accessor = component.getAccessor();
        var name = wireName(accessor, component.getName());
        var property = property(model, name);
        if (property == null) return;
        boolean isAskedFor = isAskedFor(component); // also what may be null only in what was recorded long ago
        boolean isNullable = !isAskedFor && component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        var own = accessor.getAnnotation(JsonInclude.class);
        boolean maybeAbsent = isNullable && (own == null ? leavesOut : leavesOut(own));
        RequiredFields.inAnswers(model, name, !maybeAbsent);
        RequiredFields.inRequests(model, name, isAskedFor);
        if (isNullable) model.getProperties().put(name, Schemas.orNull(property));
    }

    private static boolean isAskedFor(RecordComponent component) {
        var accessor = component.getAccessor();
        return component.getType().isPrimitive()
                || accessor.isAnnotationPresent(NotNull.class)
                || accessor.isAnnotationPresent(NotBlank.class)
                || accessor.isAnnotationPresent(NotEmpty.class);
    }

    private static boolean leavesOut(@Nullable JsonInclude include) {
        return include != null && include.value() == JsonInclude.Include.NON_NULL;
    }

    /** What is written beside the components: {@code isOpen()}, or a method that says so. */
    private static boolean isComputed(Class<?> type, Method method) {
        return Stream.of(type.getRecordComponents())
                .noneMatch(component -> component.getAccessor().equals(method));
    }

    private static String wireName(Method accessor, String otherwise) {
        var given = accessor.getAnnotation(JsonProperty.class);
        return given == null || given.value().isEmpty() ? otherwise : given.value();
    }

    /** As Jackson names a getter. */
    private static String propertyName(String method) {
        int prefix = method.startsWith("is") ? 2 : method.startsWith("get") ? 3 : 0;
        boolean isGetter = prefix > 0 && method.length() > prefix && Character.isUpperCase(method.charAt(prefix));
        return isGetter ? decapitalised(method.substring(prefix)) : method;
    }

    private static String decapitalised(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static @Nullable Schema<?> property(Schema<?> model, String name) {
        return model.getProperties().get(name);
    }
}
