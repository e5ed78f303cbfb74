package org.throughline.query.document;

import com.mongodb.MongoClientSettings;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.PersonId;
import org.throughline.events.ThemeId;
import org.throughline.query.bitemporal.Interned;

/**
 * How values look in documents: records as documents, and identifiers, days and moments as text that sorts in their order.
 * MongoDB's own date has no microseconds and no plain day.
 */
public final class ValueCodecs {

    public static final CodecRegistry REGISTRY = CodecRegistries.fromRegistries(
            CodecRegistries.fromCodecs(
                    new TextCodec<>(LocalDate.class, ValueCodecs::day, LocalDate::toString),
                    new TextCodec<>(Instant.class, Instant::parse, ValueCodecs::text),
                    new DriftFactsCodec()),
            CodecRegistries.fromProviders(new IdentifierCodecs(), new RecordCodecs()),
            MongoClientSettings.getDefaultCodecRegistry());

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSSX").withZone(ZoneOffset.UTC);
    private static final long NANOS = 1_000_000_000L;

    /** One instance of each day, of which there are few and which occur in every state. */
    private static final ConcurrentHashMap<String, LocalDate> DAYS = new ConcurrentHashMap<>();

    private ValueCodecs() {}

    static LocalDate day(String text) {
        return DAYS.computeIfAbsent(text, LocalDate::parse);
    }

    /** A moment with all nine digits, so that text sorts as moments do. */
    static String text(Instant moment) {
        return MOMENT.format(moment);
    }

    /** A moment given as nanoseconds since 1970. */
    static Instant moment(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }

    private record TextCodec<T>(Class<T> getEncoderClass, Function<String, T> read, Function<T, String> write)
            implements Codec<T> {

        @Override
        public T decode(BsonReader reader, DecoderContext context) {
            return read.apply(reader.readString());
        }

        @Override
        public void encode(BsonWriter writer, T value, EncoderContext context) {
            writer.writeString(write.apply(value));
        }
    }

    /** Codecs of all other records. */
    private static final class RecordCodecs implements CodecProvider {

        @Override
        @SuppressWarnings("unchecked") // a record
        public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
            return type.isRecord() && type.getName().startsWith("org.throughline.")
                    ? (Codec<T>) of((Class<? extends Record>) type, registry)
                    : null;
        }

        private static <R extends Record> Codec<R> of(Class<R> type, CodecRegistry registry) {
            return new RecordCodec<>(type, RecordFields.of(type, registry));
        }
    }

    /** Codecs of identifiers, which are records of one text named {@code value}. */
    private static final class IdentifierCodecs implements CodecProvider {

        private static final Set<Class<?>> FEW =
                Set.of(AgencyId.class, CommitteeId.class, ThemeId.class, PersonId.class);

        @Override
        public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
            if (!type.isRecord() || type.getRecordComponents().length != 1) return null;
            var component = type.getRecordComponents()[0];
            if (!component.getName().equals("value") || component.getType() != String.class) return null;
            try {
                var constructor = type.getDeclaredConstructor(String.class);
                Function<String, T> read = text -> made(constructor, text);
                return new TextCodec<>(
                        type,
                        FEW.contains(type) ? read.andThen(Interned::of) : read,
                        id -> value(component.getAccessor(), id));
            } catch (NoSuchMethodException everyRecordHasOne) {
                throw new IllegalStateException(everyRecordHasOne);
            }
        }

        private static <T> T made(Constructor<T> constructor, String text) {
            try {
                return constructor.newInstance(text);
            } catch (ReflectiveOperationException failed) {
                throw new IllegalStateException(failed);
            }
        }

        private static String value(Method accessor, Object id) {
            try {
                return (String) accessor.invoke(id);
            } catch (ReflectiveOperationException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
