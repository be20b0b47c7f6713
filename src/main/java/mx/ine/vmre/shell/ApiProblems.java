package mx.ine.vmre.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Problem;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.kernel.StateConflict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * What {@link ErrorPages} is for people, for programs: every failure under {@code /api/} as problem details. Asked
 * before the pages are, so that no program ever has to read one.
 */
@Component
class ApiProblems implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);
    private static final String API = "/api/";
    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 406, 409, 413, 415, 422, 429, 500, 503);

    private final MessageSource messages;
    private final DataSize largest;

    ApiProblems(
            MessageSource messages, @Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
        this.messages = messages;
        this.largest = largest;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception e) {
        if (!request.getRequestURI().startsWith(API)
                || e instanceof AccessDeniedException
                || e instanceof AuthenticationException
                || response.isCommitted()) {
            return null; // pages, and what the security filters answer
        }
        try {
            problem(request, response, e).write(response);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    private Problem problem(HttpServletRequest request, HttpServletResponse response, Exception e) {
        if (e instanceof RuleViolation rule) {
            int status = e instanceof StateConflict ? 409 : 422;
            return of(status, messages.getMessage(rule.key(), rule.args(), EsMx.LOCALE)).with("code", rule.key());
        }
        if (ErrorPages.databaseAway(e) || e instanceof CannotAcquireLockException || e instanceof QueryTimeoutException) {
            LOG.warn("database not available: {}", e.toString());
            response.setHeader(HttpHeaders.RETRY_AFTER, "30");
            return of(503, null);
        }
        int status = status(e);
        if (status == 500) {
            String where = request.getMethod() + " " + request.getRequestURI();
            return of(500, null).with("incident", ErrorPages.incidentNumber(e, where));
        }
        if (e instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        }
        return of(status, e instanceof ResponseStatusException said ? said.getReason() : null);
    }

    private static int status(Exception e) {
        if (e instanceof NotFound) {
            return 404;
        }
        if (e instanceof MethodArgumentTypeMismatchException mismatch) {
            return mismatch.getParameter().hasParameterAnnotation(PathVariable.class) ? 404 : 400;
        }
        if (e instanceof OptimisticLockingFailureException) {
            return 409;
        }
        if (e instanceof MaxUploadSizeExceededException) {
            return 413;
        }
        if (e instanceof MultipartException || e instanceof HttpMessageConversionException) {
            return 400;
        }
        int known = e instanceof ErrorResponse answer ? answer.getStatusCode().value() : 500;
        return known < 500 || known == 503 ? known : 500;
    }

    /** @param detail what is known beyond the status, or null */
    Problem of(int status, String detail) {
        String key = "shell.problem." + (WORDED.contains(status) ? status : status < 500 ? 400 : 500);
        return Problem.of(status, text(key + ".title"), detail == null ? text(key, EsMx.number(largest.toMegabytes())) : detail);
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, EsMx.LOCALE);
    }
}
