package org.throughline.query.view;

import java.util.List;
import java.util.function.Function;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.FindingId;
import org.throughline.events.PersonId;
import org.throughline.events.ReviewId;
import org.throughline.events.ThemeId;

/** Writes an identifier as the text it is, so that documents can be read and queried by eye. */
record IdCodec<T>(Class<T> getEncoderClass, Function<String, T> read, Function<T, String> write) implements Codec<T> {

    static final List<IdCodec<?>> ALL = List.of(
            new IdCodec<>(ReviewId.class, ReviewId::new, ReviewId::value),
            new IdCodec<>(FindingId.class, FindingId::new, FindingId::value),
            new IdCodec<>(ActionId.class, ActionId::new, ActionId::value),
            new IdCodec<>(AgencyId.class, AgencyId::new, AgencyId::value),
            new IdCodec<>(CommitteeId.class, CommitteeId::new, CommitteeId::value),
            new IdCodec<>(ThemeId.class, ThemeId::new, ThemeId::value),
            new IdCodec<>(PersonId.class, PersonId::new, PersonId::value));

    @Override
    public T decode(BsonReader reader, DecoderContext context) {
        return read.apply(reader.readString());
    }

    @Override
    public void encode(BsonWriter writer, T id, EncoderContext context) {
        writer.writeString(write.apply(id));
    }
}
