package mx.ine.vmre.campaign;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Where there are several strategies, every link, redirect and form within the application keeps the one being looked
 * at: {@code ?estrategia=clave}. It is the one place that does so; with a single strategy addresses stay bare. What
 * Spring Security does for forms is passed through.
 */
class StrategyLinks implements RequestDataValueProcessor {

    private static final List<String> WITHOUT =
            List.of("/static/", "/webjars/", "/login", "/logout", "/actuator", "/admin/usuarios");
    private static final String OUTSIDE = StrategyLinks.class.getName() + ".outside";

    private final RequestDataValueProcessor security;
    private final ObjectProvider<Strategies> strategies;
    private final ObjectProvider<CurrentStrategy> current;

    StrategyLinks(
            RequestDataValueProcessor security,
            ObjectProvider<Strategies> strategies,
            ObjectProvider<CurrentStrategy> current) {
        this.security = security;
        this.strategies = strategies;
        this.current = current;
    }

    @Override
    public String processUrl(HttpServletRequest request, String url) {
        String link = security.processUrl(request, url);
        return within(request, link) ? key(request).map(key -> append(link, key)).orElse(link) : link;
    }

    @Override
    public String processAction(HttpServletRequest request, String action, String httpMethod) {
        request.setAttribute(OUTSIDE, !within(request, action));
        return security.processAction(request, action, httpMethod);
    }

    @Override
    public String processFormFieldValue(HttpServletRequest request, String name, String value, String type) {
        return security.processFormFieldValue(request, name, value, type);
    }

    /** Forms carry it as a field: a form of method GET drops the query of its address. */
    @Override
    public Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, String> ofSecurity = security.getExtraHiddenFields(request);
        if (ofSecurity != null) {
            fields.putAll(ofSecurity);
        }
        if (Boolean.FALSE.equals(request.getAttribute(OUTSIDE))) {
            key(request).ifPresent(key -> fields.put(CurrentStrategy.PARAMETER, key));
        }
        return fields;
    }

    private Optional<String> key(HttpServletRequest request) {
        List<StrategyRef> all = strategies.getObject().all();
        return current.getObject().of(request)
                .filter(looked -> all.size() > 1 || !all.contains(looked))
                .map(StrategyRef::key);
    }

    private static boolean within(HttpServletRequest request, String url) {
        if (url == null || !url.startsWith("/") || url.startsWith("//")) {
            return false;
        }
        String path = url.substring(request.getContextPath() == null ? 0 : request.getContextPath().length())
                .split("[?#;]", 2)[0];
        return !path.endsWith(".ics") && WITHOUT.stream().noneMatch(path::startsWith);
    }

    private static String append(String link, String key) {
        int hash = link.indexOf('#');
        String address = hash < 0 ? link : link.substring(0, hash);
        String fragment = hash < 0 ? "" : link.substring(hash);
        if (address.matches(".*[?&]" + CurrentStrategy.PARAMETER + "=.*")) {
            return link;
        }
        return address + (address.indexOf('?') < 0 ? "?" : "&") + CurrentStrategy.PARAMETER + "=" + key + fragment;
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        /** Spring MVC looks the processor up by its name, which Spring Security has taken: so it is wrapped there. */
        @Bean
        static BeanPostProcessor strategyLinks(
                ObjectProvider<Strategies> strategies, ObjectProvider<CurrentStrategy> current) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String beanName) {
                    return beanName.equals("requestDataValueProcessor")
                                    && bean instanceof RequestDataValueProcessor security
                            ? new StrategyLinks(security, strategies, current)
                            : bean;
                }
            };
        }
    }
}
