package city.plaza.web.cityadmin.targets;

import city.plaza.sla.DueDates;
import city.plaza.sla.SlaTarget;
import city.plaza.web.kit.I18n;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;

/** Works a target out for reports of the days to come, by the drafted calendar. */
final class WorkedExample {

    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 30);

    private final DueDates dates;
    private final TargetDescription sentences;
    private final I18n i18n;
    private final Locale reader;
    private final ZoneId zone;
    private final Clock clock;

    WorkedExample(DueDates dates, TargetDescription sentences, I18n i18n, Locale reader, ZoneId zone, Clock clock) {
        this.dates = dates;
        this.sentences = sentences;
        this.i18n = i18n;
        this.reader = reader;
        this.zone = zone;
        this.clock = clock;
    }

    Component of(SlaTarget target) {
        var calendar = sentences.calendarOf(target);
        var example = new Div(new H2(i18n.text("admin.targets.example")));
        for (var received : received()) {
            var due = dates.example(target, calendar, received.toInstant());
            example.add(new Paragraph(
                    due.map(at -> i18n.text("admin.targets.example.due", format(received), format(at.atZone(zone))))
                            .orElseGet(() -> i18n.text("admin.targets.example.never", format(received)))));
        }
        if (target.unit() != SlaTarget.Unit.HOURS) {
            var by = new Paragraph(i18n.text("admin.targets.example.by", sentences.calendar(calendar.code())));
            by.addClassName("plaza-muted");
            example.add(by);
        }
        return example;
    }

    /** The next Monday morning, and the Friday evening after it. */
    private List<ZonedDateTime> received() {
        var monday = LocalDate.now(clock.withZone(zone)).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        var friday = monday.with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
        return List.of(
                monday.atTime(MORNING).atZone(zone), friday.atTime(EVENING).atZone(zone));
    }

    private String format(ZonedDateTime at) {
        return i18n.text(
                "kit.time.at",
                DateTimeFormatter.ofLocalizedPattern("MMMEEEEd")
                        .withLocale(reader)
                        .format(at),
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(reader)
                        .format(at));
    }
}
