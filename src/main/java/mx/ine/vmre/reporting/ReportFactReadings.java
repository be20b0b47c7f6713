package mx.ine.vmre.reporting;

import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what the other modules know about a month. */
@Component
class ReportFactReadings {

    ReportFacts of(ReportScope scope) {
        return new ReportFacts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                EnumSet.noneOf(SourceKind.class), EnumSet.noneOf(SourceKind.class));
    }
}
