package org.throughline.query.document;

import java.util.List;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;

/** A record as a document, without values that are null and lists that are empty. The driver's own codec writes empty lists. */
final class RecordCodec<R extends Record> implements Codec<R> {

    private final Class<R> type;
    private final RecordFields<R> fields;

    RecordCodec(Class<R> type, RecordFields<R> fields) {
        this.type = type;
        this.fields = fields;
    }

    @Override
    public void encode(BsonWriter writer, R value, EncoderContext context) {
        var values = fields.values(value);
        writer.writeStartDocument();
        for (int place = 0; place < values.length; place++)
            if (!(values[place] instanceof List<?> list && list.isEmpty())) fields.write(writer, values, place);
        writer.writeEndDocument();
    }

    @Override
    public R decode(BsonReader reader, DecoderContext context) {
        @Nullable Object[] values = fields.missing();
        fields.read(reader, values);
        return fields.instance(values);
    }

    @Override
    public Class<R> getEncoderClass() {
        return type;
    }
}
