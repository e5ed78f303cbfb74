package org.throughline.board.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpreadsheetTest {

    record Item(String id, LocalDate dueDate, @Nullable Long delayDays, boolean disputed, List<String> signals) {}

    @Test
    void dates_are_dates_numbers_are_numbers_and_what_looks_like_a_formula_is_text() throws IOException {
        var rows = read(
                0,
                new Item("=1+1", LocalDate.of(2016, 9, 30), 182L, true, List.of("MOVED", "STALE")),
                new Item("2017-02-31", LocalDate.of(2017, 1, 1), null, false, List.of()));

        assertThat(texts(rows.getFirst())).containsExactly("id", "dueDate", "delayDays", "disputed", "signals");
        var first = rows.get(1);
        assertThat(first.getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(first.getCell(0).asString()).isEqualTo("=1+1");
        assertThat(first.getCell(1).asDate().toLocalDate()).isEqualTo(LocalDate.of(2016, 9, 30));
        assertThat(first.getCell(2).asNumber()).isEqualByComparingTo(BigDecimal.valueOf(182));
        assertThat(first.getCell(3).asBoolean()).isTrue();
        assertThat(first.getCell(4).asString()).isEqualTo("MOVED; STALE");
        assertThat(rows.get(2).getCell(0).asString()).isEqualTo("2017-02-31");
        assertThat(rows.get(2).getOptionalCell(2).filter(cell -> cell.getType() != CellType.EMPTY))
                .isEmpty();
    }

    @Test
    void the_second_sheet_tells_the_question() throws IOException {
        assertThat(read(1).stream().map(SpreadsheetTest::texts))
                .containsExactly(List.of("list", "/api/actions"), List.of("as of", "2017-03-31"));
    }

    private static List<Row> read(int sheet, Item... items) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var question = new Question(
                "actions",
                List.of(new Question.Line("list", "/api/actions"), new Question.Line("as of", "2017-03-31")),
                "",
                "");
        Spreadsheet.write(question, ExportedTextTest.table(Item.class, items), bytes);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            return workbook.getSheet(sheet).orElseThrow().read();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell.asString()).toList();
    }
}
