package city.plaza.web.kit;

import city.plaza.sla.SlaTarget;
import java.time.Duration;

/** Says how long something may take. */
public final class TargetWords {

    private TargetWords() {}

    /** In hours, days or weeks that pass, or in those that are worked, such as {@code 2 working days}. */
    public static String say(SlaTarget target, PeoplesTime time, Words words) {
        return target.unit() == SlaTarget.Unit.HOURS
                ? time.say(Duration.ofHours(target.amount()))
                : words.say("kit.target." + target.unit(), target.amount());
    }
}
