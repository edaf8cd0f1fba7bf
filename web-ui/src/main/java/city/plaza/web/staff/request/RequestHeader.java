package city.plaza.web.staff.request;

import city.plaza.request.RequestMove;
import city.plaza.request.queue.StaffRequest;
import city.plaza.web.kit.Icon;
import city.plaza.web.kit.request.RequestStatusBadge;
import city.plaza.web.routes.StaffRoutes;
import city.plaza.web.staff.StaffComponents;
import city.plaza.web.staff.StaffLabels;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The request's number, status, clock and next action. */
final class RequestHeader extends Composite<Header> {

    private static final Map<RequestMove, String> ICONS = Map.of(
            RequestMove.TAKE, "user",
            RequestMove.RESOLVE, "check",
            RequestMove.HOLD, "pause",
            RequestMove.RESUME, "wrench",
            RequestMove.RELEASE, "back",
            RequestMove.REOPEN, "reopen");

    private final StaffLabels staffLabels;
    private final Consumer<RequestMove> begun;
    private final Runnable merging;
    private final Runnable left;
    private final H1 title = new H1();
    private final Anchor number = new Anchor();
    private final Div signs = new Div();
    private final Div actions = new Div();

    RequestHeader(StaffLabels staffLabels, Consumer<RequestMove> begun, Runnable merging, Runnable left) {
        this.staffLabels = staffLabels;
        this.begun = begun;
        this.merging = merging;
        this.left = left;
        title.addClassName("staff-request__name");
        title.getElement().setAttribute("tabindex", "-1");
        number.addClassName("plaza-number");
        signs.addClassName("staff-request__signs");
        actions.addClassName("staff-request__actions");
        var close = StaffComponents.button("close", "", left);
        close.addThemeVariants(ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_TERTIARY);
        close.setAriaLabel(getTranslation("staff.request.close"));
        close.setTooltipText(getTranslation("staff.request.close"));
        close.addClassName("staff-request__close");
        var top = new Div(number, close);
        top.addClassName("staff-request__top");
        getContent().add(back(), top, title, signs, actions);
        getContent().addClassName("staff-request__head");
    }

    /** The way back to the list where only one of both is seen. */
    Button back() {
        var back = new Button(getTranslation("staff.request.back"), Icon.along("back"), clicked -> left.run());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        back.addClassName("staff-back");
        return back;
    }

    void show(StaffRequest file) {
        number.setText(file.number().value());
        number.setHref(StaffRoutes.request(file.number()));
        number.setTitle(getTranslation("staff.request.own-page"));
        title.setText(staffLabels.service(file.service()));
        signs.removeAll();
        signs.add(new RequestStatusBadge(file.state().status(), file.state().outcome()));
        var due = staffLabels.due(
                file.times().expectedAt(),
                file.work().dueSoonAt(),
                file.state().status().isOpen());
        var clock = new Span(new Icon(due.icon()), new Span(due.words()));
        clock.addClassNames("staff-due", "staff-due--" + due.state().name().toLowerCase(Locale.ROOT));
        if (!due.exact().isEmpty()) {
            clock.setTitle(due.exact());
            clock.getElement().setAttribute("tabindex", "0");
        }
        signs.add(clock);
        var holder = file.options().mine()
                ? getTranslation("staff.assignee.me")
                : file.work().assignee() == null
                        ? getTranslation("staff.assignee.none")
                        : file.work().assignee();
        var who = new Span(new Icon("user"), new Span(holder));
        who.addClassName("staff-holder");
        signs.add(who);
        actions.removeAll();
        boolean first = true;
        for (var move : file.options().moves()) {
            actions.add(button(move, first));
            first = false;
        }
        if (file.together().mayMerge()) {
            var join = StaffComponents.button("link", getTranslation("staff.move.MERGE"), merging);
            join.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            actions.add(join);
        }
    }

    /** Nothing can be done any more, and nothing is known. */
    void endAccess() {
        signs.removeAll();
        actions.removeAll();
    }

    void focusTitle() {
        title.getElement().callJsFunction("focus");
    }

    static String icon(RequestMove move) {
        return ICONS.getOrDefault(move, "next");
    }

    private Button button(RequestMove move, boolean first) {
        var button = StaffComponents.button(icon(move), getTranslation("staff.move." + move), () -> begun.accept(move));
        button.addThemeVariants(first ? ButtonVariant.LUMO_PRIMARY : ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
