package mx.ine.vmre.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The report's files without a running application: no database, no web server, the same templates and words. */
final class OfflineRendering {

    private final ReportWording wording;
    private final ReportRendering rendering;

    private OfflineRendering(ResourceBundleMessageSource messages) {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(templates);
        engine.setMessageSource(messages);
        this.wording = new ReportWording(messages);
        this.rendering = new ReportRendering(engine, wording, new PdfPrinting(), new ReportWorkbook(wording));
    }

    static OfflineRendering start() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(bundles());
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new OfflineRendering(messages);
    }

    private static String[] bundles() {
        try {
            PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
            return Arrays.stream(resources.getResources("classpath:messages/*.properties"))
                    .map(bundle -> "messages/" + bundle.getFilename().replaceFirst("\\.properties$", ""))
                    .sorted()
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ReportRendering rendering() {
        return rendering;
    }

    ReportWording wording() {
        return wording;
    }

    byte[] pdf(MonthlyReport report, Filing filing) {
        return rendering.pdf(report, filing);
    }

    byte[] xlsx(MonthlyReport report, Filing filing) {
        return rendering.xlsx(report, filing);
    }
}
