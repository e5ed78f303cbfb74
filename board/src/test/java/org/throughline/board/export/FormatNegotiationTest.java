package org.throughline.board.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class FormatNegotiationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    text/csv | csv
                    application/json, text/csv;q=0.5 | json
                    text/csv, application/json;q=0.5 | csv
                    text/html, */*;q=0.8 | json
                    image/png | json
                    not a media type | json
                    """)
    void the_header_names_the_preferred_format(String accept, Format format) {
        assertThat(FormatNegotiation.of(request(accept))).isEqualTo(format);
    }

    @Test
    void the_parameter_goes_before_the_header() {
        var request = request("application/json");
        request.setParameter("format", "XLSX");

        assertThat(FormatNegotiation.of(request)).isEqualTo(Format.xlsx);
    }

    @Test
    void a_format_that_is_not_known_leaves_the_header() {
        var request = request("text/csv");
        request.setParameter("format", "pdf");

        assertThat(FormatNegotiation.of(request)).isEqualTo(Format.csv);
    }

    private static MockHttpServletRequest request(String accept) {
        var request = new MockHttpServletRequest();
        request.addHeader("Accept", accept);
        return request;
    }
}
