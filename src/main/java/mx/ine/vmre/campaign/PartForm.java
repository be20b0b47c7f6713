package mx.ine.vmre.campaign;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A part of a strategy that is edited whole, as rows. Its version is a fingerprint of what it says, so that two people
 * who edit different parts never meet.
 *
 * @param note why something is not known, where the part has such a thing
 * @param reason why it changes, asked where figures or reports stand on it
 */
record PartForm(String version, String reason, String note, List<Row> rows) {

    PartForm {
        rows = rows == null ? List.of() : rows;
    }

    /**
     * One row; each part uses some of the fields and leaves the others out.
     *
     * @param key what the row is known by elsewhere, where there is such a thing
     * @param items one per line
     */
    record Row(
            String key,
            String heading,
            String name,
            String numeral,
            String area,
            List<String> areas,
            String share,
            String place,
            String says,
            String aim,
            String items) {

        static final Row EMPTY = new Row("", "", "", "", "", List.of(), "", "", "", "", "");

        Row {
            areas = areas == null ? List.of() : areas;
        }

        static Row keyed(String key) {
            return EMPTY.withKey(key);
        }

        Row withKey(String to) {
            return new Row(to, heading, name, numeral, area, areas, share, place, says, aim, items);
        }

        Row withHeading(String to) {
            return new Row(key, to, name, numeral, area, areas, share, place, says, aim, items);
        }

        Row withName(String to) {
            return new Row(key, heading, to, numeral, area, areas, share, place, says, aim, items);
        }

        Row withNumeral(String to) {
            return new Row(key, heading, name, to, area, areas, share, place, says, aim, items);
        }

        Row withArea(String to) {
            return new Row(key, heading, name, numeral, to, areas, share, place, says, aim, items);
        }

        Row withAreas(List<String> to) {
            return new Row(key, heading, name, numeral, area, to, share, place, says, aim, items);
        }

        Row withShare(String to) {
            return new Row(key, heading, name, numeral, area, areas, to, place, says, aim, items);
        }

        Row withPlace(String to) {
            return new Row(key, heading, name, numeral, area, areas, share, to, says, aim, items);
        }

        Row withSays(String to) {
            return new Row(key, heading, name, numeral, area, areas, share, place, to, aim, items);
        }

        Row withAim(String to) {
            return new Row(key, heading, name, numeral, area, areas, share, place, says, to, items);
        }

        Row withItems(List<String> to) {
            return new Row(key, heading, name, numeral, area, areas, share, place, says, aim, String.join("\n", to));
        }

        /** Whether nothing was written in it; what names it and what was chosen beforehand do not count. */
        boolean blank() {
            return areas.isEmpty()
                    && Stream.of(heading, name, numeral, share, place, says, aim, items)
                            .allMatch(t -> t == null || t.isBlank());
        }

        /** As the history tells it. */
        String text() {
            return Stream.concat(
                            Stream.of(heading, name, numeral, area),
                            Stream.concat(areas.stream(), Stream.of(share, place, says, aim, items)))
                    .filter(Objects::nonNull)
                    .map(t -> t.strip().replace("\n", "; "))
                    .filter(t -> !t.isEmpty())
                    .reduce((a, b) -> a + " · " + b)
                    .orElse("");
        }

        List<String> lines() {
            return items == null ? List.of() : items.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        }
    }

    static PartForm of(StrategyPart part, StrategyFile whole) {
        List<Row> rows = part.rows(whole);
        String note = part.note(whole);
        return new PartForm(String.valueOf(fingerprint(note, rows)), "", note, rows);
    }

    /** With so many empty rows at the end, so that there is always where to write. */
    PartForm roomier(int blanks) {
        List<Row> more = new ArrayList<>(rows);
        for (int i = 0; i < blanks; i++) {
            more.add(Row.EMPTY);
        }
        return new PartForm(version, reason, note, more);
    }

    private static long fingerprint(String note, List<Row> rows) {
        CRC32 sum = new CRC32();
        sum.update((note + "\n" + rows).getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
