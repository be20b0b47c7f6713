package mx.ine.vmre.actions;

import java.time.LocalDate;
import java.util.function.Function;
import mx.ine.vmre.campaign.ActionLine;

/**
 * What one line says and the others do not. The life cycle is the same for all, so a line is a value: a fifth one would
 * break compilation wherever {@link #fold} must answer for it.
 */
public sealed interface ActionDetail permits Dissemination, Outreach, Press, Digital {

    <T> T fold(
            Function<? super Dissemination, ? extends T> dissemination,
            Function<? super Outreach, ? extends T> outreach,
            Function<? super Press, ? extends T> press,
            Function<? super Digital, ? extends T> digital);

    default ActionLine line() {
        return fold(
                d -> ActionLine.DISSEMINATION, o -> ActionLine.OUTREACH, p -> ActionLine.PRESS, d -> ActionLine.DIGITAL);
    }

    /** Code of the catalogue entry that says what kind of action this is: material, activity, route or platform. */
    default String kind() {
        return fold(Dissemination::material, Outreach::activity, Press::route, Digital::platform);
    }

    /** The same detail with the facts that are only known when the action ends; facts of other lines are ignored. */
    default ActionDetail closedWith(ClosingFacts facts) {
        return fold(d -> d.closed(facts), o -> o.closed(facts), p -> p.closed(facts), d -> d);
    }

    /**
     * Difusión (Estrategia 4).
     *
     * @param material code in the catalogue of materials (4.8.1)
     * @param mainPiece main pieces need an English version before they are complete (4, 7.3)
     * @param englishVersion name or address of the English version, or the empty text
     * @param printRun printed copies, or null
     * @param distribution where and how it is handed out, or the empty text
     */
    static ActionDetail dissemination(
            String material, boolean mainPiece, String englishVersion, Integer printRun, String distribution) {
        return new Dissemination(material, mainPiece, englishVersion, printRun, distribution);
    }

    /**
     * Vinculación (Estrategia 5).
     *
     * @param activity code in the catalogue of activities (5.3)
     * @param counterparts who it is done with, or the empty text
     * @param attendance people who attended, or null while unknown
     * @param opl whether a local electoral body accompanies (5)
     * @param oplEntity two-digit key of that body's entity, or the empty text
     */
    static ActionDetail outreach(
            String activity, String counterparts, Integer attendance, boolean opl, String oplEntity) {
        return new Outreach(activity, counterparts, attendance, opl, oplEntity);
    }

    /**
     * Comunicación social (Estrategia 6).
     *
     * @param route code in the catalogue of information routes (6.2)
     * @param outlet where it came out, or the empty text while unknown
     * @param publishedOn when it came out, or null
     * @param link address of what came out, or the empty text
     */
    static ActionDetail press(String route, String outlet, LocalDate publishedOn, String link) {
        return new Press(route, outlet, publishedOn, link);
    }

    /**
     * Plataformas digitales (Estrategia 7).
     *
     * @param channel code in the catalogue of institutional channels (7.1)
     * @param platform code in the catalogue of platforms (7.4)
     * @param theme code in the catalogue of themes (7.3)
     * @param fortnight number of the content period, from 1 at the strategy's first day (7.3), or null
     * @param landingUrl where its advertising leads, or the empty text (4.8.1.4)
     */
    static ActionDetail digital(String channel, String platform, String theme, Integer fortnight, String landingUrl) {
        return new Digital(channel, platform, theme, fortnight, landingUrl);
    }
}
