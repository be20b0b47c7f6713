package mx.ine.vmre.actions;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.function.Function;

@Embeddable
record Press(
        @Column(name = "com_route") String route,
        @Column(name = "com_outlet") String outlet,
        @Column(name = "com_published_on") LocalDate publishedOn,
        @Column(name = "com_link") String link)
        implements ActionDetail {

    Press {
        outlet = outlet == null ? "" : outlet;
        link = link == null ? "" : link;
    }

    Press closed(ClosingFacts facts) {
        return new Press(
                route,
                facts.outlet().isEmpty() ? outlet : facts.outlet(),
                facts.publishedOn() == null ? publishedOn : facts.publishedOn(),
                facts.link().isEmpty() ? link : facts.link());
    }

    @Override
    public <T> T fold(
            Function<? super Dissemination, ? extends T> dissemination,
            Function<? super Outreach, ? extends T> outreach,
            Function<? super Press, ? extends T> press,
            Function<? super Digital, ? extends T> digital) {
        return press.apply(this);
    }
}
