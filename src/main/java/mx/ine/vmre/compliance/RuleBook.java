package mx.ine.vmre.compliance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The checks that the application knows, in the order of the strategy's numerals. */
final class RuleBook {

    static final List<Rule> ALL = List.of(
            new DeliverablesHandedOver(),
            new EntitiesFounded(),
            new OfficesKnown(),
            new RecommendationsSettled(),
            new ObjectivesCovered(),
            new AudiencesServed(),
            new ReviewedPieces("inclusive-language", 10, false),
            new PreferredPlaces(),
            new DigitalElsewhere(),
            new WithinStages(),
            new RightToVote(),
            new ToldAgain("periodic-news", 20, "themes", true),
            new PiecesMade("stage-topics", 20, "pieces"),
            new PiecesMade("registration-topics", 21, "pieces"),
            new PiecesMade("voting-topics", 22, "pieces"),
            new ResultsAfter(),
            new Measurable(),
            new YearlyStrategy(),
            new EnglishVersions(),
            new ReviewedPieces("graphic-line", 28, true),
            new ReviewedPieces("printed-matter", 31, false),
            new AnchorSite(),
            new LocalBodies(),
            new Helpline(),
            new InvariableTerms(),
            new SigningWindow(),
            new ToldAgain("network-call", 51, "activity", false),
            new NetworkEvidence(),
            new Tours(),
            new YearlyForum(),
            new HomeEntities(),
            new PressRoutes(),
            new PressKit(),
            new MediaNotes(),
            new FourChannels(),
            new ContentPeriodsFilled(),
            new PiecesMade("infographics", 73, "atLeast"),
            new Testimonials(),
            new InvitationByStage(),
            new PiecesMade("civic-formats", 76, "pieces"),
            new Platforms(),
            new MediaSplitKept(),
            new MediaDesign(),
            new ThreeSources(),
            new ReportSigned(),
            new AdjustmentsStated());

    private static final Map<String, Rule> BY_KEY =
            ALL.stream().collect(Collectors.toMap(Rule::key, r -> r, (a, b) -> a, LinkedHashMap::new));

    private RuleBook() {}

    /** The check that the key names; what nobody knows how to check is left to a person. */
    static Rule of(String key) {
        Rule known = BY_KEY.get(key);
        return known == null ? new LeftToPerson(key) : known;
    }
}
