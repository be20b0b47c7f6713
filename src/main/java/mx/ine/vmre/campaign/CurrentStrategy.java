package mx.ine.vmre.campaign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import mx.ine.vmre.accounts.ChosenStrategies;
import mx.ine.vmre.accounts.Role;
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
 * Which strategy a request is about: {@code ?estrategia=clave}, which programs call {@code strategy}; else the one that
 * the person looked at last, in this session or an earlier one; else the one in force today. One in preparation is there for administrators
 * only. An address that names a strategy always means it, so that it can be passed on.
 */
@Component
class CurrentStrategy implements HandlerMethodArgumentResolver {

    static final String PARAMETER = "estrategia";
    private static final String OF_PROGRAMS = "strategy";
    private static final String LOOKED_AT = CurrentStrategy.class.getName() + ".lookedAt";

    private static final String UNANSWERED = CurrentStrategy.class.getName() + ".unanswered";

    /** No strategy has this key. */
    private static final String NOTHING = "";

    private final Strategies strategies;
    private final ChosenStrategies chosen;
    private final BusinessDate businessDate;

    CurrentStrategy(Strategies strategies, ChosenStrategies chosen, BusinessDate businessDate) {
        this.strategies = strategies;
        this.chosen = chosen;
        this.businessDate = businessDate;
    }

    /** Empty if the address names an unknown one, or if there is none at all. */
    Optional<StrategyRef> of(HttpServletRequest request) {
        if (request == null) {
            return inForce();
        }
        String key = request.getParameter(parameter(request));
        if (key == null || key.isBlank()) {
            return lookedAt(request).or(this::inForce);
        }
        Optional<StrategyRef> named = visible(request, key);
        named.ifPresent(strategy -> remember(request, strategy));
        return named;
    }

    private Optional<StrategyRef> lookedAt(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        // Before signing in nobody has chosen, and that is no answer for whoever signs in to this session.
        if (session.getAttribute(LOOKED_AT) == null && request.getUserPrincipal() != null
                && request.getAttribute(UNANSWERED) == null) {
            // Whatever answers this request instead, the page that tells of an error above all, must not ask again.
            request.setAttribute(UNANSWERED, true);
            session.setAttribute(LOOKED_AT, chosen.mine().orElse(NOTHING));
            request.removeAttribute(UNANSWERED);
        }
        return Optional.ofNullable((String) session.getAttribute(LOOKED_AT)).flatMap(key -> visible(request, key));
    }

    private void remember(HttpServletRequest request, StrategyRef strategy) {
        HttpSession session = request.getSession(false);
        if (session != null && !strategy.key().equals(session.getAttribute(LOOKED_AT))) {
            session.setAttribute(LOOKED_AT, strategy.key());
            chosen.choose(strategy.key());
        }
    }

    private Optional<StrategyRef> visible(HttpServletRequest request, String key) {
        return strategies.byKey(key).or(() -> inPreparation(request).stream()
                .filter(s -> s.key().equals(key))
                .findFirst());
    }

    /** Those in preparation, for administrators. */
    List<StrategyRef> inPreparation(HttpServletRequest request) {
        return request != null && request.isUserInRole(Role.ADMINISTRATOR.name())
                ? strategies.inPreparation()
                : List.of();
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
