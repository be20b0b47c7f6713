package mx.ine.vmre.actions;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.function.Function;

@Embeddable
record Outreach(
        @Column(name = "vin_activity") String activity,
        @Column(name = "vin_counterparts") String counterparts,
        @Column(name = "vin_attendance") Integer attendance,
        @Column(name = "vin_opl") Boolean opl,
        @Column(name = "vin_opl_entity") String oplEntity)
        implements ActionDetail {

    Outreach {
        counterparts = counterparts == null ? "" : counterparts;
        oplEntity = oplEntity == null ? "" : oplEntity;
    }

    Outreach closed(ClosingFacts facts) {
        return facts.attendance() == null
                ? this
                : new Outreach(activity, counterparts, facts.attendance(), opl, oplEntity);
    }

    @Override
    public <T> T fold(
            Function<? super Dissemination, ? extends T> dissemination,
            Function<? super Outreach, ? extends T> outreach,
            Function<? super Press, ? extends T> press,
            Function<? super Digital, ? extends T> digital) {
        return outreach.apply(this);
    }
}
