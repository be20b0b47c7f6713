package mx.ine.vmre;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The system with which the overseas-voting promotion strategy is planned, measured and reported. */
@SpringBootApplication
public class VmreApplication {

    public static void main(String[] args) {
        SpringApplication.run(VmreApplication.class, args);
    }
}
