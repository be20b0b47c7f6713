package mx.ine.vmre.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Writes into every form that changes something whose page it stood on, and which rendering of it this is
 * ({@link SentOnce}). When such a form arrives after its session has
 * ended, that is all that tells whose words it holds: they are given back to nobody else.
 */
class FormOwner implements RequestDataValueProcessor {

    /** Name of the field; with its underscore no form of ours binds it. */
    static final String FIELD = "_de";

    private final RequestDataValueProcessor inner;

    FormOwner(RequestDataValueProcessor inner) {
        this.inner = inner;
    }

    @Override
    public Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
        Map<String, String> fields = inner.getExtraHiddenFields(request);
        if (fields == null || !fields.containsKey("_csrf")) {
            return fields;
        }
        Map<String, String> all = new LinkedHashMap<>(fields);
        SignedIn.user(SecurityContextHolder.getContext().getAuthentication()).ifPresent(who -> {
            all.put(FIELD, String.valueOf(who.id()));
            all.put(SentOnce.FIELD, UUID.randomUUID().toString());
        });
        return all;
    }

    @Override
    public String processAction(HttpServletRequest request, String action, String httpMethod) {
        return inner.processAction(request, action, httpMethod);
    }

    @Override
    public String processFormFieldValue(HttpServletRequest request, String name, String value, String type) {
        return inner.processFormFieldValue(request, name, value, type);
    }

    @Override
    public String processUrl(HttpServletRequest request, String url) {
        return inner.processUrl(request, url);
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        /** Spring MVC looks the processor up by its name, which Spring Security has taken: so it is wrapped there. */
        @Bean
        static BeanPostProcessor formOwner() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String beanName) {
                    return beanName.equals("requestDataValueProcessor")
                                    && bean instanceof RequestDataValueProcessor processor
                            ? new FormOwner(processor)
                            : bean;
                }
            };
        }
    }
}
