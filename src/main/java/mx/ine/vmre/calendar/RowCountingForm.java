package mx.ine.vmre.calendar;

import java.util.List;

/** What counts for a row; nothing chosen in a list sets no condition. */
record RowCountingForm(String version, List<String> stages, List<String> lines, List<String> materials) {

    RowCountingForm {
        stages = stages == null ? List.of() : stages;
        lines = lines == null ? List.of() : lines;
        materials = materials == null ? List.of() : materials;
    }

    static RowCountingForm of(RowCounting counting) {
        PlanMeasure measure = counting.measure();
        return new RowCountingForm(
                String.valueOf(counting.version()), List.copyOf(measure.stages()), List.copyOf(measure.lines()),
                List.copyOf(measure.materials()));
    }
}
