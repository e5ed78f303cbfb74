package org.throughline.board.export;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.MediaType;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.throughline.platform.openapi.Schemas;

/** Describes the files that a question with the parameter {@code format} is answered with. */
@Component
class DocumentedFormats implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (Stream.of(method.getMethodParameters()).noneMatch(DocumentedFormats::asksForFormat)) return operation;
        var answer = Objects.requireNonNull(operation.getResponses().get("200"));
        answer.addHeaderObject(
                Question.HEADER,
                new Header()
                        .description("Of a file: the question that it answers, as a dictionary of RFC 9651")
                        .schema(Schemas.string()));
        var content = answer.getContent();
        Arrays.stream(Format.values()).filter(Format::isExport).forEach(format -> {
            var file = Schemas.string();
            file.setDescription(format == Format.csv ? "The whole list as CSV" : "The whole list as a workbook");
            if (format != Format.csv) file.setFormat("binary");
            content.addMediaType(format.mediaType().toString(), new MediaType().schema(file));
        });
        return operation;
    }

    private static boolean asksForFormat(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == Format.class
                || (type.isRecord()
                        && Stream.of(type.getRecordComponents())
                                .anyMatch(component -> component.getType() == Format.class));
    }
}
