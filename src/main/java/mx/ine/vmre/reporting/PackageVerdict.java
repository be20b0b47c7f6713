package mx.ine.vmre.reporting;

import java.util.List;
import java.util.Map;
import mx.ine.vmre.kernel.StateBadge;
import mx.ine.vmre.reporting.HashMatching.Match;

/**
 * What a package is.
 *
 * @param match the published report whose parts it has, or null where it has none of ours
 * @param rows one for each of its files
 * @param apart why the files that were made again cannot agree byte for byte, in words; null where nobody wrote down with
 *     what they were made
 */
record PackageVerdict(Match match, List<Row> rows, List<String> apart) {

    private static final StateBadge REGISTERED = new StateBadge("reporting.verify.file.registered", "s-ok", "done");
    private static final StateBadge ALTERED = new StateBadge("reporting.verify.file.altered", "s-bad", "late");
    private static final StateBadge UNKNOWN = new StateBadge("reporting.verify.file.unknown", "s-off", "off");

    /**
     * @param badge whether it is the registered file, or null for one that is not registered
     * @param againKey message key of what came of making it again, or the empty text
     * @param findings what differs, in words
     */
    record Row(String file, String hash, StateBadge badge, String againKey, List<String> findings) {

        public String wholeHash() {
            return ContentHash.whole(hash);
        }
    }

    static PackageVerdict unknown(Map<String, String> files) {
        return new PackageVerdict(null, ReportPackage.ENTRIES.stream()
                .filter(name -> !name.equals(ReportPackage.README))
                .map(name -> new Row(name, files.get(name), UNKNOWN, "", List.of()))
                .toList(), List.of());
    }

    /**
     * @param files SHA-256 of what was sent
     * @param registered SHA-256 of what was published
     * @param again what came of making each again
     */
    static PackageVerdict of(
            Match match, Map<String, String> files, Map<String, String> registered,
            Map<String, PackageCheck.Part> again, List<String> apart) {
        return new PackageVerdict(match, ReportPackage.ENTRIES.stream()
                .map(name -> row(name, files.get(name), registered.get(name), again.get(name)))
                .toList(), apart);
    }

    private static Row row(String name, String hash, String registered, PackageCheck.Part again) {
        if (name.equals(ReportPackage.README)) {
            return new Row(name, hash, null, "reporting.verify.again.readme", List.of());
        }
        if (!hash.equals(registered)) {
            return new Row(name, hash, ALTERED, "", List.of());
        }
        if (again == null) {
            return new Row(name, hash, REGISTERED, "reporting.verify.again.manifest", List.of());
        }
        return new Row(name, hash, REGISTERED, again.same()
                ? again.exact() ? "reporting.verify.again.exact" : "reporting.verify.again.decoded"
                : "reporting.verify.again.different", again.findings());
    }

    public boolean ours() {
        return match != null;
    }

    public List<String> altered() {
        return rows.stream().filter(r -> r.badge() == ALTERED).map(Row::file).toList();
    }

    /** Whether every file is the registered one. */
    public boolean intact() {
        return ours() && altered().isEmpty();
    }

    public String alteredText() {
        return String.join(", ", altered());
    }

    public String titleKey() {
        return "reporting.verify.package." + (!ours() ? "no" : intact() ? "yes" : "altered");
    }

    /** Why bytes need not agree; the empty text where they must. */
    public String apartText() {
        return apart == null ? "" : String.join(", ", apart);
    }

    public boolean made() {
        return apart != null;
    }
}
