package mx.ine.vmre.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The running application with the demonstration's data and accounts, on a database of its own, walked through in a
 * real browser. The main job changes November 2020, so that only one class of journeys may do that.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "vmre.demo=true",
            "vmre.business-date=2020-12-07",
            "vmre.home=target/journeys",
            "VMRE_HOME=target/journeys",
            "VMRE_DEMO_PASSWORD=" + JourneyTest.PASSWORD
        })
@Import(JourneyDatabase.class)
public @interface JourneyTest {

    String PASSWORD = "camino largo de prueba 7";
}
