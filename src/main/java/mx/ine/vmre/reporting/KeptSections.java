package mx.ine.vmre.reporting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.engine.TemplateManager;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.spring6.requestdata.RequestDataValueProcessorUtils;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.util.FastStringWriter;

/**
 * The attribute {@code vmre:kept}: writes a fragment of {@code reporting/sections} in its place, and keeps what was
 * written where the report is published and so says the same for ever. Frame, banners, signatures, observations and
 * versions stay outside of it and are written at each visit.
 *
 * <p>What is kept goes into pages unescaped. It is safe because it is nothing but what the same template wrote, escaped as
 * everywhere; it is kept by version, address and mark, and never where it holds a form, which is somebody's own (it carries
 * a token of the session). A test compares what readers of every role are given with and without it.
 */
@Component
class KeptSections extends AbstractProcessorDialect {

    private static final String PREFIX = "vmre";
    private static final String KEPT = "kept";
    private static final String TEMPLATE = "reporting/sections";
    private static final String FORM = "<form";
    private static final int MOST = 200;

    private final Cache<Key, String> written = Caffeine.newBuilder().maximumSize(MOST).softValues().build();

    KeptSections() {
        super("VMRE", PREFIX, 1);
    }

    /**
     * What makes what is written the same.
     *
     * @param fragment name of the part of the report
     * @param hash of the content
     * @param number of its version
     * @param link the report's address as links of this page write it, which may name the strategy
     * @param mark of what the fragment rests on beside the report, or null
     */
    private record Key(String fragment, String hash, int number, String link, Object mark) {}

    @Override
    public Set<IProcessor> getProcessors(String dialectPrefix) {
        return Set.of(new Kept(dialectPrefix));
    }

    /** As if nothing had been written yet. */
    void forget() {
        written.invalidateAll();
    }

    private String text(ITemplateContext context, String fragment) {
        Filing filing = (Filing) context.getVariable("filing");
        if (!filing.frozen()) {
            return write(context, fragment);
        }
        String link = RequestDataValueProcessorUtils.processUrl(
                context, context.buildLink((String) context.getVariable("url"), null));
        Key key = new Key(fragment, filing.hash(), filing.number(), link, context.getVariable(fragment + "Mark"));
        String text = written.getIfPresent(key);
        if (text == null) {
            text = write(context, fragment);
            if (!text.contains(FORM)) {
                written.put(key, text);
            }
        }
        return text;
    }

    private static String write(ITemplateContext context, String fragment) {
        FastStringWriter writer = new FastStringWriter();
        TemplateManager templates = context.getConfiguration().getTemplateManager();
        templates.parseAndProcess(new TemplateSpec(TEMPLATE, Set.of(fragment), TemplateMode.HTML, null), context, writer);
        return writer.toString();
    }

    private final class Kept extends AbstractAttributeTagProcessor {

        private Kept(String prefix) {
            super(TemplateMode.HTML, prefix, null, false, KEPT, true, 1, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context, IProcessableElementTag tag, AttributeName name, String fragment,
                IElementTagStructureHandler structure) {
            structure.replaceWith(text(context, fragment), false);
        }
    }
}
