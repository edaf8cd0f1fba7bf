package city.plaza.web.cityadmin;

import city.plaza.configuration.ConfigurationSection;
import city.plaza.configuration.draft.ConfigurationDraft;
import city.plaza.configuration.draft.Draft;
import city.plaza.shared.LocalizedText;
import city.plaza.tenancy.Tenants;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Locale;

/** What every administrator screen needs: the draft, the city's languages, and notification of changes. */
@org.springframework.stereotype.Component
public final class AdminPresenter {

    private final ConfigurationDraft draft;
    private final Tenants tenants;

    AdminPresenter(ConfigurationDraft draft, Tenants tenants) {
        this.draft = draft;
        this.tenants = tenants;
    }

    public ConfigurationDraft draft() {
        return draft;
    }

    public Draft current() {
        return draft.current();
    }

    /** The languages the city's texts are to be in, the main one first, as drafted. */
    public List<Locale> languages() {
        return draft.all(ConfigurationSection.CITY).getFirst().languages();
    }

    /** A text the city wrote, for this reader, else in the city's main language. */
    public String text(LocalizedText text, Locale reader) {
        return text.in(reader, tenants.current().mainLanguage());
    }

    /** Tell the rest of the screen that the draft is another. */
    public void changed(UI ui) {
        ComponentUtil.fireEvent(ui, new DraftChanged(ui));
    }

    /** Hear that something an administrator sees is another. */
    public static Registration onChange(UI ui, Runnable listener) {
        return ComponentUtil.addListener(ui, DraftChanged.class, event -> listener.run());
    }

    static Registration onChange(UI ui, ComponentEventListener<DraftChanged> listener) {
        return ComponentUtil.addListener(ui, DraftChanged.class, listener);
    }

    /** Hear that the draft is another, on one's own screen. */
    public static Registration whenChanged(UI ui, Runnable heard) {
        return onChange(ui, event -> heard.run());
    }

    static final class DraftChanged extends ComponentEvent<Component> {
        DraftChanged(Component source) {
            super(source, false);
        }
    }
}
