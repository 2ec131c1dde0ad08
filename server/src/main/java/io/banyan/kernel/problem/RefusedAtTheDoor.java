package io.banyan.kernel.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.juli.logging.Log;
import org.apache.juli.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says in the words of all other failures what the web server itself refuses before any part of the product sees it, such
 * as an address that cannot be decoded.
 */
final class RefusedAtTheDoor extends ErrorReportValve {

    private static final Log log = LogFactory.getLog(RefusedAtTheDoor.class);

    private final JsonMapper json;

    RefusedAtTheDoor(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var problem = Problem.of(new ProblemException(ProblemAdvice.common(response.getStatus())), request.getLocale());
        try {
            response.setStatus(problem.status());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(json.writeValueAsString(problem));
                response.finishResponse();
            }
        } catch (IOException gone) {
            log.debug("nobody waits for this answer any more", gone);
        }
    }
}
