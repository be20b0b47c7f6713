package mx.ine.vmre.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the same method for the same address as Spring does, sooner: of some three hundred addresses with variables, only
 * those that begin with the same word are compared. It was more than half of what a published file cost beyond its bytes.
 */
class QuickMapping extends RequestMappingHandlerMapping {

    private record Candidate(RequestMappingInfo address, HandlerMethod method) {}

    /** By the first word of the address; under the empty one those that begin with a variable. */
    private volatile Map<String, List<Candidate>> byWord = Map.of();

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> methods) {
        super.handlerMethodsInitialized(methods);
        Map<String, List<Candidate>> words = new HashMap<>();
        methods.forEach((address, method) -> address.getPatternValues().stream()
                .map(pattern -> firstWord(pattern, 0))
                .map(word -> word.contains("{") || word.contains("*") ? "" : word)
                .distinct()
                .forEach(word -> words.computeIfAbsent(word, w -> new ArrayList<>())
                        .add(new Candidate(address, method))));
        byWord = words;
    }

    /** What is not one method's alone, the longer way decides: several that match, none, words in other spellings. */
    @Override
    protected HandlerMethod lookupHandlerMethod(String lookupPath, HttpServletRequest request) throws Exception {
        String word = firstWord(request.getRequestURI(), request.getContextPath().length());
        Candidate only = null;
        for (String key : List.of(word, "")) {
            for (Candidate candidate : byWord.getOrDefault(key, List.of())) {
                RequestMappingInfo match = candidate.address().getMatchingCondition(request);
                if (match != null && only != null) {
                    return super.lookupHandlerMethod(lookupPath, request);
                }
                if (match != null) {
                    only = new Candidate(match, candidate.method());
                }
            }
        }
        if (only == null || word.isEmpty()) {
            return super.lookupHandlerMethod(lookupPath, request);
        }
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, only.method());
        handleMatch(only.address(), lookupPath, request);
        return only.method();
    }

    private static String firstWord(String address, int from) {
        int begins = from + 1;
        int ends = begins;
        while (ends < address.length() && address.charAt(ends) != '/' && address.charAt(ends) != '.') {
            ends++;
        }
        return begins < address.length() ? address.substring(begins, ends) : "";
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        WebMvcRegistrations quickMapping() {
            return new WebMvcRegistrations() {
                @Override
                public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                    return new QuickMapping();
                }
            };
        }
    }
}
