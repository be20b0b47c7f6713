package mx.ine.vmre.metrics;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongConsumer;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.kernel.StateConflict;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Imports for programs; documented for people at {@code /ayuda/api}. */
@RestController
@RequestMapping(path = "/api/v1/imports", produces = MediaType.APPLICATION_JSON_VALUE)
class ImportApiController {

    private static final int LARGEST_PAGE = 100;
    private static final int LAST_PAGE = 100_000;
    private static final int LONGEST_REASON = 500;

    private final ImportIntake intake;
    private final MetricImport imports;
    private final ImportParameters parameters;
    private final ImportQueue queue;
    private final ImportIndex index;
    private final ImportShelf shelf;
    private final ImportAnswering answering;
    private final MessageSource messages;
    private final Duration patience;

    ImportApiController(
            ImportIntake intake,
            MetricImport imports,
            ImportParameters parameters,
            ImportQueue queue,
            ImportIndex index,
            ImportShelf shelf,
            ImportAnswering answering,
            MessageSource messages,
            @Value("${vmre.api.patience:60s}") Duration patience) {
        this.intake = intake;
        this.imports = imports;
        this.parameters = parameters;
        this.queue = queue;
        this.index = index;
        this.shelf = shelf;
        this.answering = answering;
        this.messages = messages;
        this.patience = patience;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportAnswer> bring(
            @RequestParam(required = false) MultipartFile file,
            CurrentUser who,
            StrategyRef strategy,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        who.requireEditor();
        if (file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isBlank()) {
            throw parameters.wrong("metrics.api.file");
        }
        ImportWish wish = parameters.ofForm(request);
        ImportFile brought = new ImportFile(file.getOriginalFilename(), FileBytes.of(file));
        return run(who, strategy, brought.name(), response, known -> intake.take(brought, strategy, wish, who, known));
    }

    @PostMapping("/{id}")
    ResponseEntity<ImportAnswer> complete(
            @PathVariable long id, CurrentUser who, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotSupportedException {
        who.requireEditor();
        StrategyRef strategy = strategyOf(id);
        ImportWish wish = parameters.ofFormOrJson(request);
        return run(who, strategy, find(strategy, id).fileName(), response, known -> {
            known.accept(id);
            return intake.complete(strategy, id, wish, who);
        });
    }

    /** Waits for the outcome; if it takes too long, says where the import is and lets it go on. */
    private ResponseEntity<ImportAnswer> run(
            CurrentUser who,
            StrategyRef strategy,
            String fileName,
            HttpServletResponse response,
            Function<LongConsumer, ImportOutcome> work) {
        AtomicLong known = new AtomicLong();
        try {
            return queue.run(who, patience, () -> work.apply(known::set))
                    .map(outcome -> result(strategy, fileName, outcome))
                    .orElseGet(() -> goesOn(strategy, known.get(), response));
        } catch (RejectedExecutionException e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS, text("metrics.api.busy"));
        }
    }

    private ResponseEntity<ImportAnswer> result(StrategyRef strategy, String fileName, ImportOutcome outcome) {
        if (outcome.id() == null) {
            return ResponseEntity.ok(answering.of(outcome, null, fileName));
        }
        return ResponseEntity.ok()
                .location(location(outcome.id()))
                .body(answering.of(outcome, find(strategy, outcome.id()), fileName));
    }

    private ResponseEntity<ImportAnswer> goesOn(StrategyRef strategy, long id, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "10");
        if (id == 0) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, text("metrics.api.reading"));
        }
        return ResponseEntity.accepted().location(location(id)).body(answering.of(find(strategy, id)));
    }

    private static URI location(long id) {
        return URI.create("/api/v1/imports/" + id);
    }

    @GetMapping
    ImportIndex.Page list(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size,
            CurrentUser who,
            StrategyRef strategy) {
        who.requireStaff();
        if (page < 1 || page > LAST_PAGE || size < 1 || size > LARGEST_PAGE) {
            throw parameters.wrong("metrics.api.page", EsMx.number(LARGEST_PAGE));
        }
        return index.page(strategy, page, size);
    }

    @GetMapping("/{id}")
    ImportAnswer show(@PathVariable long id, CurrentUser who) {
        who.requireStaff();
        return answering.of(find(strategyOf(id), id));
    }

    /** Takes out what was stored, or gives up what waits. */
    @DeleteMapping("/{id}")
    ImportAnswer undo(@PathVariable long id, @RequestParam(required = false) String reason, CurrentUser who) {
        who.requireEditor();
        StrategyRef strategy = strategyOf(id);
        String why = reason == null || reason.isBlank() ? text("metrics.api.undone") : reason.strip();
        if (why.length() > LONGEST_REASON) {
            throw new RuleViolation("metrics.api.reason", EsMx.number(LONGEST_REASON));
        }
        ImportState state = find(strategy, id).state();
        if (state == ImportState.STORED) {
            imports.undo(strategy, id, why, who);
        } else if (state.waits()) {
            imports.refuse(strategy, id, who);
        } else {
            throw new StateConflict("metrics.rule.closed");
        }
        return answering.of(find(strategy, id));
    }

    private StrategyRef strategyOf(long id) {
        return index.strategyOf(id).orElseThrow(NotFound::new);
    }

    private ImportShelf.Kept find(StrategyRef strategy, long id) {
        return shelf.find(strategy.id(), id).orElseThrow(NotFound::new);
    }

    private String text(String key) {
        return messages.getMessage(key, null, EsMx.LOCALE);
    }
}
