package org.throughline.query.document;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.throughline.domain.action.DriftFacts;

/**
 * The facts that delay and drift are computed from. In memory days are plain numbers; in documents they are days again, and
 * what has not happened is missing.
 */
final class DriftFactsCodec implements Codec<DriftFacts> {

    private static final long NEVER = Long.MAX_VALUE;

    private final RecordComponent[] components = DriftFacts.class.getRecordComponents();
    private final Map<String, Integer> places = new HashMap<>();
    private final Constructor<DriftFacts> constructor;

    DriftFactsCodec() {
        try {
            constructor = DriftFacts.class.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
        } catch (NoSuchMethodException everyRecordHasOne) {
            throw new IllegalStateException(everyRecordHasOne);
        }
        for (int place = 0; place < components.length; place++) places.put(components[place].getName(), place);
    }

    @Override
    public void encode(BsonWriter writer, DriftFacts facts, EncoderContext context) {
        writer.writeStartDocument();
        for (var component : components) {
            var name = component.getName();
            switch (value(component, facts)) {
                case Boolean flag -> {
                    if (flag) writer.writeBoolean(name, true);
                }
                case Integer number -> {
                    if (number != 0) writer.writeInt32(name, number);
                }
                case Long number when number == missing(name) -> {}
                case Long day
                when isDay(name) ->
                    writer.writeString(name, LocalDate.ofEpochDay(day).toString());
                case Long number -> writer.writeInt64(name, number);
                case Object other -> throw new IllegalStateException("no codec for " + other);
            }
        }
        writer.writeEndDocument();
    }

    @Override
    public DriftFacts decode(BsonReader reader, DecoderContext context) {
        var values = new Object[components.length];
        for (int place = 0; place < values.length; place++) {
            var type = components[place].getType();
            values[place] = type == boolean.class
                    ? (Object) false
                    : type == int.class ? (Object) 0 : (Object) missing(components[place].getName());
        }
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            var place = places.get(reader.readName());
            if (place == null) reader.skipValue();
            else
                values[place] = switch (reader.getCurrentBsonType()) {
                    case BOOLEAN -> reader.readBoolean();
                    case INT32 -> reader.readInt32();
                    case INT64 -> reader.readInt64();
                    case STRING -> ValueCodecs.day(reader.readString()).toEpochDay();
                    default -> throw new IllegalStateException("no fact is a " + reader.getCurrentBsonType());
                };
        }
        reader.readEndDocument();
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public Class<DriftFacts> getEncoderClass() {
        return DriftFacts.class;
    }

    /** The value that is left out. Without any move nothing is added to a due date; everything else has not happened. */
    private static long missing(String name) {
        return name.equals("driftDays") ? 0 : NEVER;
    }

    private static boolean isDay(String name) {
        return name.endsWith("On") || name.endsWith("Since");
    }

    private static Object value(RecordComponent component, DriftFacts facts) {
        try {
            return component.getAccessor().invoke(facts);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
