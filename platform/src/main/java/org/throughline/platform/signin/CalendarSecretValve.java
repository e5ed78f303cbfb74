package org.throughline.platform.signin;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Takes the secret out of the address of a calendar, before anything can log, count or trace it: the server's own access log, if one
 * is switched on, is written from what is left here.
 */
class CalendarSecretValve extends ValveBase {

    CalendarSecretValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var sent = request.getDecodedRequestURI();
        if (CalendarRequest.isPath(sent)) {
            request.setAttribute(CalendarRequest.SECRET, CalendarRequest.secretIn(sent));
            var mapped = request.getMappingData();
            mapped.requestPath.setString(CalendarRequest.HIDDEN);
            mapped.wrapperPath.setString(CalendarRequest.HIDDEN);
            request.getCoyoteRequest().decodedURI().setString(CalendarRequest.HIDDEN);
            request.getCoyoteRequest().requestURI().setString(CalendarRequest.HIDDEN);
        }
        getNext().invoke(request, response);
    }
}
