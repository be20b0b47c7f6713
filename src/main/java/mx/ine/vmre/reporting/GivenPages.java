package mx.ine.vmre.reporting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.reporting.ReportArchive.Found;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Pages of published reports as they were given to one session, given again while nothing in the whole database has
 * changed: the snapshot by which the report was found says so, as in {@link DraftMemory}. Each page is its session's own,
 * since it carries a name and a token. One that answers a question or brings a message is written anew.
 */
@Component
class GivenPages {

    private static final long MOST_BYTES = 48L << 20;
    /** What is not in the database, a catalogue read a moment before it changed, say, is not believed for longer. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Cache<Key, Given> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, Given page) -> page.bytes().length)
            .expireAfterWrite(LONGEST)
            .build();

    private final ThymeleafViewResolver templates;
    private final BusinessDate businessDate;

    GivenPages(ThymeleafViewResolver templates, BusinessDate businessDate) {
        this.templates = templates;
        this.businessDate = businessDate;
    }

    private record Key(
            String session, CurrentUser who, StrategyRef strategy, String path, String snapshot, LocalDate today) {}

    private record Given(String type, byte[] bytes) implements View {

        @Override
        public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            response.setContentType(type);
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }

    /**
     * @param found the published version asked for, by what the database was at that moment
     * @param written fills the model and names the template; not called where the page was given before
     * @return a view, or the name of one
     */
    Object page(
            CurrentUser who, StrategyRef strategy, Found found, HttpServletRequest request, Supplier<String> written) {
        HttpSession session = request.getSession(false);
        if (found.report().isEmpty() || session == null || !request.getParameterMap().isEmpty()
                || RequestContextUtils.getInputFlashMap(request) != null) {
            return written.get();
        }
        Key key = new Key(
                session.getId(), who, strategy, request.getRequestURI(), found.snapshot(), businessDate.today());
        Given before = pages.getIfPresent(key);
        return before != null ? before : keeping(key, written.get());
    }

    private View keeping(Key key, String template) {
        return (model, request, response) -> {
            ContentCachingResponseWrapper copied = new ContentCachingResponseWrapper(response);
            View view = templates.resolveViewName(template, RequestContextUtils.getLocale(request));
            view.render(model, request, copied);
            pages.put(key, new Given(copied.getContentType(), copied.getContentAsByteArray()));
            copied.copyBodyToResponse();
        };
    }
}
