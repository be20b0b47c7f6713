package mx.ine.vmre;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * The whole application on real PostgreSQL, with MockMvc, its business date pinned to 7 December 2020 as in the
 * demonstration. All such tests share one context and one database: each makes what it needs and owns only that.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = {
    "vmre.embedded=false", "vmre.business-date=2020-12-07",
    // All tests are the same few people within a minute; the brake has a test of its own.
    "vmre.exports.per-minute=200"
})
@AutoConfigureMockMvc
@Import(TestDatabase.class)
public @interface ModuleTest {}
