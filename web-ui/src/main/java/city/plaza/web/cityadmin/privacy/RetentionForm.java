package city.plaza.web.cityadmin.privacy;

import city.plaza.privacy.RetentionKind;
import city.plaza.privacy.RetentionPolicy;
import city.plaza.privacy.RetentionRun;
import city.plaza.web.cityadmin.items.ConfigItemForm;
import city.plaza.web.cityadmin.items.FormSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A period for each kind of personal data, with what the last night erased beside them. */
final class RetentionForm extends ConfigItemForm<RetentionPolicy> {

    private final Map<RetentionKind, PeriodField> periods = new EnumMap<>(RetentionKind.class);
    private final transient @Nullable RetentionRun last;

    RetentionForm(@Nullable RetentionRun last) {
        this.last = last;
        var section = new FormSection("admin.retention.periods", this::changed);
        for (var kind : RetentionKind.values()) {
            var period = new PeriodField(
                    getTranslation("admin.retention.kind." + kind),
                    getTranslation("admin.retention.kind." + kind + ".help"));
            named("keep." + kind, period.amount());
            periods.put(kind, period);
            section.add(period);
        }
        getContent().add(section);
    }

    @Override
    protected void show(RetentionPolicy thing, boolean fresh) {
        periods.forEach((kind, period) -> period.show(thing.of(kind)));
    }

    @Override
    protected RetentionPolicy value() {
        var keep = new EnumMap<RetentionKind, Period>(RetentionKind.class);
        periods.forEach((kind, period) -> keep.put(kind, period.value()));
        return new RetentionPolicy(keep);
    }

    @Override
    protected Optional<Component> preview() {
        var shown = new Div(new H2(previewName()));
        if (last == null) {
            shown.add(new Paragraph(getTranslation("admin.retention.last.none")));
            return Optional.of(shown);
        }
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(getLocale())
                .format(last.day());
        shown.add(new Paragraph(getTranslation(
                last.finishedAt() == null ? "admin.retention.last.running" : "admin.retention.last.done", day)));
        if (last.erased().isEmpty() && last.finishedAt() != null) {
            shown.add(new Paragraph(getTranslation("admin.retention.last.nothing")));
        } else if (!last.erased().isEmpty()) {
            var list = new UnorderedList();
            last.erased()
                    .forEach((kind, records) -> list.add(new ListItem(getTranslation(
                            "admin.retention.last.records", getTranslation("admin.retention.kind." + kind), records))));
            shown.add(list);
        }
        return Optional.of(shown);
    }

    @Override
    protected String previewName() {
        return getTranslation("admin.retention.last");
    }
}
