package mx.ine.vmre.partners;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.ListState;
import mx.ine.vmre.kernel.Redirect;
import mx.ine.vmre.kernel.RuleViolation;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Importing the directory: file, rehearsal, result. */
@Controller
class DirectoryImportController {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final DirectoryImport imports;
    private final DirectoryImportReadings readings;
    private final Kinds kinds;
    private final MessageSource messages;

    DirectoryImportController(DirectoryImport imports, DirectoryImportReadings readings, Kinds kinds, MessageSource messages) {
        this.imports = imports;
        this.readings = readings;
        this.kinds = kinds;
        this.messages = messages;
    }

    @GetMapping("/organizaciones/importar")
    String ask(CurrentUser who, StrategyRef strategy, Model model) {
        who.requireEditorOf(Area.DERFE);
        model.addAttribute("columns", DirectoryColumn.values());
        model.addAttribute("groups", kinds.of(strategy.id()).groups());
        model.addAttribute("latest", readings.latest(strategy));
        return "partners/import";
    }

    @PostMapping("/organizaciones/importar")
    Object rehearse(
            @RequestParam(required = false) MultipartFile file,
            CurrentUser who,
            StrategyRef strategy,
            Model model,
            HttpServletResponse response)
            throws IOException {
        who.requireEditorOf(Area.DERFE);
        try {
            byte[] bytes = file == null ? new byte[0] : file.getBytes();
            if (file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isBlank()) {
                throw new RuleViolation("partners.refused.csv.none");
            }
            long id = imports.rehearse(strategy, file.getOriginalFilename(), bytes, who);
            return Redirect.to("/organizaciones/importar/{id}", id);
        } catch (RuleViolation refused) {
            response.setStatus(422);
            model.addAttribute("fileError", refused);
            return ask(who, strategy, model);
        }
    }

    @GetMapping("/organizaciones/importar/{id}")
    String result(@PathVariable long id, HttpServletRequest request, CurrentUser who, StrategyRef strategy, Model model) {
        who.requireEditorOf(Area.DERFE);
        DirectoryImportReadings.Head head = readings.head(strategy, id);
        ListState list = DirectoryImportReadings.listState(id, request.getParameterMap());
        model.addAttribute("head", head);
        model.addAttribute("list", list);
        model.addAttribute("page", readings.lines(head, list));
        return "partners/import-result";
    }

    @PostMapping("/organizaciones/importar/{id}/guardar")
    RedirectView store(@PathVariable long id, CurrentUser who, StrategyRef strategy, RedirectAttributes flash) {
        imports.store(strategy, id, who);
        long created = readings.head(strategy, id).created();
        flash.addFlashAttribute(
                "done", Done.of("partners.done.imported", created).at("/organizaciones", "partners.import.seeList"));
        return Redirect.to("/organizaciones/importar/{id}", id);
    }

    @PostMapping("/organizaciones/importar/{id}/descartar")
    RedirectView discard(@PathVariable long id, CurrentUser who, StrategyRef strategy, RedirectAttributes flash) {
        imports.discard(strategy, id, who);
        flash.addFlashAttribute("done", Done.of("partners.done.importDiscarded"));
        return Redirect.to("/organizaciones/importar");
    }

    /** The heads and two lines that show how they are filled. */
    @GetMapping("/organizaciones/importar/plantilla.csv")
    void template(CurrentUser who, HttpServletResponse response) throws IOException {
        who.requireEditorOf(Area.DERFE);
        List<List<String>> rows = new ArrayList<>();
        for (int line = 1; line <= 2; line++) {
            rows.add(Arrays.asList(text("partners.csv.example." + line).split("\\|", -1)));
        }
        write(response, text("partners.csv.template"), DirectoryColumn.headers(), rows);
    }

    @GetMapping("/organizaciones/importar/{id}/rechazadas.csv")
    void refused(@PathVariable long id, CurrentUser who, StrategyRef strategy, HttpServletResponse response)
            throws IOException {
        who.requireEditorOf(Area.DERFE);
        List<List<String>> rows = new ArrayList<>();
        for (DirectoryImportReadings.Refused line : readings.refused(readings.head(strategy, id))) {
            List<String> cells = new ArrayList<>(Arrays.asList(line.fields()));
            cells.add(String.valueOf(line.line()));
            cells.add(messages.getMessage(line.reasonKey(), new Object[] {line.typed()}, EsMx.LOCALE));
            rows.add(cells);
        }
        List<String> heads = new ArrayList<>(DirectoryColumn.headers());
        heads.addAll(List.of("renglon", "motivo"));
        write(response, text("partners.csv.refused"), heads, rows);
    }

    private static void write(HttpServletResponse response, String name, List<String> heads, List<List<String>> rows)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            out.write(BYTE_ORDER_MARK);
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
            csv.writeRecord(heads);
            for (List<String> row : rows) {
                csv.writeRecord(row.stream().map(SafeCell::write).toList());
            }
            csv.flush();
        }
    }

    private String text(String key) {
        return messages.getMessage(key, null, EsMx.LOCALE);
    }
}
