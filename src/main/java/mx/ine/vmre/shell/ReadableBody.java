package mx.ine.vmre.shell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks, before anybody else, whether what was sent can be read: an upload over the limit or a broken one makes Tomcat
 * throw at the first look at a parameter, and again at each further one, so that not even an error page could be shown.
 * Here it becomes 413 or 400, and whatever is shown afterwards sees a request without parameters. What only a few pages
 * take, large files, is not even received for others, nor from somebody who is not signed in. What a form brings that
 * nobody typed is left out, so that it does not cost all the rest.
 */
class ReadableBody extends OncePerRequestFilter {

    private static final String UNREADABLE = ReadableBody.class.getName() + ".unreadable";

    /** How much the address would have taken; for whoever tells that it was too much. */
    private static final String LIMIT = ReadableBody.class.getName() + ".limit";

    private final DataSize most;
    private final DataSize mostOfLarge;
    private final DataSize mostOfText;
    private final Set<String> large;

    /**
     * @param most of an upload to any other address
     * @param mostOfLarge of one to those that take as much as the server does
     * @param mostOfText of a form without files
     * @param large addresses that take as much as the server does
     */
    ReadableBody(DataSize most, DataSize mostOfLarge, DataSize mostOfText, Set<String> large) {
        this.most = most;
        this.mostOfLarge = mostOfLarge;
        this.mostOfText = mostOfText;
        this.large = Set.copyOf(large);
    }

    /** How much could have been sent, where it was too much. */
    static Optional<DataSize> limit(HttpServletRequest request) {
        return Optional.ofNullable((DataSize) request.getAttribute(LIMIT));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(UNREADABLE) != null) {
            chain.doFilter(new WithoutParameters(request), response);
            return;
        }
        if (isTooLarge(request)) {
            request.setAttribute(UNREADABLE, true);
            request.setAttribute(LIMIT, most);
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        try {
            request.getParameterMap();
        } catch (InvalidParameterException e) {
            request.setAttribute(UNREADABLE, true);
            String type = request.getContentType();
            boolean files = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
            if (e.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
                request.setAttribute(LIMIT, files ? mostOfLarge : mostOfText);
            }
            response.sendError(e.getErrorCode());
            return;
        }
        chain.doFilter("POST".equals(request.getMethod()) ? new TypedParameters(request) : request, response);
    }

    /** An upload that does not say how long it is counts as too long: no browser sends one. */
    private boolean isTooLarge(HttpServletRequest request) {
        boolean unsaid = request.getHeader("Transfer-Encoding") != null;
        if (!unsaid && request.getContentLengthLong() <= most.toBytes()) {
            return false;
        }
        HttpSession session = request.getSession(false);
        boolean signedIn = session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
        return unsaid || !signedIn || !large.contains(request.getRequestURI());
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

        /** Nobody shall look for the parts of an upload either. */
        @Override
        public String getContentType() {
            return null;
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
        FilterRegistrationBean<ReadableBody> readableBody(
                @Value("${vmre.uploads.most}") DataSize most,
                @Value("${spring.servlet.multipart.max-request-size}") DataSize mostOfLarge,
                @Value("${server.tomcat.max-http-form-post-size:2MB}") DataSize mostOfText,
                @Value("${vmre.uploads.large}") Set<String> large) {
            FilterRegistrationBean<ReadableBody> filter =
                    new FilterRegistrationBean<>(new ReadableBody(most, mostOfLarge, mostOfText, large));
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
            filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
            return filter;
        }
    }
}
