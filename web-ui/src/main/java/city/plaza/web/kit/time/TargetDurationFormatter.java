package city.plaza.web.kit.time;

import city.plaza.sla.SlaTarget;
import city.plaza.web.kit.I18n;
import java.time.Duration;

/** Formats how long something may take. */
public final class TargetDurationFormatter {

    private TargetDurationFormatter() {}

    /** In hours, days or weeks that pass, or in those that are worked, such as {@code 2 working days}. */
    public static String format(SlaTarget target, HumanizedTime time, I18n i18n) {
        return target.unit() == SlaTarget.Unit.HOURS
                ? time.format(Duration.ofHours(target.amount()))
                : i18n.text("kit.target." + target.unit(), target.amount());
    }
}
