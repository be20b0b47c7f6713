package mx.ine.vmre.metrics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.History;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Redirect;
import mx.ine.vmre.kernel.StateConflict;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of an import: file, rehearsal with its questions, result; and its undoing. */
@Controller
class ImportController {

    private static final int HISTORY_SHOWN = 20;

    private final MetricImport imports;
    private final ImportDesk desk;
    private final ImportRuns runs;
    private final ExportOpening opening;
    private final ImportShelf shelf;
    private final ImportSheetWriting writing;
    private final AnswersReading reading;
    private final History history;
    private final ObjectProvider<ImportCitations> citations;
    private final LaterImports later;
    private final DataSize largest;

    ImportController(
            MetricImport imports,
            ImportDesk desk,
            ImportRuns runs,
            ExportOpening opening,
            ImportShelf shelf,
            ImportSheetWriting writing,
            AnswersReading reading,
            History history,
            ObjectProvider<ImportCitations> citations,
            LaterImports later,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
        this.imports = imports;
        this.desk = desk;
        this.runs = runs;
        this.opening = opening;
        this.shelf = shelf;
        this.writing = writing;
        this.reading = reading;
        this.history = history;
        this.citations = citations;
        this.later = later;
        this.largest = largest;
    }

    @GetMapping("/metricas/cargas/nueva")
    ModelAndView ask(CurrentUser who) {
        who.requireEditor();
        return upload(new BeanPropertyBindingResult(new UploadForm(""), "form"));
    }

    @PostMapping("/metricas/cargas/nueva")
    Object bring(
            @RequestParam(required = false) MultipartFile file,
            CurrentUser who,
            StrategyRef strategy,
            RedirectAttributes flash) {
        who.requireEditor();
        BindingResult binding = new BeanPropertyBindingResult(new UploadForm(""), "form");
        FormErrors errors = new FormErrors(binding);
        if (file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isBlank()) {
            errors.reject("file", "metrics.error.file");
            return refused(upload(binding));
        }
        ImportOutcome outcome =
                desk.bring(new ImportFile(file.getOriginalFilename(), FileBytes.of(file)), strategy, who);
        if (outcome.status() == ImportOutcome.Status.REFUSED) {
            errors.reject("file", outcome.reason(), outcome.args().toArray());
            return refused(upload(binding));
        }
        if (outcome.status() == ImportOutcome.Status.DUPLICATE) {
            ImportShelf.Kept first = find(strategy, outcome.id());
            flash.addFlashAttribute("done", Done.of(
                    first.state().waits() ? "metrics.done.duplicate-waiting" : "metrics.done.duplicate",
                    first.fileName(), first.who(), EsMx.dateTime(first.broughtAt())));
        }
        return Redirect.to("/metricas/cargas/{id}", outcome.id());
    }

