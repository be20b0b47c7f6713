package mx.ine.vmre.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a file holds: the text itself, the sheets of a workbook or the tables of a zip. Told apart by the first bytes,
 * whatever the name says.
 *
 * @param parts each sheet or table, with the ways in which its lines may be read
 * @param othersKey message key of what is said about the parts that are not imported
 */
record OpenedFile(List<FilePart> parts, String othersKey) {

    /** Sheets that hold the rows themselves, where others show them laid out or by day. */
    private static final Set<String> DATA_SHEETS = Set.of("raw data report", "dataset1", "conjunto de datos1");

    /** @throws Unreadable if nothing of it can be a table */
    static OpenedFile of(FileBytes bytes) {
        return FileEncoding.isArchive(bytes) ? archive(bytes) : new OpenedFile(List.of(FilePart.text(bytes)), "");
    }

    private static OpenedFile archive(FileBytes bytes) {
        Archive archive = Archive.of(bytes);
        if (archive.isWorkbook()) {
            WorkbookCheck.check(archive);
            return workbook(bytes, archive.entries().stream().anyMatch(e -> e.name().endsWith("styles.xml")));
        }
        if (archive.has("xl/workbook.bin")) {
            throw new Unreadable("metrics.refused.binary-workbook");
        }
        return tables(archive);
    }

    private static OpenedFile workbook(FileBytes bytes, boolean formats) {
        List<FilePart> parts = new ArrayList<>();
        List<String> names = WorkbookTable.sheets(bytes, formats);
        for (int i = 0; i < names.size(); i++) {
            boolean leads = DATA_SHEETS.contains(HeaderName.normal(names.get(i)));
            parts.add(new FilePart(names.get(i), leads, TableSection.of(new WorkbookTable(bytes, formats, i))));
        }
        return new OpenedFile(parts, "metrics.warning.sheets");
    }

    private static OpenedFile tables(Archive archive) {
        List<FilePart> parts = new ArrayList<>();
        for (Archive.Entry entry : archive.entries()) {
            String name = entry.name().toLowerCase(Locale.ROOT);
            if (name.endsWith("/") || name.startsWith("__macosx/")) {
                continue;
            }
            if (name.matches(".*\\.(zip|xlsx|xlsm|gz|7z|rar)")) {
                throw new Unreadable("metrics.refused.nested", entry.name());
            }
            if (name.matches(".*\\.(csv|tsv|txt)")) {
                FileBytes content = archive.content(entry);
                if (FileEncoding.isArchive(content)) {
                    throw new Unreadable("metrics.refused.nested", entry.name());
                }
                if (content.size() > 0) {
                    parts.add(FilePart.member(entry.name(), content));
                }
            }
        }
        if (parts.isEmpty()) {
            throw new Unreadable("metrics.refused.archive");
        }
        return new OpenedFile(parts, "metrics.warning.members");
    }
}
