package org.throughline.query.document;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** The components of a record as fields of a document that other fields may stand beside, or that only differ from another's. */
final class RecordFields<R extends Record> {

    private static final EncoderContext ENCODING = EncoderContext.builder().build();
    private static final DecoderContext DECODING = DecoderContext.builder().build();
    private static final Map<Class<?>, Class<?>> BOXED = Map.of(
            long.class, Long.class, int.class, Integer.class, boolean.class, Boolean.class, double.class, Double.class);

    private record Field(String name, Method accessor, Codec<Object> codec, boolean list) {}

    private final List<Field> fields;
    private final Map<String, Integer> places = new HashMap<>();
    private final Constructor<R> constructor;

    private RecordFields(List<Field> fields, Constructor<R> constructor) {
        this.fields = fields;
        this.constructor = constructor;
        for (int place = 0; place < fields.size(); place++)
            places.put(fields.get(place).name(), place);
    }

    static <R extends Record> RecordFields<R> of(Class<R> type, CodecRegistry codecs) {
        try {
            var components = type.getRecordComponents();
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return new RecordFields<>(
                    Arrays.stream(components)
                            .map(component -> field(component, codecs))
                            .toList(),
                    constructor);
        } catch (NoSuchMethodException everyRecordHasOne) {
            throw new IllegalStateException(everyRecordHasOne);
        }
    }

    /** The values of a document without any field: null, and an empty list in the place of a list. */
    @Nullable
    Object[] missing() {
        var values = new @Nullable Object[fields.size()];
        for (int place = 0; place < values.length; place++)
            if (fields.get(place).list()) values[place] = List.of();
        return values;
    }

    /** The values of all components, in their order. */
    @Nullable
    Object[] values(R instance) {
        var values = new @Nullable Object[fields.size()];
        try {
            for (int place = 0; place < values.length; place++)
                values[place] = fields.get(place).accessor().invoke(instance);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
        return values;
    }

    R instance(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Writes every value that is not null. */
    void write(BsonWriter writer, @Nullable Object[] values) {
        for (int place = 0; place < values.length; place++) write(writer, values, place);
    }

    /** Writes the value of one component unless it is null. */
    void write(BsonWriter writer, @Nullable Object[] values, int place) {
        var value = values[place];
        if (value == null) return;
        writer.writeName(fields.get(place).name());
        fields.get(place).codec().encode(writer, value, ENCODING);
    }

    /** Writes the value of one component; null is written as null. */
    void writeOrNull(BsonWriter writer, @Nullable Object[] values, int place) {
        if (values[place] == null) writer.writeNull(fields.get(place).name());
        else write(writer, values, place);
    }

    /** Reads a document of these fields into an array of values. A missing field leaves its value as it is. */
    void read(BsonReader reader, @Nullable Object[] values) {
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) read(reader, reader.readName(), values);
        reader.readEndDocument();
    }

    /** Reads the value of one field into an array of values. An unknown field is skipped. */
    void read(BsonReader reader, String name, @Nullable Object[] values) {
        var place = places.get(name);
        if (place == null) reader.skipValue();
        else if (reader.getCurrentBsonType() == BsonType.NULL) {
            reader.readNull();
            values[place] = null;
        } else values[place] = fields.get(place).codec().decode(reader, DECODING);
    }

    List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    private static Field field(RecordComponent component, CodecRegistry codecs) {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        return new Field(
                isId(component) ? "_id" : component.getName(),
                accessor,
                codec(component.getGenericType(), codecs),
                component.getType() == List.class);
    }

    private static boolean isId(RecordComponent component) {
        try {
            return component
                    .getDeclaringRecord()
                    .getDeclaredField(component.getName())
                    .isAnnotationPresent(BsonId.class);
        } catch (NoSuchFieldException everyComponentHasOne) {
            throw new IllegalStateException(everyComponentHasOne);
        }
    }

    @SuppressWarnings("unchecked") // a codec of the type of the component that it writes
    private static Codec<Object> codec(Type type, CodecRegistry codecs) {
        if (type instanceof ParameterizedType generic)
            return (Codec<Object>)
                    codecs.get((Class<?>) generic.getRawType(), List.of(generic.getActualTypeArguments()));
        var plain = (Class<?>) type;
        return (Codec<Object>) codecs.get(BOXED.getOrDefault(plain, plain));
    }
}
