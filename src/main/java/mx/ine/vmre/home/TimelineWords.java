package mx.ine.vmre.home;

import java.time.LocalDate;
import mx.ine.vmre.campaign.MilestoneRow;
import mx.ine.vmre.campaign.StageRow;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

@Component
class TimelineWords implements TimelineWording {

    private final MessageSource messages;

    TimelineWords(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public String until(LocalDate day) {
        return say("home.timeline.until", EsMx.date(day));
    }

    @Override
    public String named(StageRow stage) {
        return say("home.timeline.named", stage.label(), EsMx.date(stage.to()));
    }

    @Override
    public String overlap(long days) {
        return say("home.timeline.overlap", days);
    }

    @Override
    public String today(LocalDate day) {
        return say("home.timeline.today", EsMx.dayMonth(day));
    }

    @Override
    public String milestone(MilestoneRow milestone) {
        return say("home.timeline.milestone", milestone.name(), EsMx.date(milestone.day()));
    }

    private String say(String key, Object... args) {
        return messages.getMessage(key, args, EsMx.LOCALE);
    }
}
