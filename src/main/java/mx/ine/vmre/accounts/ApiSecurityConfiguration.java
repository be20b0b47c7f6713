package mx.ine.vmre.accounts;

import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAnyRole;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAuthority;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasRole;
import static org.springframework.security.authorization.AuthorizationManagers.allOf;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/**
 * The API beside the pages: a chain of its own without sessions, hence without the token of forms. These rules are the
 * outer wall; each use case asks its {@link CurrentUser} again, as behind the screens.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurityConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain apiFilterChain(HttpSecurity http, TokenCheck tokens, ApiRefusals refusals) throws Exception {
        http.securityMatcher("/api/**")
                .authorizeHttpRequests(ApiSecurityConfiguration::addresses)
                .addFilterBefore(new BearerCheck(tokens, refusals), AnonymousAuthenticationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(out -> out.disable())
                .httpBasic(basic -> basic.disable())
                .exceptionHandling(errors -> errors.accessDeniedHandler(refusals).authenticationEntryPoint(refusals))
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::deny));
        return http.build();
    }

    private static void addresses(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(HttpMethod.GET, "/api/v1/reports/*").authenticated();
        rules.requestMatchers(HttpMethod.GET, "/api/**")
                .access(hasAnyRole(Role.ADMINISTRATOR.name(), Role.EDITOR.name(), Role.VIEWER.name()));
        rules.anyRequest().access(allOf(hasRole(Role.EDITOR.name()), hasAuthority(TokenScope.IMPORT.authority())));
    }
}
