package org.throughline.board.export;

import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractGenericHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.throughline.board.Board;
import org.throughline.board.access.RequestSummary;
import org.throughline.board.account.AskerResolver;
import org.throughline.platform.access.AccessKind;
import org.throughline.platform.access.AccessRecord;
import org.throughline.platform.access.AccessRecords;
import org.throughline.platform.clock.ClockGuard;
import org.throughline.platform.web.AnswerCutShort;
import tools.jackson.databind.json.JsonMapper;

/** Writes any list, and the rows of any answer that has some, as CSV or as a spreadsheet. */
@Component
class ListExport extends AbstractGenericHttpMessageConverter<Object> {

    private final Cell cell;
    private final AskerResolver askers;
    private final AccessRecords records;
    private final Board board;
    private final ClockGuard clock;

    ListExport(JsonMapper json, AskerResolver askers, AccessRecords records, Board board, ClockGuard clock) {
        super(Format.csv.mediaType(), Format.xlsx.mediaType());
        this.cell = new Cell(json);
        this.askers = askers;
        this.records = records;
        this.board = board;
        this.clock = clock;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Rows.class.isAssignableFrom(type)
                || HasRows.class.isAssignableFrom(type)
                || Collection.class.isAssignableFrom(type);
    }

    @Override
    public boolean canRead(Type type, @Nullable Class<?> context, @Nullable MediaType mediaType) {
        return false;
    }

    /** JSON is the default, and what a decision is answered with. */
    @Override
    public boolean canWrite(@Nullable Type type, Class<?> written, @Nullable MediaType mediaType) {
        var request = current().getRequest();
        return supports(written)
                && HttpMethod.GET.matches(request.getMethod())
                && !Columns.of(type == null ? written : type).isEmpty()
                && canWrite(mediaType)
                && FormatNegotiation.of(request).isExport();
    }

    @Override
    protected void writeInternal(Object written, @Nullable Type type, HttpOutputMessage answer) throws IOException {
        var request = current().getRequest();
        var rows = rows(written);
        records.addRead(AccessRecord.of(AccessKind.EXPORTED)
                .about(RequestSummary.thing(request))
                .saying(RequestSummary.filters(request))
                .withRows(rows.total()));
        var question = Question.of(request, rows, askers.asker().role(), clock.recordedNow(), board.zone());
        boolean csv =
                Format.csv.mediaType().isCompatibleWith(answer.getHeaders().getContentType());
        var format = csv ? Format.csv : Format.xlsx;
        if (csv) answer.getHeaders().setContentType(Csv.MEDIA_TYPE);
        answer.getHeaders().set(Question.HEADER, question.header());
        answer.getHeaders()
                .setContentDisposition(ContentDisposition.attachment()
                        .filename(question.file() + "." + format)
                        .build());
        var columns = Columns.of(type == null ? written.getClass() : type);
        var table = new Table(columns, rows.items(), rows.total(), cell);
        try {
            if (csv) Csv.write(table, answer.getBody());
            else Spreadsheet.write(question, table, answer.getBody());
        } catch (RuntimeException failed) {
            var response = current().getResponse();
            throw response != null && response.isCommitted() ? new AnswerCutShort(failed) : failed;
        }
    }

    private static Rows<?> rows(Object written) {
        return switch (written) {
            case Rows<?> rows -> rows;
            case HasRows has -> has.list();
            case Collection<?> all -> Rows.of(List.copyOf(all));
            default -> throw new IllegalStateException("an answer without rows was to be exported");
        };
    }

    private static ServletRequestAttributes current() {
        if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes current) return current;
        throw new IllegalStateException("a list was asked for by no request");
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("a list is not read", input);
    }

    @Override
    public Object read(Type type, @Nullable Class<?> context, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("a list is not read", input);
    }
}
