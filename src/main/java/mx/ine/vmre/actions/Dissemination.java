package mx.ine.vmre.actions;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.function.Function;

@Embeddable
record Dissemination(
        @Column(name = "dif_material") String material,
        @Column(name = "dif_main_piece") Boolean mainPiece,
        @Column(name = "dif_english_version") String englishVersion,
        @Column(name = "dif_print_run") Integer printRun,
        @Column(name = "dif_distribution") String distribution)
        implements ActionDetail {

    Dissemination {
        englishVersion = englishVersion == null ? "" : englishVersion;
        distribution = distribution == null ? "" : distribution;
    }

    Dissemination closed(ClosingFacts facts) {
        return facts.englishVersion().isEmpty()
                ? this
                : new Dissemination(material, mainPiece, facts.englishVersion(), printRun, distribution);
    }

    @Override
    public <T> T fold(
            Function<? super Dissemination, ? extends T> dissemination,
            Function<? super Outreach, ? extends T> outreach,
            Function<? super Press, ? extends T> press,
            Function<? super Digital, ? extends T> digital) {
        return dissemination.apply(this);
    }
}