    private ModelAndView upload(BindingResult binding) {
        return new ModelAndView("metrics/upload")
                .addObject("form", binding.getTarget())
                .addObject(BindingResult.MODEL_KEY_PREFIX + "form", binding)
                .addObject("known", opening.sourceCodes())
                .addObject("megabytes", largest.toMegabytes())
                .addObject("rows", EsMx.number(ImportLimits.ROWS))
                .addObject("columns", EsMx.number(ImportLimits.COLUMNS))
                .addObject("unpacked", EsMx.number(ImportLimits.UNPACKED))
                .addObject("sheetRows", EsMx.number(ImportLimits.SHEET_ROWS))
                .addObject("workbook", EsMx.number(ImportLimits.WORKBOOK));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    @GetMapping("/metricas/cargas/{id}")
    ModelAndView show(@PathVariable long id, CurrentUser who, StrategyRef strategy) {
        who.requireStaff();
        ImportShelf.Kept kept = find(strategy, id);
        return sheet(kept, who, strategy, reading.offered(strategy, kept));
    }

    private ModelAndView sheet(ImportShelf.Kept kept, CurrentUser who, StrategyRef strategy, AnswersForm form) {
        Optional<ImportRuns.Run> run = runs.of(kept.id());
        if (kept.state() == ImportState.READING || run.filter(ImportRuns.Run::alive).isPresent()) {
            return new ModelAndView("metrics/running")
                    .addObject("run", RunSheet.of(kept, run.orElse(null)))
                    .addObject("mayImport", who.isEditor());
        }
        return new ModelAndView(kept.state().waits() ? "metrics/rehearsal" : "metrics/sheet")
                .addObject("broken", run.map(r -> "metrics.run." + (r.failed() ? "failed" : "interrupted")).orElse(null))
                .addObject("form", form)
                .addObject("sheet", writing.sheet(kept, strategy))
                .addObject("history", history.of("import", kept.id(), HISTORY_SHOWN))
                .addObject("cited", citing(kept.id()).orElse(null))
                .addObject("kinds", writing.kinds(opening.sourceCodes()))
                .addObject("mayImport", who.isEditor());
    }

    /** The published report that holds the import fast, if one does. */
    private Optional<String> citing(long id) {
        return citations.orderedStream().flatMap(c -> c.citing(id).stream()).findFirst();
    }

    @PostMapping("/metricas/cargas/{id}/respuestas")
    Object answer(
            @PathVariable long id,
            @ModelAttribute("form") AnswersForm form,
            BindingResult binding,
            CurrentUser who,
            StrategyRef strategy) {
        who.requireEditor();
        ImportShelf.Kept kept = find(strategy, id);
        FormErrors errors = new FormErrors(binding);
        Map<String, String> answers = reading.answers(form, kept.rehearsal(), errors);
        errors.guard(() -> desk.answer(strategy, id, answers, who));
        if (errors.any()) {
            return refused(sheet(kept, who, strategy, form));
        }
        return Redirect.to("/metricas/cargas/{id}", id);
    }

    /** The person says what kind of file it is. */
    @PostMapping("/metricas/cargas/{id}/tipo")
    Object correctKind(
            @PathVariable long id,
            @ModelAttribute("form") AnswersForm form,
            BindingResult binding,
            CurrentUser who,
            StrategyRef strategy) {
        who.requireEditor();
        ImportShelf.Kept kept = find(strategy, id);
        FormErrors errors = new FormErrors(binding);
        String kind = errors.oneOf(ExportOpening.SOURCE, form.source(), opening.sourceCodes());
        errors.guard(() -> desk.answer(strategy, id, Map.of(ExportOpening.SOURCE, kind), who));
        if (errors.any()) {
            return refused(sheet(kept, who, strategy, form));
        }
        return Redirect.to("/metricas/cargas/{id}", id);
    }

    /** Takes an answer back, given or remembered, so that its question is open again. */
    @PostMapping("/metricas/cargas/{id}/corregir")
    Object correct(
            @PathVariable long id,
            @RequestParam String key,
            CurrentUser who,
            StrategyRef strategy,
            RedirectAttributes flash) {
        who.requireEditor();
        Map<String, String> back = AskedAgain.takingBack(key, find(strategy, id).answers());
        if (back.isEmpty()) {
            throw new NotFound();
        }
        return goingOn(strategy, id, back, who, flash);
    }

    /** Has the import read with these answers, unless somebody was quicker: then its page tells what became of it. */
    private Object goingOn(
            StrategyRef strategy, long id, Map<String, String> answers, CurrentUser who, RedirectAttributes flash) {
        try {
            desk.answer(strategy, id, answers, who);
        } catch (StateConflict e) {
            flash.addFlashAttribute("done", Done.of(
                    find(strategy, id).state().waits() ? e.key() : "metrics.done.already"));
        }
        return Redirect.to("/metricas/cargas/{id}", id);
    }

    @PostMapping("/metricas/cargas/{id}/guardar")
    Object store(@PathVariable long id, CurrentUser who, StrategyRef strategy, RedirectAttributes flash) {
        Optional<ImportOutcome> outcome;
        try {
            outcome = desk.store(strategy, find(strategy, id).id(), who);
        } catch (StateConflict e) {
            flash.addFlashAttribute("done", Done.of(
                    find(strategy, id).state().waits() ? e.key() : "metrics.done.already"));
            return Redirect.to("/metricas/cargas/{id}", id);
        }
        if (outcome.isEmpty()) {
            return Redirect.to("/metricas/cargas/{id}", id);
        }
        Rehearsal stored = outcome.get().rehearsal();
        if (!stored.decisions().isEmpty()) {
            flash.addFlashAttribute("done", Done.of("metrics.done.asked-since"));
            return Redirect.to("/metricas/cargas/{id}", id);
        }
        flash.addFlashAttribute("done", Done.of(
                stored.replaced() == 0 ? "metrics.done.stored-new" : "metrics.done.stored",
                stored.accepted(),
                EsMx.number(stored.accepted()),
                EsMx.number(stored.replaced())));
        return Redirect.to("/metricas/cargas/{id}", id);
    }

    /** Reads a file again whose reading was interrupted. */
    @PostMapping("/metricas/cargas/{id}/continuar")
    Object resume(@PathVariable long id, CurrentUser who, StrategyRef strategy, RedirectAttributes flash) {
        return goingOn(strategy, find(strategy, id).id(), Map.of(), who, flash);
    }

    @PostMapping("/metricas/cargas/{id}/descartar")
    Object refuse(@PathVariable long id, CurrentUser who, StrategyRef strategy, RedirectAttributes flash) {
        imports.refuse(strategy, id, who);
        flash.addFlashAttribute("done", Done.of("metrics.done.refused", find(strategy, id).fileName()));
        return Redirect.to("/metricas/cargas");
    }

    @GetMapping("/metricas/cargas/{id}/deshacer")
    ModelAndView askUndo(@PathVariable long id, CurrentUser who, StrategyRef strategy) {
        who.requireEditor();
        return undoPage(find(strategy, id), strategy, new UndoForm(""));
    }

    @PostMapping("/metricas/cargas/{id}/deshacer")
    Object undo(
            @PathVariable long id,
            @ModelAttribute("form") UndoForm form,
            BindingResult binding,
            CurrentUser who,
            StrategyRef strategy,
            RedirectAttributes flash) {
        who.requireEditor();
        ImportShelf.Kept kept = find(strategy, id);
        FormErrors errors = new FormErrors(binding);
        String reason = errors.optional("reason", form.reason(), 500);
        if (reason.isEmpty()) {
            errors.reject("reason", "metrics.error.reason");
        }
        errors.guard(() -> imports.undo(strategy, id, reason, who));
        if (errors.any()) {
            ModelAndView page = undoPage(kept, strategy, form);
            return page.getStatus() == null ? refused(page) : page;
        }
        flash.addFlashAttribute("done", Done.of("metrics.done.undone", kept.fileName()));
        return Redirect.to("/metricas/cargas/{id}", id);
    }

    private ModelAndView undoPage(ImportShelf.Kept kept, StrategyRef strategy, UndoForm form) {
        ModelAndView page = new ModelAndView("metrics/undo")
                .addObject("form", form)
                .addObject("sheet", writing.sheet(kept, strategy))
                .addObject("own", EsMx.number(kept.rehearsal().accepted() - kept.rehearsal().unchanged()));
        Optional<String> cited = citing(kept.id());
        cited.ifPresent(publication -> page.addObject("cited", publication));
        List<LaterImports.Later> first = cited.isPresent() || kept.state() != ImportState.STORED
                ? List.of() : later.before(kept.rehearsal().kind(), kept.id());
        page.addObject("later", first);
        if (cited.isPresent() || !first.isEmpty()) {
            page.setStatus(HttpStatus.CONFLICT);
        }
        return page;
    }

    private ImportShelf.Kept find(StrategyRef strategy, long id) {
        return shelf.find(strategy.id(), id).orElseThrow(NotFound::new);
    }
}
