package city.plaza.department;

import city.plaza.shared.LocalizedText;
import java.time.LocalDate;
import java.util.List;

/** A day on which a city works at hours of its own, whatever week, holidays and closures say. */
public record ExtraDay(LocalDate date, List<OpenHours> hours, LocalizedText reason) {

    public ExtraDay {
        hours = List.copyOf(hours);
    }
}
