package mx.ine.vmre.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import mx.ine.vmre.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Spring's own mapping of the same controllers is what the quick one is held against. */
@ModuleTest
class QuickMappingModuleTests {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping quick;

    @Autowired
    ConfigurableApplicationContext application;

    private RequestMappingHandlerMapping plain;

    @BeforeEach
    void mapTheSameControllersAsSpringDoes() {
        plain = new RequestMappingHandlerMapping();
        plain.setApplicationContext(application);
        plain.setEmbeddedValueResolver(application.getBeanFactory()::resolveEmbeddedValue);
        plain.setPatternParser(quick.getPatternParser());
        plain.setContentNegotiationManager(quick.getContentNegotiationManager());
        plain.afterPropertiesSet();
    }

    @Test
    void everyAddressLeadsToTheSameMethodWithTheSameVariables() {
        assertThat(quick).isInstanceOf(QuickMapping.class);
        TreeSet<String> addresses = new TreeSet<>();
        plain.getHandlerMethods().keySet().forEach(info -> info.getPatternValues().forEach(pattern ->
                List.of("7", "2020-11", "pdf").forEach(value -> addresses.add(VARIABLE.matcher(pattern).replaceAll(value)))));
        assertThat(addresses).hasSizeGreaterThan(250);
        Map<String, String> otherwise = new TreeMap<>();
        int found = 0;
        for (String address : addresses) {
            for (String method : List.of("GET", "POST", "HEAD", "OPTIONS", "DELETE")) {
                String expected = answer(plain, method, address, "");
                found += expected.contains("{") ? 1 : 0;
                if (!expected.equals(answer(quick, method, address, ""))) {
                    otherwise.put(method + " " + address, expected);
                }
            }
        }
        assertThat(otherwise).isEmpty();
        assertThat(found).as("addresses with variables that lead somewhere").isGreaterThan(250);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/%69nformes/2020-11", "/informes/2020%2D11/version/1.pdf", "/informes/2020-11/", "/informes//2020-11", "/nada/de/esto",
        "/informes/2020-11.exe", "/", "", "/.", "/informes.", "/acciones.csv", "/acciones.CSV", "/Informes/2020-11", "/{month}",
        "/informes/2020-11;a=/b", "/informes/2020-11%2Fversion/1.pdf", "/informes;a=1/2020-11"
    })
    void strangeAddressesAreTheSameToo(String address) {
        assertThat(answer(quick, "GET", address, "")).isEqualTo(answer(plain, "GET", address, ""));
    }

    @Test
    void anApplicationBelowAnotherAddressFindsItsOwn() {
        String answer = answer(quick, "GET", "/vmre/informes/2020-11/version/1.pdf", "/vmre");
        assertThat(answer).contains("ReportController#file").contains("ending=pdf")
                .isEqualTo(answer(plain, "GET", "/vmre/informes/2020-11/version/1.pdf", "/vmre"));
    }

    /** What is answered: method, variables, or the refusal. */
    private static String answer(RequestMappingHandlerMapping mapping, String method, String address, String context) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, address);
        request.setContextPath(context);
        ServletRequestPathUtils.parseAndCache(request);
        try {
            HandlerExecutionChain chain = mapping.getHandler(request);
            return chain == null ? "none" : chain.getHandler() + " "
                    + request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) + " "
                    + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) + " "
                    + request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
        } catch (Exception e) {
            return e.toString();
        }
    }
}
