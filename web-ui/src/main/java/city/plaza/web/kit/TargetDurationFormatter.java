package city.plaza.web.kit;

import city.plaza.sla.SlaTarget;
import java.time.Duration;

/** Says how long something may take. */
public final class TargetDurationFormatter {

    private TargetDurationFormatter() {}

    /** In hours, days or weeks that pass, or in those that are worked, such as {@code 2 working days}. */
    public static String say(SlaTarget target, HumanizedTime time, I18n i18n) {
        return target.unit() == SlaTarget.Unit.HOURS
                ? time.say(Duration.ofHours(target.amount()))
                : i18n.say("kit.target." + target.unit(), target.amount());
    }
}
