package mx.ine.vmre.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.ModelAndView;

/**
 * Every failure in plain Spanish, with its status and no trace of the inside. What nobody foresaw gets an incident
 * number that stands in the log too.
 */
@ControllerAdvice
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ErrorPages implements ErrorViewResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final String READ_AGAIN = ErrorPages.class.getName() + ".readAgain";
    private static final SecureRandom RANDOM = new SecureRandom();

    @ExceptionHandler
    ModelAndView notFound(NotFound e) {
        return page(HttpStatus.NOT_FOUND, null);
    }

    @ExceptionHandler
    ModelAndView wrongKindOfIdentifier(MethodArgumentTypeMismatchException e) {
        return page(HttpStatus.NOT_FOUND, null);
    }

    @ExceptionHandler
    ModelAndView ruleViolated(RuleViolation e) {
        ModelAndView page = page(HttpStatus.UNPROCESSABLE_ENTITY, null);
        page.addObject("ruleKey", e.key());
        page.addObject("ruleArgs", e.args());
        return page;
    }

    @ExceptionHandler
    ModelAndView unreadableForm(MethodArgumentNotValidException e) {
        return page(HttpStatus.BAD_REQUEST, null);
    }

    /**
     * Two who save at the very moment are both told that they read the last version. Of the one who came second the
     * form is read once more, now against what the first one kept, and so is answered as if it had come a second later.
     * A use case that compared the versions itself, which has no cause but itself, would say the same again.
     */
    @ExceptionHandler
    ModelAndView somebodySavedFirst(OptimisticLockingFailureException e, HttpServletRequest request) {
        if (e.getCause() == null || request.getAttribute(READ_AGAIN) != null || request instanceof MultipartRequest) {
            return page(HttpStatus.CONFLICT, null);
        }
        request.setAttribute(READ_AGAIN, true);
        return new ModelAndView("forward:" + request.getRequestURI());
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException e) {
        return page(HttpStatus.CONTENT_TOO_LARGE, null);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class,
        CannotAcquireLockException.class,
        QueryTimeoutException.class
    })
    ModelAndView databaseAway(Exception e, HttpServletRequest request) {
        LOG.warn("database not available: {}", e.toString());
        return unavailable(request);
    }

    @ExceptionHandler
    ModelAndView unforeseen(Exception e, HttpServletRequest request) throws Exception {
        if (e instanceof AccessDeniedException || e instanceof AuthenticationException) {
            throw e; // the security filters decide between 403 and the sign-in page
        }
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return page(HttpStatus.valueOf(known.getStatusCode().value()), null);
        }
        return incident(e, request.getMethod() + " " + request.getRequestURI());
    }

    /** Errors that arise outside of controllers: security's refusals, unknown addresses, failed rendering. */
    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (status == HttpStatus.SERVICE_UNAVAILABLE || databaseAway(cause)) {
            return unavailable(request);
        }
        if (status.is5xxServerError()) {
            return incident(cause, String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
        }
        return page(status, null);
    }

    /** The header asks the database for the strategy; here it must not, or this page would wait for it as well. */
    private static ModelAndView unavailable(HttpServletRequest request) {
        request.setAttribute(Frame.WITHOUT_DATABASE, true);
        return page(HttpStatus.SERVICE_UNAVAILABLE, null);
    }

    /** Outside of controllers, and in templates, the database's failures arrive wrapped. */
    static boolean databaseAway(Throwable cause) {
        for (Throwable inner = cause; inner != null; inner = inner.getCause()) {
            if (inner instanceof DataAccessResourceFailureException
                    || inner instanceof CannotCreateTransactionException) {
                return true;
            }
        }
        return false;
    }

    private static ModelAndView incident(Throwable cause, String where) {
        return page(HttpStatus.INTERNAL_SERVER_ERROR, incidentNumber(cause, where));
    }

    /** Writes the failure into the log under a number, which is all that is told outside. */
    static String incidentNumber(Throwable cause, String where) {
        byte[] bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        String number = HexFormat.of().withUpperCase().formatHex(bytes);
        LOG.error("incident {} at {}", number, where.replaceAll("[\\r\\n]", "_"), cause);
        return number;
    }

    private static ModelAndView page(HttpStatus status, String incident) {
        ModelAndView page = new ModelAndView("shell/error");
        page.setStatus(status);
        page.addObject("status", status.value());
        page.addObject("text", textKey(status));
        page.addObject("incident", incident);
        return page;
    }

    private static String textKey(HttpStatus status) {
        return switch (status.value()) {
            case 403 -> "shell.error.403";
            case 404 -> "shell.error.404";
            case 405 -> "shell.error.405";
            case 409 -> "shell.error.409";
            case 413 -> "shell.error.413";
            case 422 -> "shell.error.422";
            case 429 -> "shell.error.429";
            case 503 -> "shell.error.503";
            default -> status.is4xxClientError() ? "shell.error.400" : "shell.error.500";
        };
    }
}
