package city.plaza.web.cityadmin.items;

import city.plaza.web.kit.Icon;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;

/** Moves something up or down in its list by keys or fingers, where dragging is not possible. */
public final class MoveButtons extends Composite<Div> {

    private final Button up;
    private final Button down;
    private @Nullable Runnable upwards;
    private @Nullable Runnable downwards;

    /** @param what the thing's name, for those who do not see where the buttons stand */
    public MoveButtons(String what) {
        up = button("up");
        down = button("down");
        name(what);
        up.addClickListener(event -> run(upwards));
        down.addClickListener(event -> run(downwards));
        getContent().addClassName("plaza-admin__movers");
        getContent().add(up, down);
    }

    /** Call what is moved by another name. */
    public void name(String what) {
        label(up, getTranslation("admin.list.up", what));
        label(down, getTranslation("admin.list.down", what));
    }

    /** @param move absent where there is nothing above */
    public void up(@Nullable Runnable move) {
        upwards = move;
        up.setEnabled(move != null);
    }

    /** @param move absent where there is nothing below */
    public void down(@Nullable Runnable move) {
        downwards = move;
        down.setEnabled(move != null);
    }

    /** Take the focus again after a move. */
    public void focus() {
        (up.isEnabled() ? up : down).focus();
    }

    private static void run(@Nullable Runnable move) {
        if (move != null) {
            move.run();
        }
    }

    private static void label(Button button, String words) {
        button.setAriaLabel(words);
        button.setTooltipText(words);
    }

    private static Button button(String icon) {
        var button = new Button(new Icon(icon));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        return button;
    }
}
