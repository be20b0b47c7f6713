package mx.ine.vmre.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a list shows, as its address says: filters, order, page and page size. It writes the addresses of the sort
 * links, of the pager and of the chips that remove one filter, so that a copied address gives the same view.
 */
public final class ListState {

    private static final List<Integer> SIZES = List.of(20, 50, 100);
    private static final String SORT = "orden";
    private static final String PAGE = "pagina";
    private static final String SIZE = "por";

    private final String path;
    private final Map<String, List<String>> filters;
    private final String sort;
    private final boolean descending;
    private final int page;
    private final int size;

    private ListState(
            String path, Map<String, List<String>> filters, String sort, boolean descending, int page, int size) {
        this.path = path;
        this.filters = filters;
        this.sort = sort;
        this.descending = descending;
        this.page = page;
        this.size = size;
    }

    /**
     * @param path the list's address
     * @param params the request's parameters, as {@code HttpServletRequest#getParameterMap} gives them
     * @param filterNames the parameters that filter; others are dropped
     * @param sortable the columns one may sort by; anything else falls back to the default
     * @param defaultSort column of the default order, with a leading {@code -} if descending
     */
    public static ListState of(
            String path,
            Map<String, String[]> params,
            Collection<String> filterNames,
            Collection<String> sortable,
            String defaultSort) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        for (String name : filterNames) {
            List<String> values = new ArrayList<>();
            for (String value : params.getOrDefault(name, new String[0])) {
                if (!value.isBlank() && value.indexOf('\0') < 0) {
                    values.add(value.strip());
                }
            }
            if (!values.isEmpty()) {
                filters.put(name, List.copyOf(values));
            }
        }
        String wanted = first(params, SORT, defaultSort);
        String column = wanted.startsWith("-") ? wanted.substring(1) : wanted;
        if (!sortable.contains(column)) {
            wanted = defaultSort;
            column = wanted.startsWith("-") ? wanted.substring(1) : wanted;
        }
        int size = number(first(params, SIZE, "20"), 20);
        int page = number(first(params, PAGE, "1"), 1);
        return new ListState(
                path, filters, column, wanted.startsWith("-"), Math.max(1, Math.min(page, 100_000)),
                SIZES.contains(size) ? size : 20);
    }

    private static String first(Map<String, String[]> params, String name, String otherwise) {
        String[] values = params.get(name);
        return values == null || values.length == 0 || values[0].isBlank() ? otherwise : values[0].strip();
    }

    private static int number(String text, int otherwise) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    public String path() {
        return path;
    }

    public String sort() {
        return sort;
    }

    public boolean descending() {
        return descending;
    }

    public int page() {
        return page;
    }

    public int size() {
        return size;
    }

    public List<Integer> sizes() {
        return SIZES;
    }

    public long offset() {
        return (long) (page - 1) * size;
    }

    /** The values of one filter, possibly none. */
    public List<String> values(String filter) {
        return filters.getOrDefault(filter, List.of());
    }

    /** The first value of one filter, or the empty text. */
    public String value(String filter) {
        List<String> values = values(filter);
        return values.isEmpty() ? "" : values.get(0);
    }

    public boolean has(String filter, String value) {
        return values(filter).contains(value);
    }

    public boolean filtered() {
        return !filters.isEmpty();
    }

    public Map<String, List<String>> filters() {
        return filters;
    }

    /** For {@code aria-sort}: {@code ascending}, {@code descending}, or null where the column does not order. */
    public String ariaSort(String column) {
        if (!sort.equals(column)) {
            return null;
        }
        return descending ? "descending" : "ascending";
    }

    /** Orders by the column, or turns its order round; back to page 1. */
    public String sortUrl(String column) {
        return url(filters, sort.equals(column) && !descending ? "-" + column : column, 1, size);
    }

    public String pageUrl(int target) {
        return url(filters, orderParam(), target, size);
    }

    public String sizeUrl(int target) {
        return url(filters, orderParam(), 1, target);
    }

    /** The same view without one value of one filter. */
    public String without(String filter, String value) {
        Map<String, List<String>> rest = new LinkedHashMap<>(filters);
        List<String> values = values(filter).stream().filter(v -> !v.equals(value)).collect(Collectors.toList());
        if (values.isEmpty()) {
            rest.remove(filter);
        } else {
            rest.put(filter, values);
        }
        return url(rest, orderParam(), 1, size);
    }

    /** The same order and page size, no filters. */
    public String cleared() {
        return url(Map.of(), orderParam(), 1, size);
    }

    /** Another address (an export, say) with the same filters and order. */
    public String at(String otherPath) {
        return build(otherPath, filters, orderParam(), 1, 20);
    }

    /** Pages to offer, with 0 for a gap: 1 2 3 0 16. */
    public List<Integer> pagesAround(int pages) {
        List<Integer> shown = new ArrayList<>();
        for (int p = 1; p <= pages; p++) {
            if (p == 1 || p == pages || Math.abs(p - page) <= 1) {
                shown.add(p);
            } else if (shown.get(shown.size() - 1) != 0) {
                shown.add(0);
            }
        }
        return shown;
    }

    private String orderParam() {
        return (descending ? "-" : "") + sort;
    }

    private String url(Map<String, List<String>> kept, String order, int atPage, int ofSize) {
        return build(path, kept, order, atPage, ofSize);
    }

    private static String build(
            String path, Map<String, List<String>> kept, String order, int atPage, int ofSize) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath(path);
        kept.forEach((name, values) -> values.forEach(value -> builder.queryParam(name, "{v}").encode()));
        List<Object> expanded = kept.values().stream().flatMap(List::stream).map(v -> (Object) v).toList();
        builder.queryParam(SORT, order);
        if (atPage > 1) {
            builder.queryParam(PAGE, atPage);
        }
        if (ofSize != 20) {
            builder.queryParam(SIZE, ofSize);
        }
        return builder.encode().buildAndExpand(expanded.toArray()).toUriString();
    }
}
