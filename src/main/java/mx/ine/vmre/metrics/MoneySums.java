package mx.ine.vmre.metrics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mx.ine.vmre.kernel.EsMx;

/** Running sums of what was spent in other currencies than pesos. */
final class MoneySums {

    private final Map<String, BigDecimal[]> sums = new TreeMap<>();

    /** @param spent null for pesos */
    void add(ForeignAmount spent) {
        if (spent == null) {
            return;
        }
        BigDecimal[] sum =
                sums.computeIfAbsent(spent.currency(), c -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
        sum[0] = sum[0].add(spent.amount());
        sum[1] = sum[1].add(spent.pesos());
    }

    boolean isEmpty() {
        return sums.isEmpty();
    }

    /**
     * What to say where the total that the file states is not the sum of its rows. A file of several currencies has no
     * total that means anything.
     */
    Optional<Warning> differing(Sums all, BigDecimal declared) {
        if (sums.size() != 1) {
            return Optional.empty();
        }
        Map.Entry<String, BigDecimal[]> only = sums.entrySet().iterator().next();
        BigDecimal amount = only.getValue()[0];
        boolean pesosToo = all.get(Measure.SPEND).compareTo(only.getValue()[1]) != 0;
        return pesosToo || amount.compareTo(declared) == 0
                ? Optional.empty()
                : Optional.of(new Warning("metrics.warning.declared.foreign", List.of(
                        EsMx.amount(declared), EsMx.amount(amount), only.getKey())));
    }

    /** What was spent in each currency, pesos first; empty where all was in pesos. */
    List<MoneySum> list(Sums all, Map<String, ExchangeRate> rates) {
        List<MoneySum> list = new ArrayList<>();
        BigDecimal pesos = all.get(Measure.SPEND);
        for (Map.Entry<String, BigDecimal[]> entry : sums.entrySet()) {
            ExchangeRate rate = rates.get(entry.getKey());
            BigDecimal[] sum = entry.getValue();
            pesos = pesos.subtract(sum[1]);
            list.add(new MoneySum(entry.getKey(), sum[0], sum[1], rate.rate(), rate.date(), rate.source()));
        }
        if (!list.isEmpty() && pesos.signum() != 0) {
            list.add(0, new MoneySum(Currencies.PESOS, pesos, pesos, null, null, null));
        }
        return list;
    }
}
