package mx.ine.vmre.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The life of a strategy as a document: begun from nothing, from a copy or from a file; in preparation until what the
 * areas need is written; then available.
 */
@Service
class StrategyWriting {

    /** Settings that documents leave open, to begin with; confirmed before anybody but administrators sees them. */
    private static final StrategyParameters TO_BEGIN_WITH = new StrategyParameters(
            10, new BigDecimal("5.00"), StrategyParameters.PLAN_TOLERANCE, "SPEND", 7, "");

    private final StrategyLoading loading;
    private final WholeStrategy whole;
    private final StrategyRepository strategies;
    private final Staleness staleness;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    StrategyWriting(
            StrategyLoading loading,
            WholeStrategy whole,
            StrategyRepository strategies,
            Staleness staleness,
            MessageSource messages,
            ApplicationEventPublisher events) {
        this.loading = loading;
        this.whole = whole;
        this.strategies = strategies;
        this.staleness = staleness;
        this.messages = messages;
        this.events = events;
    }

    /** @throws RuleViolation if the key is taken */
    @Transactional
    public void beginFromNothing(CurrentUser who, String key, String name, DatePeriod period) {
        loading.begin(who, new StrategyFile(
                key, name, "", period.from(), period.to(), "", "", "", "", "", TO_BEGIN_WITH, Map.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, Map.of(),
                List.of()), true, "strategy-created");
    }

    /** Everything that the strategy says and nothing of what was done under it. */
    @Transactional
    public void beginFromCopy(CurrentUser who, StrategyRef of, String key, String name, LocalDate from) {
        who.requireAdministrator();
        loading.begin(who, whole.of(of.id()).under(key, name).beginningOn(from), true, "strategy-copied");
    }

    /** What a file says so far, to go on writing. @throws RuleViolation if it contradicts itself or its key is taken */
    @Transactional
    public String beginFromFile(CurrentUser who, InputStream in) throws IOException {
        StrategyFile file = StrategyJson.read(in);
        loading.begin(who, file, true, StrategyLoading.LOADED);
        return file.key();
    }

    /** The strategy as a file that can be brought again. */
    @Transactional(readOnly = true)
    public String file(CurrentUser who, StrategyRef strategy) {
        who.requireAdministrator();
        return StrategyJson.write(whole.of(strategy.id()));
    }

    @Transactional(readOnly = true)
    public WordsForm wordsForm(CurrentUser who, StrategyRef strategy) {
        who.requireAdministrator();
        return WordsForm.of(stored(strategy));
    }

    @Transactional
    public void describe(CurrentUser who, StrategyRef strategy, StrategyWords words, WordsForm form) {
        who.requireAdministrator();
        Strategy stored = stored(strategy);
        staleness.check(stored, form.version(), form, () -> WordsForm.of(stored));
        if (!stored.preparing() && (words.title().isEmpty() || words.objective().isEmpty())) {
            throw RuleViolation.on(words.title().isEmpty() ? "title" : "objective", "shell.error.required");
        }
        stored.describe(words);
        events.publishEvent(new CampaignChanged());
    }

    /** @throws RuleViolation that says what is missing; */
    @Transactional
    public void offer(CurrentUser who, StrategyRef strategy) {
        who.requireAdministrator();
        Strategy stored = stored(strategy);
        String missing = StrategyGaps.of(whole.of(strategy.id())).stream()
                .filter(StrategyGaps.Gap::blocks)
                .map(gap -> messages.getMessage(
                        "campaign.gap." + gap.key(), new Object[] {detail(gap)}, EsMx.LOCALE))
                .collect(Collectors.joining(" "));
        if (!missing.isEmpty()) {
            throw new RuleViolation("campaign.offer.missing", missing);
        }
        stored.offer();
        events.publishEvent(new CampaignChanged());
    }

    private String detail(StrategyGaps.Gap gap) {
        return messages.getMessage(gap.detail(), null, gap.detail(), EsMx.LOCALE);
    }

    private Strategy stored(StrategyRef strategy) {
        return strategies.findById(strategy.id()).orElseThrow(NotFound::new);
    }
}
