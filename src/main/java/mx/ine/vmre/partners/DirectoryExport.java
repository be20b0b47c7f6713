package mx.ine.vmre.partners;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.ListState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The list as it is filtered, as a workbook or as a CSV that can be imported again. Contacts go only to those who edit
 * them: for everyone else their columns are empty.
 */
@Controller
class DirectoryExport {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final List<String> MORE = List.of("situacion", "desde", "activa_desde", "convenio_hasta");
    private static final int[] WIDTHS = {48, 36, 18, 22, 20, 30, 26, 30, 20, 16, 14, 14, 16};
    private static final String ROWS = "SELECT p.name, p.kind_code, k.name AS kind, p.country_iso, c.name AS country,"
            + " p.region, p.city, p.site, p.state, p.known_since, p.active_since, p.agr_ends,"
            + " t.name AS contact, t.mail, t.phone"
            + " FROM partners.partner p"
            + " JOIN partners.kind k ON k.strategy_id = p.strategy_id AND k.code = p.kind_code"
            + " JOIN campaign.v_country c ON c.iso2 = p.country_iso"
            + " LEFT JOIN partners.contact t ON t.partner_id = p.id AND t.position = 0";

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final BusinessDate businessDate;

    DirectoryExport(JdbcClient jdbc, MessageSource messages, BusinessDate businessDate) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.businessDate = businessDate;
    }

    private record Line(
            String name,
            String kindCode,
            String kind,
            String countryIso,
            String country,
            String region,
            String city,
            String site,
            String state,
            LocalDate knownSince,
            LocalDate activeSince,
            LocalDate agrEnds,
            String contact,
            String mail,
            String phone) {}

    @GetMapping("/organizaciones.csv")
    void csv(HttpServletRequest request, CurrentUser who, StrategyRef strategy, HttpServletResponse response)
            throws IOException {
        List<Line> lines = lines(request, strategy);
        boolean contacts = who.isEditorOf(Area.DERFE);
        head(response, "text/csv;charset=UTF-8", "csv");
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            out.write(BYTE_ORDER_MARK);
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
            List<String> headers = new ArrayList<>(DirectoryColumn.headers());
            headers.addAll(MORE);
            csv.writeRecord(headers);
            for (Line line : lines) {
                csv.writeRecord(cells(line, contacts, false).stream().map(SafeCell::write).toList());
            }
            csv.flush();
        }
    }

    @GetMapping("/organizaciones.xlsx")
    void xlsx(HttpServletRequest request, CurrentUser who, StrategyRef strategy, HttpServletResponse response)
            throws IOException {
        List<Line> lines = lines(request, strategy);
        boolean contacts = who.isEditorOf(Area.DERFE);
        head(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
        try (OutputStream out = response.getOutputStream();
                Workbook book = new Workbook(out, "VMRE", "1.0")) {
            Worksheet sheet = book.newWorksheet(text("partners.list.title"));
            List<String> headers = new ArrayList<>(DirectoryColumn.headers());
            headers.addAll(MORE);
            for (int c = 0; c < headers.size(); c++) {
                sheet.value(0, c, text("partners.csv." + headers.get(c)));
                sheet.width(c, WIDTHS[c]);
            }
            sheet.range(0, 0, 0, headers.size() - 1).style().bold().set();
            sheet.freezePane(1, 1);
            for (int r = 0; r < lines.size(); r++) {
                write(sheet, r + 1, lines.get(r), contacts);
            }
            sheet.setAutoFilter(0, 0, Math.max(1, lines.size()), headers.size() - 1);
        }
    }

    private void write(Worksheet sheet, int row, Line line, boolean contacts) {
        List<String> cells = cells(line, contacts, true);
        for (int c = 0; c < DirectoryColumn.values().length + 1; c++) {
            sheet.value(row, c, cells.get(c));
        }
        date(sheet, row, 10, line.knownSince());
        date(sheet, row, 11, line.activeSince());
        date(sheet, row, 12, line.agrEnds());
    }

    private static void date(Worksheet sheet, int row, int column, LocalDate day) {
        if (day != null) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("dd/mm/yyyy").set();
        }
    }

    private List<Line> lines(HttpServletRequest request, StrategyRef strategy) {
        ListState list = PartnerReadings.listState(request.getParameterMap());
        PartnerQuery query = PartnerQuery.of(list, strategy.id());
        return jdbc.sql(ROWS.concat(query.where()).concat(PartnerReadings.order(list)))
                .params(query.parameters())
                .query(Line.class)
                .list();
    }

    /** @param named whether kind and country are written by name, for people, or by code, for the next import */
    private List<String> cells(Line line, boolean contacts, boolean named) {
        return List.of(
                line.name(),
                named ? line.kind() : line.kindCode(),
                named ? line.country() : line.countryIso(),
                line.region(),
                line.city(),
                line.site(),
                contacts ? orEmpty(line.contact()) : "",
                contacts ? orEmpty(line.mail()) : "",
                contacts ? orEmpty(line.phone()) : "",
                text(PartnerState.valueOf(line.state()).badge().key()),
                day(line.knownSince()),
                day(line.activeSince()),
                day(line.agrEnds()));
    }

    private void head(HttpServletResponse response, String type, String extension) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename("organizaciones-" + businessDate.today() + "." + extension)
                .build()
                .toString());
    }

    private String text(String key) {
        return messages.getMessage(key, null, EsMx.LOCALE);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static String day(LocalDate day) {
        return day == null ? "" : EsMx.date(day);
    }
}
