package mx.ine.vmre.shell;

import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** What programs read of failures outside of controllers, such as addresses that the firewall refuses. */
@Component
class ErrorTexts extends DefaultErrorAttributes {

    private final ApiProblems problems;

    ErrorTexts(ApiProblems problems) {
        this.problems = problems;
    }

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE, RequestAttributes.SCOPE_REQUEST);
        return problems.of(status instanceof Integer code ? code : 500, null).members();
    }
}
