package mx.ine.vmre.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses, with 400, what no form of ours sends: texts that no keyboard writes and PostgreSQL cannot keep, which are NUL
 * characters and lone surrogates, and numbers of list items beyond any list.
 */
@Configuration(proxyBeanMethods = false)
class ReadableText implements WebMvcConfigurer, HandlerInterceptor {

    private static final Pattern INDEX = Pattern.compile("\\[([^\\]]*)]");
    private static final Pattern ITEM = Pattern.compile("\\d{1,2}|1\\d\\d");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/static/**", "/webjars/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean readable = readable(request.getRequestURI())
                && request.getParameterMap().entrySet().stream()
                        .allMatch(p -> readable(p.getKey()) && indexed(p.getKey()) && Arrays.stream(p.getValue()).allMatch(ReadableText::readable));
        if (!readable) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return true;
    }

    /** Binding grows lists up to the number in the name, and stumbles over one below 0 or above its own limit. */
    private static boolean indexed(String name) {
        return INDEX.matcher(name).results().allMatch(index -> ITEM.matcher(index.group(1)).matches());
    }

    static boolean readable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\0' || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
