package org.throughline.web.api;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.throughline.board.people.People.Namesake;
import org.throughline.platform.problem.Violation;

/** The API refused what a page asked for or wanted to record. */
public final class ApiRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemDetail problem;

    ApiRefusal(ProblemDetail problem) {
        super(String.valueOf(problem.getDetail()));
        this.problem = problem;
    }

    /** A refusal by a page itself, in the form of one by the API. */
    public static ApiRefusal of(int status, String sentence) {
        return new ApiRefusal(ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), sentence));
    }

    public int status() {
        return problem.getStatus();
    }

    /**
     * The sentence for people.
     *
     * @param names puts names in place of identifiers, without which it is not shown
     */
    public String inWords(UnaryOperator<String> names) {
        return names.apply(sentence());
    }

    private String sentence() {
        return String.valueOf(problem.getDetail());
    }

    /** The name of the rule or of the kind of refusal, in kebab case. */
    public String rule() {
        var type = String.valueOf(problem.getType());
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** The fields that cannot be used; empty for a rule. */
    public List<Violation> violations() {
        return properties().get("violations") instanceof List<?> list
                ? list.stream()
                        .flatMap(each -> each instanceof Violation violation ? Stream.of(violation) : Stream.of())
                        .toList()
                : List.of();
    }

    /** The people whom a name can mean, if the refusal asks which one; empty otherwise. */
    public List<Namesake> proposals() {
        return properties().get("proposals") instanceof List<?> list
                ? list.stream()
                        .flatMap(each -> each instanceof Namesake namesake ? Stream.of(namesake) : Stream.of())
                        .toList()
                : List.of();
    }

    /** The same about a body that was a part of the one that was sent. */
    public ApiRefusal withoutPrefix(String prefix) {
        var violations = violations();
        if (violations.isEmpty()) return this;
        var part = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status()), sentence());
        part.setType(problem.getType());
        part.setProperty(
                "violations",
                violations.stream()
                        .map(each -> each.field().startsWith(prefix)
                                ? new Violation(each.field().substring(prefix.length()), each.message())
                                : each)
                        .toList());
        return new ApiRefusal(part);
    }

    private Map<String, Object> properties() {
        var properties = problem.getProperties();
        return properties == null ? Map.of() : properties;
    }
}
