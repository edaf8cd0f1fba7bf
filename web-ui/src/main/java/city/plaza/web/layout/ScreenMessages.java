package city.plaza.web.layout;

import city.plaza.shared.Languages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what Vaadin itself has to say, such as that the connection was lost, into the reader's language. */
@Component
class ScreenMessages implements VaadinServiceInitListener {

    private final ScreenLanguage languages;
    private final MessageSource messages;

    ScreenMessages(ScreenLanguage languages, MessageSource messages) {
        this.languages = languages;
        this.messages = messages;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource()
                .setSystemMessagesProvider(asked -> asked.getRequest() == null
                        ? messages(asked.getLocale())
                        : messages(languages.language(asked.getRequest())));
        service.getSource().addUIInitListener(opened -> connection(opened.getUI()));
    }

    private void connection(UI ui) {
        var language = ui.getLocale();
        var dialog = ui.getReconnectDialogConfiguration();
        dialog.setDialogText(text("screen.connection.retrying", language));
        dialog.setDialogTextGaveUp(text("screen.connection.lost", language));
        // The one of its three texts that has no setting.
        ui.getPage()
                .executeJs(
                        "const shown = window.Vaadin.connectionIndicator; if (shown) shown.onlineText = $0;",
                        text("screen.connection.online", language));
    }

    private SystemMessages messages(Locale language) {
        var all = new CustomizedSystemMessages();
        all.setSessionExpiredCaption(text("screen.session.title", language));
        all.setSessionExpiredMessage(text("screen.session.text", language));
        all.setCookiesDisabledCaption(text("screen.cookies.title", language));
        all.setCookiesDisabledMessage(text("screen.cookies.text", language));
        all.setInternalErrorCaption(text("screen.failed.title", language));
        all.setInternalErrorMessage(text("screen.failed.text", language));
        all.setSyncErrorCaption(text("screen.failed.title", language));
        all.setSyncErrorMessage(text("screen.failed.text", language));
        return all;
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, Languages.ofScreens(language));
    }
}
