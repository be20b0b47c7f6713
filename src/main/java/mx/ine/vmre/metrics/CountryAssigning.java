package mx.ine.vmre.metrics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.Places;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.StateConflict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives campaigns whose files say no country the one for which they ran, so that they find their segment (Estrategia
 * 7.5). It holds for all their facts without a country, also those still to come; the facts stay as their files say.
 */
@Service
class CountryAssigning {

    private static final String CAMPAIGNS = "SELECT campaign_key, source, account, campaign, min(month) AS first,"
            + " (max(month) + interval '1 month - 1 day')::date AS last FROM metrics.media_month"
            + " WHERE strategy_id = :strategy AND country = '' AND campaign_key IN (:keys) GROUP BY 1, 2, 3, 4";

    private final CampaignCountryRepository assignments;
    private final Places places;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final FigureLocks locks;

    CountryAssigning(
            CampaignCountryRepository assignments,
            Places places,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events,
            FigureLocks locks) {
        this.assignments = assignments;
        this.places = places;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
        this.locks = locks;
    }

    /**
     * A campaign as a person saw it.
     *
     * @param seen number of the assignment that held then, or 0
     */
    record Chosen(UUID campaign, long seen) {

        private static final Pattern TEXT = Pattern.compile("([0-9a-f-]{36})\\.([0-9]{1,18})");

        /** As {@link #toString} writes it; empty for anything else. */
        static Optional<Chosen> parse(String text) {
            Matcher parts = TEXT.matcher(text);
            return parts.matches() && parts.group(1).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                    ? Optional.of(new Chosen(UUID.fromString(parts.group(1)), Long.parseLong(parts.group(2))))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return campaign + "." + seen;
        }
    }

    private record Campaign(UUID key, CampaignName name, LocalDate first, LocalDate last) {}

    /**
     * @param country ISO 3166-1 alpha-2
     * @return how many campaigns have another country now
     * @throws NotFound if there is no such country
     * @throws StateConflict if a campaign is no longer as it was seen
     */
    @Transactional
    public int assign(StrategyRef strategy, Collection<Chosen> chosen, String country, CurrentUser who) {
        who.requireEditor();
        return change(strategy, chosen, places.countryByIso(country).orElseThrow(NotFound::new).iso2(), who);
    }

    /**
     * Leaves the campaigns without a country again.
     *
     * @return how many had one
     * @throws StateConflict if a campaign is no longer as it was seen
     */
    @Transactional
    public int withdraw(StrategyRef strategy, Collection<Chosen> chosen, CurrentUser who) {
        who.requireEditor();
        return change(strategy, chosen, null, who);
    }

    private int change(StrategyRef strategy, Collection<Chosen> chosen, String country, CurrentUser who) {
        locks.await(FigureLocks.About.COUNTRIES, strategy.id());
        List<UUID> keys = chosen.stream().map(Chosen::campaign).distinct().toList();
        Map<UUID, Campaign> campaigns = campaigns(strategy, keys);
        Map<UUID, CampaignCountry> current =
                assignments.findByStrategyIdAndCampaignKeyInAndEndedAtIsNull(strategy.id(), keys).stream()
                        .collect(Collectors.toMap(CampaignCountry::campaignKey, Function.identity()));
        Instant now = clock.instant();
        LocalDate first = null;
        LocalDate last = null;
        int changed = 0;
        for (Chosen one : chosen) {
            Campaign campaign = campaigns.get(one.campaign());
            if (campaign == null) {
                throw new StateConflict("metrics.rule.no-longer-unplaced");
            }
            CampaignCountry assigned = current.get(one.campaign());
            if (one.seen() != (assigned == null ? 0 : assigned.id())) {
                throw new StateConflict("metrics.rule.placed-meanwhile", campaign.name().campaign());
            }
            if (Objects.equals(assigned == null ? null : assigned.country(), country)) {
                continue;
            }
            if (assigned != null) {
                assigned.end(who, now);
                assignments.saveAndFlush(assigned);
            }
            if (country != null) {
                assignments.saveAndFlush(
                        CampaignCountry.assign(strategy.id(), campaign.name(), country, who, now));
            }
            first = first == null || campaign.first().isBefore(first) ? campaign.first() : first;
            last = last == null || campaign.last().isAfter(last) ? campaign.last() : last;
            changed++;
        }
        if (changed > 0) {
            events.publishEvent(new CountriesAssigned(strategy.id(), first, last));
        }
        return changed;
    }

    private Map<UUID, Campaign> campaigns(StrategyRef strategy, List<UUID> keys) {
        return jdbc.sql(CAMPAIGNS)
                .param("strategy", strategy.id())
                .param("keys", keys)
                .query((row, n) -> new Campaign(
                        row.getObject("campaign_key", UUID.class),
                        new CampaignName(row.getString("source"), row.getString("account"), row.getString("campaign")),
                        row.getObject("first", LocalDate.class),
                        row.getObject("last", LocalDate.class)))
                .list().stream()
                .collect(Collectors.toMap(Campaign::key, Function.identity()));
    }
}
