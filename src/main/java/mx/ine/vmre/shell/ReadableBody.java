package mx.ine.vmre.shell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Enumeration;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks, before anybody else, whether what was sent can be read: an upload over the limit or a broken one makes Tomcat
 * throw at the first look at a parameter, and again at each further one, so that not even an error page could be shown.
 * Here it becomes 413 or 400, and whatever is shown afterwards sees a request without parameters.
 */
class ReadableBody extends OncePerRequestFilter {

    private static final String UNREADABLE = ReadableBody.class.getName() + ".unreadable";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(UNREADABLE) != null) {
            chain.doFilter(new WithoutParameters(request), response);
            return;
        }
        try {
            request.getParameterMap();
        } catch (InvalidParameterException e) {
            request.setAttribute(UNREADABLE, true);
            response.sendError(e.getErrorCode());
            return;
        }
        chain.doFilter(request, response);
    }

    /** Programs are told by {@link ApiProblems}, once it is known who they are. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static final class WithoutParameters extends HttpServletRequestWrapper {

        WithoutParameters(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        FilterRegistrationBean<ReadableBody> readableBody() {
            FilterRegistrationBean<ReadableBody> filter = new FilterRegistrationBean<>(new ReadableBody());
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
            filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
            return filter;
        }
    }
}
