package mx.ine.vmre.kernel;

import java.util.List;

/** One page of a list, with the count of all its rows. */
public record ListPage<R>(List<R> rows, long total, int page, int size) {

    public static <R> ListPage<R> of(List<R> rows, long total, ListState state) {
        return new ListPage<>(List.copyOf(rows), total, state.page(), state.size());
    }

    /** Number of the first row shown, from 1; 0 if there is none. */
    public long first() {
        return rows.isEmpty() ? 0 : (long) (page - 1) * size + 1;
    }

    public long last() {
        return rows.isEmpty() ? 0 : first() + rows.size() - 1;
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public String range() {
        return EsMx.number(first()) + "–" + EsMx.number(last());
    }

    public String totalText() {
        return EsMx.number(total);
    }
}
