package org.throughline.query.export;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Type;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpInputMessage;
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
import org.throughline.query.list.Format;
import org.throughline.query.list.FormatNegotiation;
import org.throughline.query.list.HasList;
import org.throughline.query.list.Page;
import tools.jackson.databind.json.JsonMapper;

/** Writes any list, and the list of any answer that has one, as CSV or as a spreadsheet. */
@Component
class ListExport extends AbstractGenericHttpMessageConverter<Object> {

    private final JsonMapper json;
    private final AskerResolver askers;
    private final AccessRecords records;
    private final Board board;
    private final ClockGuard clock;

    ListExport(JsonMapper json, AskerResolver askers, AccessRecords records, Board board, ClockGuard clock) {
        super(Format.csv.mediaType(), Format.xlsx.mediaType());
        this.json = json;
        this.askers = askers;
        this.records = records;
        this.board = board;
        this.clock = clock;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Page.class.isAssignableFrom(type) || HasList.class.isAssignableFrom(type);
    }

    @Override
    public boolean canRead(Type type, @Nullable Class<?> context, @Nullable MediaType mediaType) {
        return false;
    }

    /** JSON is the default. */
    @Override
    public boolean canWrite(@Nullable Type type, Class<?> written, @Nullable MediaType mediaType) {
        return supports(type == null ? written : ResolvableType.forType(type).resolve(written))
                && canWrite(mediaType)
                && FormatNegotiation.of(request()).isExport();
    }

    @Override
    protected void writeInternal(Object written, @Nullable Type type, HttpOutputMessage answer) throws IOException {
        var page = written instanceof HasList has ? has.list() : (Page<?>) written;
        records.addRead(AccessRecord.of(AccessKind.EXPORTED)
                .about(RequestSummary.thing(request()))
                .saying(RequestSummary.filters(request()))
                .withRows(page.items().size()));
        var now = clock.recordedNow();
        var question = Question.of(request(), page, askers.asker().role(), now, board.zone());
        var table = Table.of(page.items(), json);
        boolean csv =
                Format.csv.mediaType().isCompatibleWith(answer.getHeaders().getContentType());
        var file = "%s-%s.%s".formatted(question.list(), LocalDate.ofInstant(now, board.zone()), csv ? "csv" : "xlsx");
        answer.getHeaders()
                .setContentDisposition(
                        ContentDisposition.attachment().filename(file).build());
        if (csv) Csv.write(question, table, answer.getBody());
        else Spreadsheet.write(question, table, answer.getBody());
    }

    private static HttpServletRequest request() {
        if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes current)
            return current.getRequest();
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
