package mx.ine.vmre;

import java.util.Arrays;
import java.util.List;
import mx.ine.vmre.reporting.ReportVerification;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The system with which the overseas-voting promotion strategy is planned, measured and reported. */
@SpringBootApplication
public class VmreApplication {

    /** @param args nothing, or {@code verify-report} with a package, which needs no running system */
    public static void main(String[] args) {
        List<String> words = Arrays.asList(args);
        if (!words.isEmpty() && words.get(0).equals(ReportVerification.COMMAND)) {
            System.exit(ReportVerification.run(words.subList(1, words.size())));
        }
        SpringApplication.run(VmreApplication.class, args);
    }
}
