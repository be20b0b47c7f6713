package mx.ine.vmre.platform;

import java.time.Clock;
import java.time.LocalDate;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.annotation.DateTimeFormat;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(EsMx.ZONE);
    }

    @Bean
    @ConditionalOnMissingBean
    BusinessDate businessDate(
            Clock clock,
            @Value("${vmre.business-date:#{null}}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate pinned) {
        return new BusinessDate(clock, pinned);
    }
}
