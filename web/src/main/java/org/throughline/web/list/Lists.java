package org.throughline.web.list;

import java.time.LocalDate;
import java.util.List;
import org.throughline.query.list.Page;
import org.throughline.web.question.Question;

/** Lists that the API answers whole, shown in pages. */
public final class Lists {

    private static final int SIZE = 50;

    private Lists() {}

    /** What the API answers as a list, with the type of its entries. */
    public static <T> List<T> all(List<?> answer, Class<T> entry) {
        return answer.stream().map(entry::cast).toList();
    }

    /** The page of the list that the question asks for; the first if it asks for none that there is. */
    public static <T> Page<T> page(List<T> whole, Question question, LocalDate day) {
        int asked = question.value("page").matches("\\d{1,6}") ? Integer.parseInt(question.value("page")) : 0;
        int page = (long) asked * SIZE < whole.size() ? asked : 0;
        var items = whole.subList(page * SIZE, Math.min(whole.size(), (page + 1) * SIZE));
        return new Page<>(day, null, page, SIZE, whole.size(), null, items);
    }
}
