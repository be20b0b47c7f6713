package mx.ine.vmre.reporting;

import java.util.List;

/**
 * The content of one month's report (Estrategia 7.6), the same for screen, PDF and workbook. It holds what the areas
 * sign and nothing else: neither state nor signatures, so that its hash stays as the report goes its way.
 *
 * @param format of this record; grows when stored contents could no longer be read
 * @param keyFigures the eight of the first page
 * @param completeness the three sources, each present, missing, declared absent or not applicable
 * @param observations of the commission on earlier months, with their answers
 * @param further what the sections hold beside what every report has held since the first
 * @param files imports from which the figures come
 * @param compared the published version of the month before with which figures are compared, or null where they are
 *     compared with its data of today
 * @param replaces the published version that this one takes the place of, or null in the first
 */
record MonthlyReport(
        int format,
        Cover cover,
        List<SourceStatus> completeness,
        List<Figure> keyFigures,
        Split split,
        Performance performance,
        Audience audience,
        Requests requests,
        ActionSummary actions,
        PartnerSummary partners,
        List<Figure> costs,
        Decisions decisions,
        List<Observed> observations,
        List<SourceFile> files,
        Further further,
        Compared compared,
        Replacement replaces) {

    static final int FORMAT = 1;

    /** What was frozen before reports listed observations, or held more in each section, has none. */
    MonthlyReport {
        observations = observations == null ? List.of() : List.copyOf(observations);
        further = further == null ? Further.NONE : further;
    }

    /** What a section holds beside what it has held since the first report. */
    public List<Block> blocks(String section) {
        return further.of(ReportSection.valueOf(section));
    }

    /** Sources beside the three that the report needs. */
    public List<SourceStatus> others() {
        return further.sources();
    }

    /** Whether each source stands, was declared absent or does not apply. */
    public boolean complete() {
        return completeness.stream().allMatch(SourceStatus::settled);
    }

    public List<SourceStatus> missing() {
        return completeness.stream().filter(s -> !s.settled()).toList();
    }

    public SourceStatus source(SourceKind kind) {
        return completeness.stream().filter(s -> s.kind() == kind).findFirst().orElseThrow();
    }

    /** The same with other figures before. */
    MonthlyReport comparing(
            Compared with, List<Figure> key, Split parts, Performance media, Audience visits, Requests registered,
            ActionSummary done, PartnerSummary allies, List<Figure> each, Further more) {
        return new MonthlyReport(format, cover, completeness, key, parts, media, visits, registered, done, allies, each,
                decisions, observations, files, more, with, replaces);
    }

    /** The same with one block more. */
    MonthlyReport with(Block block) {
        return new MonthlyReport(format, cover, completeness, keyFigures, split, performance, audience, requests,
                actions, partners, costs, decisions, observations, files, further.with(block), compared,
                replaces);
    }

    MonthlyReport replacing(Replacement version) {
        return with(decisions, version);
    }

    /** The same without what tells one version from another, to be compared. */
    MonthlyReport unnumbered() {
        return with(decisions.unnumbered(), null);
    }

    private MonthlyReport with(Decisions decided, Replacement version) {
        return new MonthlyReport(format, cover, completeness, keyFigures, split, performance, audience, requests,
                actions, partners, costs, decided, observations, files, further, compared, version);
    }
}
