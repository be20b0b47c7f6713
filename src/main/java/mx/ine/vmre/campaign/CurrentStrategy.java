package mx.ine.vmre.campaign;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.NotFound;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Which strategy a request is about: {@code ?estrategia=clave}, which programs call {@code strategy}, or else the one in
 * force today.
 */
@Component
class CurrentStrategy implements HandlerMethodArgumentResolver {

    static final String PARAMETER = "estrategia";
    private static final String OF_PROGRAMS = "strategy";

    private final Strategies strategies;
    private final BusinessDate businessDate;

    CurrentStrategy(Strategies strategies, BusinessDate businessDate) {
        this.strategies = strategies;
        this.businessDate = businessDate;
    }

    /** Empty if the address names an unknown one, or if there is none at all. */
    Optional<StrategyRef> of(HttpServletRequest request) {
        String key = request == null ? null : request.getParameter(parameter(request));
        return key == null || key.isBlank() ? inForce() : strategies.byKey(key);
    }

    private static String parameter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/") ? OF_PROGRAMS : PARAMETER;
    }

    Optional<StrategyRef> inForce() {
        return strategies.inForce(businessDate.today());
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == StrategyRef.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        return of(request.getNativeRequest(HttpServletRequest.class)).orElseThrow(NotFound::new);
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration implements WebMvcConfigurer {

        private final CurrentStrategy current;

        Registration(CurrentStrategy current) {
            this.current = current;
        }

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(current);
        }
    }
}
