package org.throughline.board.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.springframework.core.ResolvableType;
import org.throughline.platform.text.SafeText;
import org.throughline.query.NastyText;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a text has in it, a program that reads an export finds the same text, in one row and one cell. */
class ExportedTextTest {

    private static final Pattern RUNS = Pattern.compile("[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);
    private static final Pattern GUARDED =
            Pattern.compile("'(?='*[\\p{Z}\\p{Cf}]*[=+\\-@|\t\n\uFF1D\uFF0B\uFF0D\uFF20\uFE62\uFE63\uFE66\uFE6B])");
    private static final Pattern CODE = Pattern.compile("_x005F_");

    record Item(String id, String statement, List<String> conditions) {}

    @Provide
    static Arbitrary<String> texts() {
        return NastyText.texts();
    }

    @Property(tries = 500)
    void comma_separated_values_have_one_record_for_each_row(@ForAll("texts") String statement) throws IOException {
        var records = csv(new Item("a", statement, List.of(statement)), new Item("b", "two", List.of()));
        assertThat(records).hasSize(3);
        assertThat(records).allSatisfy(record -> assertThat(record.size()).isEqualTo(3));
        assertThat(records.get(2).get(0)).isEqualTo("b");
        var cell = records.get(1).get(1);
        assertThat(cell).doesNotMatch(RUNS);
        assertThat(GUARDED.matcher(cell).lookingAt() ? cell.substring(1) : cell).isEqualTo(SafeText.of(statement));
        assertThat(SafeText.of(cell)).isEqualTo(cell);
    }

    @Property(tries = 100)
    void a_spreadsheet_has_each_text_in_its_cell_as_text(
            @ForAll("texts") String statement, @ForAll("texts") String asked) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Spreadsheet.write(
                question(asked), table(Item.class, new Item("a", statement, List.of("=1", statement))), bytes);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).getCell(0).asString()).isEqualTo("a");
            var cell = rows.get(1).getCell(1);
            assertThat(cell.getType()).isIn(CellType.STRING, CellType.NUMBER); // a day is stored as a number
            assertThat(
                            cell.getType() == CellType.NUMBER
                                    ? cell.asDate().toLocalDate().toString()
                                    : decoded(cell.asString()))
                    .isEqualTo(SafeText.of(statement));
            assertThat(decoded(rows.get(1).getCell(2).asString())).isEqualTo("=1; " + SafeText.of(statement));
        }
    }

    /** As Excel does. */
    private static String decoded(String cell) {
        return CODE.matcher(cell).replaceAll("_");
    }

    static Table table(Class<?> type, Object... items) {
        var columns =
                Columns.of(ResolvableType.forClassWithGenerics(List.class, type).getType());
        return Table.of(columns, List.of(items), JsonMapper.shared());
    }

    private static Question question(String asked) {
        return new Question(
                "actions", List.of(new Question.Line("q", asked), new Question.Line("as of", "2017-03-31")), "", "");
    }

    private static List<CSVRecord> csv(Item... items) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Csv.write(table(Item.class, (Object[]) items), bytes);
        var reader = new InputStreamReader(new ByteArrayInputStream(bytes.toByteArray()), StandardCharsets.UTF_8);
        assertThat(reader.read()).isEqualTo(0xFEFF);
        return CSVFormat.RFC4180.parse(reader).getRecords();
    }
}
