package mx.ine.vmre.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** An amount of Mexican pesos, exact to the cent; stored as {@code numeric(14,2)}. */
public record Mxn(BigDecimal amount) implements Comparable<Mxn> {

    public static final Mxn ZERO = new Mxn(BigDecimal.ZERO);

    /** The largest amount that {@code numeric(14,2)} holds. */
    public static final Mxn MAX = new Mxn(new BigDecimal("999999999999.99"));

    /** @throws ArithmeticException if the amount has a fraction of a cent */
    public Mxn {
        Objects.requireNonNull(amount);
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** @throws NumberFormatException if the text is not a plain decimal such as {@code 1234.50} */
    public static Mxn of(String plain) {
        return new Mxn(new BigDecimal(plain));
    }

    public Mxn plus(Mxn other) {
        return new Mxn(amount.add(other.amount));
    }

    public Mxn minus(Mxn other) {
        return new Mxn(amount.subtract(other.amount));
    }

    /**
     * Splits this amount in proportion to the weights, by largest remainder, so that the parts always add up to it.
     *
     * @throws IllegalArgumentException if no weight is positive or one is negative
     */
    public List<Mxn> splitBy(List<BigDecimal> weights) {
        BigDecimal total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.signum() <= 0 || weights.stream().anyMatch(w -> w.signum() < 0)) {
            throw new IllegalArgumentException("weights must be non-negative and not all zero");
        }
        BigDecimal cents = amount.movePointRight(2);
        List<BigDecimal> exact = weights.stream()
                .map(w -> cents.multiply(w).divide(total, 12, RoundingMode.DOWN))
                .toList();
        List<BigDecimal> floors = new ArrayList<>(
                exact.stream().map(e -> e.setScale(0, RoundingMode.DOWN)).toList());
        int left = cents.subtract(floors.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).intValueExact();
        List<Integer> byRemainder = IntStream.range(0, exact.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> exact.get(i).subtract(floors.get(i)).abs()).reversed())
                .toList();
        for (int i = 0; i < Math.abs(left); i++) {
            floors.set(byRemainder.get(i), floors.get(byRemainder.get(i)).add(BigDecimal.valueOf(Integer.signum(left))));
        }
        return floors.stream().map(c -> new Mxn(c.movePointLeft(2))).toList();
    }

    @Override
    public int compareTo(Mxn other) {
        return amount.compareTo(other.amount);
    }

    /** As people read it: {@code $1,234,567.89}. */
    @Override
    public String toString() {
        return EsMx.money(amount);
    }
}
