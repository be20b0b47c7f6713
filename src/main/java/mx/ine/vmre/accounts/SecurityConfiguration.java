package mx.ine.vmre.accounts;

import static org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive.STORAGE;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Who reaches which address. These rules are the outer wall; each use case asks its {@link CurrentUser} again. What
 * no rule names is for staff only, so a forgotten page is never open to the public or to the commission's reviewers.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] PUBLIC = {
        "/static/**",
        "/webjars/**",
        "/login",
        "/error",
        "/actuator/health",
        "/actuator/health/**",
        "/calendario/*.ics", // the token in the address is the key
        "/primera-cuenta/*",
        "/contrasena/*"
    };

    /** What the commission's reviewers read beside the reports. */
    private static final String[] OPEN_TO_REVIEWERS = {
        "/recomendaciones", "/recomendaciones.*", "/recomendaciones/*",
        "/cumplimiento", "/cumplimiento.*", "/cumplimiento/*",
        "/referencia", "/referencia/**", "/focalizacion", "/focalizacion.*"
    };

    /** Where published reports are read; each use case refuses drafts to reviewers. */
    private static final String[] REPORTS = {
        "/informes",
        "/informes/*",
        "/informes/*/cifras/*",
        "/informes/*/version/*",
        "/informes/*/version/*/cifras/*",
        "/informes/*/version/*/paquete.zip",
        "/informes/*/version/*/T-{reference}",
        "/informes/*/observaciones/*"
    };

    @Bean
    SecurityFilterChain filterChain(HttpSecurity http, Refusals refusals, AccountStanding standing, Clock clock)
            throws Exception {
        HttpSessionRequestCache savedPage = new HttpSessionRequestCache();
        savedPage.setMatchingRequestParameterName(null);
        http.authorizeHttpRequests(SecurityConfiguration::addresses)
                .requestCache(cache -> cache.requestCache(savedPage))
                .addFilterBefore(new SessionCheck(standing, clock), CsrfFilter.class)
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(new AfterSignIn(savedPage))
                        .failureHandler(SignInProblem::keep)
                        .permitAll())
                .logout(out -> out.logoutSuccessUrl("/login?salio")
                        .addLogoutHandler(
                                new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(STORAGE))))
                .exceptionHandling(errors -> errors.accessDeniedHandler(refusals)
                        .authenticationEntryPoint(new EntryPoint()))
                .httpBasic(basic -> basic.disable())
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::deny));
        return http.build();
    }

    private static void addresses(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        String[] staff = {Role.ADMINISTRATOR.name(), Role.EDITOR.name(), Role.VIEWER.name()};
        rules.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR).permitAll();
        rules.requestMatchers(PUBLIC).permitAll();
        rules.requestMatchers("/admin/**").hasRole(Role.ADMINISTRATOR.name());
        rules.requestMatchers("/informes/*/observaciones/nueva").hasRole(Role.REVIEWER.name());
        rules.requestMatchers(HttpMethod.GET, REPORTS).authenticated();
        rules.requestMatchers("/referencia/cuadros/*/cortes/**", "/referencia/cuadros/*/columnas/**", "/referencia/copiar")
                .hasRole(Role.ADMINISTRATOR.name());
        rules.requestMatchers(HttpMethod.GET, "/", "/ayuda", "/ayuda/*").authenticated();
        rules.requestMatchers("/verificar").authenticated();
        rules.requestMatchers(HttpMethod.GET, OPEN_TO_REVIEWERS).authenticated();
        rules.requestMatchers("/avisos", "/avisos/**").authenticated();
        rules.requestMatchers("/cuenta", "/cuenta/**", "/recuperado", "/recuperado/**").authenticated();
        rules.anyRequest().hasAnyRole(staff);
    }

    /** Controllers take {@link CurrentUser} as an argument. */
    @Bean
    WebMvcConfigurer currentUserArgument() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CurrentUserArgument());
            }
        };
    }
}
