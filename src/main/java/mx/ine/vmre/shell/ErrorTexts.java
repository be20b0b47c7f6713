package mx.ine.vmre.shell;

import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

/** What programs read of failures outside of controllers, such as addresses that the firewall refuses. */
@Component
class ErrorTexts extends DefaultErrorAttributes {

    private final ApiProblems problems;
    private final MessageSource messages;

    ErrorTexts(ApiProblems problems, MessageSource messages) {
        this.problems = problems;
        this.messages = messages;
    }

    /** How much the address takes, where more was sent than that; else null. */
    private String tooMuch(WebRequest request) {
        return request instanceof ServletWebRequest web
                ? ReadableBody.limit(web.getRequest())
                        .map(limit -> messages.getMessage("shell.problem.413.address",
                                new Object[] {EsMx.number(limit.toMegabytes())}, EsMx.LOCALE))
                        .orElse(null)
                : null;
    }

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE, RequestAttributes.SCOPE_REQUEST);
        return problems.of(status instanceof Integer code ? code : 500, tooMuch(request)).members();
    }
}
