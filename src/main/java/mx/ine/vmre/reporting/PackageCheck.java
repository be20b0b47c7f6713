package mx.ine.vmre.reporting;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import mx.ine.vmre.reporting.DecodedFile.Difference;
import mx.ine.vmre.reporting.PackageReading.Unreadable;

/**
 * Makes the files of a package again and compares them with those that it holds: byte for byte where everything that
 * makes them is the same, else by what people read in them (reliability R-16).
 */
final class PackageCheck {

    private static final int SHOWN = 5;
    /** What is made of the data. */
    private static final Set<String> MADE = Set.of(ReportPackage.PDF, ReportPackage.XLSX);

    private final ReportJson json = new ReportJson();
    private final ReportRendering rendering;
    private final ReportWording wording;
    private final MadeWith here;

    PackageCheck(ReportRendering rendering, ReportWording wording, MadeWith here) {
        this.rendering = rendering;
        this.wording = wording;
        this.here = here;
    }

    /**
     * One file of the package.
     *
     * @param findings what is wrong with it, in words; empty where nothing is
     * @param exact whether every byte agreed
     * @param contradicted whether it is not what the package itself says of it, whoever makes it again
     */
    record Part(String file, List<String> findings, boolean exact, boolean contradicted) {

        boolean same() {
            return findings.isEmpty();
        }
    }

    /**
     * @param apart message keys of what here is not as where the files were made, or null where nobody wrote that down
     */
    record Result(ReportPackage held, MonthlyReport report, Filing filing, List<String> apart, List<Part> parts) {

        boolean matches() {
            return parts.stream().allMatch(Part::same);
        }

        /**
         * Whether paper or workbook came out otherwise and the application that made them is another one, which may be
         * why: the data are what was signed, and nothing in the package is against that.
         */
        boolean undecided() {
            boolean other = apart == null || apart.stream().anyMatch(MadeWith.SHAPING::contains);
            return other && !matches() && parts.stream().noneMatch(Part::contradicted)
                    && parts.stream().allMatch(p -> p.same() || MADE.contains(p.file()));
        }
    }

    /** Reads what a person reads in one of two files. */
    private interface Decoding {
        DecodedFile of(byte[] bytes) throws Unreadable;
    }

    Result check(byte[] zip) throws Unreadable {
        return check(PackageReading.read(zip, json));
    }

    Result check(ReportPackage held) throws Unreadable {
        DecodedFile.json(held.content(), ReportPackage.CONTENT);
        DecodedFile.json(held.filing(), ReportPackage.FILING);
        MonthlyReport report =
                PackageReading.parsed(held.content(), ReportPackage.CONTENT, MonthlyReport.class, json);
        Filing filing = PackageReading.parsed(held.filing(), ReportPackage.FILING, Filing.class, json);
        MadeWith made = held.manifest().madeWith();
        List<String> apart = made == null ? null : made.differences(here);
        boolean exactly = apart != null && apart.isEmpty();
        byte[] content;
        byte[] filed;
        byte[] pdf;
        byte[] xlsx;
        try {
            content = json.write(report).getBytes(StandardCharsets.UTF_8);
            filed = json.write(filing).getBytes(StandardCharsets.UTF_8);
            pdf = rendering.pdf(report, filing);
            xlsx = rendering.xlsx(report, filing);
        } catch (RuntimeException e) {
            throw new Unreadable("reporting.verify.incomposable");
        }
        List<Part> parts = new ArrayList<>();
        parts.add(part(held, ReportPackage.CONTENT, utf8(held.content()), content, exactly, signed(held, filing),
                bytes -> DecodedFile.json(text(bytes), ReportPackage.CONTENT)));
        parts.add(part(held, ReportPackage.FILING, utf8(held.filing()), filed, exactly, stated(held, filing),
                bytes -> DecodedFile.json(text(bytes), ReportPackage.FILING)));
        parts.add(part(held, ReportPackage.PDF, held.pdf(), pdf, exactly, List.of(),
                bytes -> DecodedFile.pdf(bytes, wording)));
        parts.add(part(held, ReportPackage.XLSX, held.xlsx(), xlsx, exactly, List.of(),
                bytes -> DecodedFile.xlsx(bytes, wording)));
        return new Result(held, report, filing, apart, parts);
    }

    /** The content is what the three areas signed. */
    private List<String> signed(ReportPackage held, Filing filing) {
        String hash = ContentHash.of(held.content());
        List<String> findings = new ArrayList<>();
        if (!hash.equals(filing.hash()) || !hash.equals(held.manifest().contentHash())) {
            findings.add(text("reporting.verify.not-signed", hash, String.valueOf(filing.hash())));
        }
        return findings;
    }

    /** The filing is that of a published version, and the package says the same of it. */
    private List<String> stated(ReportPackage held, Filing filing) {
        List<String> findings = new ArrayList<>();
        if (!filing.frozen() || filing.signatures() == null || !filing.ready()) {
            findings.add(text("reporting.verify.not-published"));
        } else if (held.manifest().version() != filing.number()
                || !filing.publishedAt().equals(held.manifest().publishedAt())) {
            findings.add(text("reporting.verify.other-filing"));
        }
        return findings;
    }

    private Part part(
            ReportPackage held, String file, byte[] bytes, byte[] again, boolean exactly, List<String> found,
            Decoding decoding) throws Unreadable {
        List<String> findings = new ArrayList<>(found);
        if (!ContentHash.of(bytes).equals(held.manifest().files().get(file))) {
            findings.add(text("reporting.verify.other-hash"));
        }
        boolean contradicted = !findings.isEmpty();
        boolean equal = Arrays.equals(bytes, again);
        if (!equal) {
            List<Difference> differences = decoding.of(bytes).differences(decoding.of(again));
            differences.stream().limit(SHOWN).map(this::told).forEach(findings::add);
            if (differences.size() > SHOWN) {
                findings.add(text("reporting.verify.more", differences.size() - SHOWN));
            }
            if (exactly && differences.isEmpty()) {
                findings.add(text("reporting.verify.bytes-only"));
            }
        }
        return new Part(file, findings, equal, contradicted);
    }

    private String told(Difference difference) {
        return text("reporting.verify.difference", difference.place(), difference.first(), difference.second());
    }

    private String text(String key, Object... args) {
        return wording.text(key, args);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
