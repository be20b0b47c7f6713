package mx.ine.vmre.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What the application is measured against: Spring Boot with JPA, Security and Thymeleaf and nothing of ours. One page,
 * one query of the rows that the list of actions shows first, no layout, no sign-in. It carries no stereotype, so that
 * the application's own scan never finds it.
 */
@EnableAutoConfiguration
class BareApplication {

    static final String PAGE = "/desnuda";

    private static final String ROWS = "SELECT id, name, line, area, starts, ends, planned_budget, state"
            + " FROM actions.action ORDER BY starts DESC, id DESC LIMIT 20";

    public static void main(String[] args) {
        SpringApplication bare = new SpringApplication(BareApplication.class);
        // None of the application's own configuration: its file has another name.
        bare.setDefaultProperties(Map.of(
                "spring.config.name", "bare",
                "spring.flyway.enabled", "false",
                "spring.jpa.open-in-view", "false",
                "spring.datasource.hikari.maximum-pool-size", "16"));
        bare.run(args);
    }

    /** One row as the database gives it. */
    public record Row(
            long id,
            String name,
            String line,
            String area,
            LocalDate starts,
            LocalDate ends,
            BigDecimal plannedBudget,
            String state) {}

    @Bean
    RouterFunction<ServerResponse> page(JdbcClient jdbc) {
        return RouterFunctions.route()
                .GET(PAGE, request -> ServerResponse.ok()
                        .render("bench/bare", Map.of("rows", jdbc.sql(ROWS).query(Row.class).list())))
                .build();
    }

    @Bean
    SecurityFilterChain everybody(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(rules -> rules.anyRequest().permitAll()).build();
    }
}
