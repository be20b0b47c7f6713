package mx.ine.vmre.demo;

import java.util.Locale;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.accounts.People;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The demonstration's people: two editors of each area, since nobody approves their own work. */
@Component
@ConditionalOnBooleanProperty("vmre.demo")
class Cast {

    private final People people;

    Cast(People people) {
        this.people = people;
    }

    CurrentUser editor(Area area) {
        return people.named(area.name().toLowerCase(Locale.ROOT)).orElseThrow();
    }

    CurrentUser secondEditor(Area area) {
        return people.named(area.name().toLowerCase(Locale.ROOT) + "2").orElseThrow();
    }
}
