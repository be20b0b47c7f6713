package mx.ine.vmre.actions;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.function.Function;

@Embeddable
record Digital(
        @Column(name = "dig_channel") String channel,
        @Column(name = "dig_platform") String platform,
        @Column(name = "dig_theme") String theme,
        @Column(name = "dig_fortnight") Integer fortnight,
        @Column(name = "dig_landing_url") String landingUrl)
        implements ActionDetail {

    Digital {
        landingUrl = landingUrl == null ? "" : landingUrl;
    }

    @Override
    public <T> T fold(
            Function<? super Dissemination, ? extends T> dissemination,
            Function<? super Outreach, ? extends T> outreach,
            Function<? super Press, ? extends T> press,
            Function<? super Digital, ? extends T> digital) {
        return digital.apply(this);
    }
}
