package city.plaza.web.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.time.Duration;

/** A short message about what was just done; a failure stays until it is dismissed. */
public final class Toast {

    private static final Duration SUCCESS_DURATION = Duration.ofSeconds(6);

    private Toast() {}

    public static Notification done(String text) {
        return open(new Notification(), "check", text, NotificationVariant.LUMO_SUCCESS, SUCCESS_DURATION);
    }

    /** @param undo what takes it back */
    public static Notification done(String text, String undoLabel, Runnable undo) {
        var notification = done(text);
        var button = new Button(undoLabel, event -> {
            notification.close();
            undo.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        notification.add(button);
        return notification;
    }

    public static Notification problem(String text) {
        var notification = new Notification();
        notification.setAssertive(true);
        open(notification, "alert", text, NotificationVariant.LUMO_ERROR, Duration.ZERO);
        var close = new Button(new Icon("close"), event -> notification.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        close.setAriaLabel(notification.getTranslation("kit.notices.close"));
        notification.add(close);
        return notification;
    }

    private static Notification open(
            Notification notification, String icon, String text, NotificationVariant variant, Duration stays) {
        var line = new Div(new Icon(icon), new Span(text));
        line.addClassName("plaza-line");
        notification.add(line);
        notification.addThemeVariants(variant);
        notification.setPosition(Position.BOTTOM_CENTER);
        notification.setDuration((int) stays.toMillis());
        notification.open();
        return notification;
    }
}
