package mx.ine.vmre.reporting;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mx.ine.vmre.reporting.PackageCheck.Part;
import mx.ine.vmre.reporting.PackageCheck.Result;
import mx.ine.vmre.reporting.PackageReading.Unreadable;
import org.springframework.boot.logging.LoggingSystem;

/**
 * The application's command {@code verify-report}: makes a published report again from its package and says whether it
 * comes out the same (reliability R-16). It starts neither a database nor a web server.
 */
public final class ReportVerification {

    /** What one writes after {@code java -jar vmre.jar}. */
    public static final String COMMAND = "verify-report";

    static final int SAME = 0;
    static final int DIFFERENT = 1;
    static final int NOT_VERIFIED = 2;
    static final int UNDECIDED = 3;

    private ReportVerification() {}

    /**
     * Answers on the standard output.
     *
     * @return the exit code: 0 the same, 1 different, 2 it could not be verified, 3 only its data could
     */
    public static int run(List<String> arguments) {
        System.setProperty("java.awt.headless", "true");
        LoggingSystem.get(ReportVerification.class.getClassLoader()).beforeInitialize();
        try (PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, spelling())) {
            OfflineRendering rendering = OfflineRendering.start();
            Answer answer = answer(arguments, rendering);
            answer.lines().forEach(out::println);
            return answer.code();
        }
    }

    /** The terminal's own, if it can write Spanish. */
    private static Charset spelling() {
        Console console = System.console();
        Charset own = console == null ? StandardCharsets.UTF_8 : console.charset();
        return own.newEncoder().canEncode("\u00e1\u00f1\u00ab") ? own : StandardCharsets.UTF_8;
    }

    record Answer(int code, List<String> lines) {}

    static Answer answer(List<String> arguments, OfflineRendering rendering) {
        ReportWording wording = rendering.wording();
        if (arguments.size() != 1) {
            return new Answer(NOT_VERIFIED, List.of(wording.text("reporting.verify.usage")));
        }
        try {
            Result result = new PackageCheck(rendering.rendering(), wording, MadeWith.here()).check(file(arguments.get(0)));
            return new Answer(code(result), told(result, wording));
        } catch (Unreadable e) {
            return refused(wording, wording.text(e.key(), e.args()));
        } catch (OutOfMemoryError e) {
            return refused(wording, wording.text("reporting.verify.bomb", PackageReading.MOST >> 20));
        }
    }

    private static int code(Result result) {
        return result.matches() ? SAME : result.undecided() ? UNDECIDED : DIFFERENT;
    }

    private static Answer refused(ReportWording wording, String why) {
        return new Answer(NOT_VERIFIED, List.of(why, wording.text("reporting.verify.result.none")));
    }

    private static byte[] file(String name) throws Unreadable {
        try {
            Path path = Path.of(name);
            if (!Files.isRegularFile(path)) {
                throw new Unreadable("reporting.verify.no-file", name);
            }
            try (InputStream in = Files.newInputStream(path)) {
                return PackageReading.upTo(PackageReading.MOST, in);
            }
        } catch (IOException | InvalidPathException e) {
            throw new Unreadable("reporting.verify.no-file", name);
        }
    }

    private static List<String> told(Result result, ReportWording wording) {
        List<String> lines = new ArrayList<>();
        Filing filing = result.filing();
        lines.add(wording.text("reporting.verify.what", result.report().cover().monthName(), filing.number()));
        lines.add(filing.frozen()
                ? wording.text("reporting.verify.published", filing.publishedText(), filing.publishedBy())
                : wording.text("reporting.verify.draft"));
        lines.add(wording.text("reporting.verify.content", ContentHash.of(result.held().content())));
        lines.add("");
        lines.add(made("reporting.verify.made", result.held().manifest().madeWith(), wording));
        lines.add(made("reporting.verify.here", MadeWith.here(), wording));
        lines.add(mode(result.apart(), wording));
        lines.add("");
        for (Part part : result.parts()) {
            lines.add(wording.text(outcome(part), part.file()));
            part.findings().forEach(finding -> lines.add(wording.text("reporting.verify.finding", finding)));
        }
        lines.add("");
        int code = code(result);
        lines.add(wording.text(code == SAME ? "reporting.verify.result.same"
                : code == UNDECIDED ? "reporting.verify.result.data" : "reporting.verify.result.different"));
        if (code != DIFFERENT) {
            lines.add(wording.text("reporting.verify.ours"));
        }
        return lines;
    }

    private static String outcome(Part part) {
        if (!part.same()) {
            return "reporting.verify.part.different";
        }
        return part.exact() ? "reporting.verify.part.exact" : "reporting.verify.part.decoded";
    }

    private static String mode(List<String> apart, ReportWording wording) {
        if (apart == null) {
            return wording.text("reporting.verify.mode.unknown");
        }
        return apart.isEmpty()
                ? wording.text("reporting.verify.mode.exact")
                : wording.text("reporting.verify.mode.decoded",
                        apart.stream().map(wording::text).collect(Collectors.joining(", ")));
    }

    private static String made(String key, MadeWith with, ReportWording wording) {
        return with == null
                ? wording.text("reporting.verify.made.unknown")
                : wording.text(key, with.version(), ContentHash.shortOf(with.templates()), with.java(),
                        with.platform());
    }
}
