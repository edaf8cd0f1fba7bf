package city.plaza.web.cityadmin.apikeys;

import city.plaza.apikey.IssueKey;
import city.plaza.shared.InvalidInput;
import city.plaza.web.cityadmin.items.ConfigItemForm;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;

/** Whose program is let in, what it may do, until when and how often. */
final class IssueForm extends ConfigItemForm<IssueKey> {

    private final TextField client = named("client", new TextField());
    private final TextField contact = named("contact", new TextField());
    private final ScopeChoice scopes = named("scopes", new ScopeChoice());
    private final LastDayField lastDay;
    private final IntegerField rate = named("ratePerMinute", new IntegerField());

    IssueForm(KeyFormatter words, int usualRate, int mostRate) {
        lastDay = named("lastDay", new LastDayField(words.today()));
        prepare(client, "admin.apikeys.client");
        prepare(contact, "admin.apikeys.contact");
        rate.setLabel(getTranslation("admin.apikeys.rate"));
        rate.setHelperText(getTranslation("admin.apikeys.rate.hint", usualRate, mostRate));
        rate.setManualValidation(true);
        rate.setWidthFull();
        getContent().add(client, contact, scopes, lastDay, rate);
    }

    private void prepare(TextField field, String key) {
        field.setLabel(getTranslation(key));
        field.setHelperText(getTranslation(key + ".hint"));
        field.setMaxLength(IssueKey.MAX_NAME_LENGTH);
        field.setManualValidation(true);
        field.setRequiredIndicatorVisible(true);
        field.setWidthFull();
    }

    @Override
    protected void show(IssueKey thing, boolean fresh) {
        throw new UnsupportedOperationException("A key is issued, never changed");
    }

    @Override
    protected IssueKey value() {
        var last = Optional.ofNullable(lastDay.getValue())
                .orElseThrow(() -> new InvalidInput("lastDay", "error.api-key.no-last-day"));
        return new IssueKey(client.getValue(), contact.getValue(), scopes.getValue(), last, rate.getValue());
    }
}
