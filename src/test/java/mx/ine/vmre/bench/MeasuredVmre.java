package mx.ine.vmre.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import mx.ine.vmre.VmreApplication;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The application with two pages more, behind its own sign-in: as many bytes as are asked for, and the statements sent
 * since the last time that was asked. It carries no stereotype, so that the application's own scan never finds it.
 */
class MeasuredVmre {

    static final String BYTES = "/medida/bytes/";
    static final String STATEMENTS = "/medida/sql";
    /** Set where statements are timed, which costs a little. */
    static final String TIMED = "VMRE_BENCH_SQL";

    public static void main(String[] args) {
        new SpringApplication(VmreApplication.class, MeasuredVmre.class).run(args);
    }

    @Bean
    static Statements statements() {
        return new Statements();
    }

    @Bean
    RouterFunction<ServerResponse> measures(Statements statements) {
        Map<Integer, byte[]> bytes = new ConcurrentHashMap<>();
        return RouterFunctions.route()
                .GET(BYTES + "{size}", request -> ServerResponse.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .body(bytes.computeIfAbsent(Integer.valueOf(request.pathVariable("size")), byte[]::new)))
                .GET(STATEMENTS, request -> ServerResponse.ok().contentType(MediaType.TEXT_PLAIN).body(statements.take()))
                .build();
    }

    /** What each statement took, from its sending to all of its rows. */
    static final class Statements implements BeanPostProcessor, QueryExecutionListener {

        private record Spent(long times, long nanos) {

            Spent plus(Spent more) {
                return new Spent(times + more.times, nanos + more.nanos);
            }
        }

        private final Map<String, Spent> spent = new ConcurrentHashMap<>();
        private final ThreadLocal<Long> begun = new ThreadLocal<>();

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return System.getenv(TIMED) != null && bean instanceof DataSource source && name.equals("dataSource")
                    ? ProxyDataSourceBuilder.create(source).listener(this).build()
                    : bean;
        }

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            begun.set(System.nanoTime());
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            long nanos = System.nanoTime() - begun.get();
            queries.forEach(q -> spent.merge(q.getQuery().replaceAll("\\s+", " "), new Spent(1, nanos), Spent::plus));
        }

        /** One line each: times, nanoseconds, statement. */
        private String take() {
            StringBuilder lines = new StringBuilder();
            spent.forEach((sql, s) ->
                    lines.append(s.times()).append('\t').append(s.nanos()).append('\t').append(sql).append('\n'));
            spent.clear();
            return lines.toString();
        }
    }
}
