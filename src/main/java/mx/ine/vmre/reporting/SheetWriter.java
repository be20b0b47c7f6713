package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import mx.ine.vmre.reporting.ReportWorkbook.Before;
import mx.ine.vmre.reporting.ReportWorkbook.Percent;
import org.dhatim.fastexcel.Worksheet;

/** Writes one sheet row after row; figures as numbers in their unit, what is unknown as {@code n/d}. */
final class SheetWriter {

    private final Worksheet sheet;
    private int row;

    SheetWriter(Worksheet sheet, int... widths) {
        this.sheet = sheet;
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, widths[column]);
        }
    }

    void title(String text) {
        sheet.value(row, 0, text);
        sheet.style(row, 0).bold().fontSize(14).set();
        row += 2;
    }

    void caption(String text) {
        sheet.value(row, 0, text);
        sheet.style(row, 0).bold().fontSize(12).set();
        row++;
    }

    void head(List<String> names) {
        for (int column = 0; column < names.size(); column++) {
            sheet.value(row, column, names.get(column));
            sheet.style(row, column).bold().fillColor("EEECF0").wrapText(true).set();
        }
        row++;
    }

    /** Each value by its kind; a list stands for its elements. */
    void row(Object... values) {
        write(false, values);
    }

    void total(Object... values) {
        write(true, values);
    }

    void gap() {
        row++;
    }

    private void write(boolean bold, Object... values) {
        int column = 0;
        for (Object value : values) {
            for (Object each : value instanceof List<?> list ? list : Collections.singletonList(value)) {
                cell(column, each);
                if (bold) {
                    sheet.style(row, column).bold().set();
                }
                column++;
            }
        }
        row++;
    }

    private void cell(int column, Object value) {
        if (value instanceof Figure figure) {
            figure(column, figure.unit(), figure.now());
        } else if (value instanceof Before before) {
            figure(column, before.figure().unit(), before.figure().before());
        } else if (value instanceof Word word) {
            word(column, word.text());
        } else if (value instanceof Percent percent) {
            figure(column, Figure.Unit.PERCENT, new Reading(percent.value(), null, null, null));
        } else if (value instanceof BigDecimal number) {
            sheet.value(row, column, number);
            sheet.style(row, column).format("#,##0.##").set();
        } else if (value instanceof LocalDate date) {
            sheet.value(row, column, date);
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (value != null) {
            sheet.value(row, column, String.valueOf(value));
        }
    }

    private void figure(int column, Figure.Unit unit, Reading reading) {
        if (reading == null || !reading.known()) {
            word(column, "n/d");
            return;
        }
        boolean percent = unit == Figure.Unit.PERCENT;
        sheet.value(row, column, percent ? reading.value().movePointLeft(2) : reading.value());
        sheet.style(row, column).format(format(unit)).set();
    }

    private void word(int column, String text) {
        sheet.value(row, column, text);
        sheet.style(row, column).horizontalAlignment("right").set();
    }

    private static String format(Figure.Unit unit) {
        switch (unit) {
            case PERCENT:
                return "0.00%";
            case COUNT:
                return "#,##0.##";
            default:
                return "#,##0.00";
        }
    }

    /** What stands in place of a number that is not there. */
    record Word(String text) {}
}
