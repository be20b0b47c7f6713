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
 * those that begin with the same word and have as many parts are compared. It was more than half of what a published file
 * cost beyond its bytes.
 */
class QuickMapping extends RequestMappingHandlerMapping {

    /** @param parts of its address, or {@link #ANY} */
    private record Candidate(RequestMappingInfo address, HandlerMethod method, int parts) {}

    /** Of addresses with a variable that may have slashes. */
    private static final int ANY = -1;

    /** By the first word of the address; under the empty one those that begin with a variable. */
    private volatile Map<String, List<Candidate>> byWord = Map.of();

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> methods) {
        super.handlerMethodsInitialized(methods);
        Map<String, List<Candidate>> words = new HashMap<>();
        methods.forEach((address, method) -> address.getPatternValues().forEach(pattern -> {
            String word = firstWord(pattern, 0);
            int parts = pattern.contains("**") || pattern.contains("{*") ? ANY : parts(pattern, 0);
            words.computeIfAbsent(word.contains("{") || word.contains("*") ? "" : word, w -> new ArrayList<>())
                    .add(new Candidate(address, method, parts));
        }));
        byWord = words;
    }

    /** What is not one method's alone, the longer way decides: several that match, none, words in other spellings. */
    @Override
    protected HandlerMethod lookupHandlerMethod(String lookupPath, HttpServletRequest request) throws Exception {
        String word = firstWord(request.getRequestURI(), request.getContextPath().length());
        int parts = parts(request.getRequestURI(), request.getContextPath().length());
        Candidate only = null;
        for (String key : List.of(word, "")) {
            for (Candidate candidate : byWord.getOrDefault(key, List.of())) {
                RequestMappingInfo match = candidate.parts() == parts || candidate.parts() == ANY
                        ? candidate.address().getMatchingCondition(request) : null;
                if (match != null && only != null) {
                    return super.lookupHandlerMethod(lookupPath, request);
                }
                if (match != null) {
                    only = new Candidate(match, candidate.method(), parts);
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

    private static int parts(String address, int from) {
        int parts = 0;
        for (int i = from; i < address.length(); i++) {
            parts += address.charAt(i) == '/' ? 1 : 0;
        }
        return parts;
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
