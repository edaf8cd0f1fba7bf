package city.plaza.web.cityadmin.notices;

import city.plaza.identity.Role;
import city.plaza.notice.EmergencyMode;
import city.plaza.notice.Notice;
import city.plaza.notice.Notices;
import city.plaza.notice.Severity;
import city.plaza.shared.RuleViolation;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.ConfirmDialog;
import city.plaza.web.kit.EmptyState;
import city.plaza.web.kit.Icon;
import city.plaza.web.kit.SectionHeader;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What the city tells, will tell and told; and the way into emergency mode. */
@Route(value = AdminRoutes.NOTICES, layout = AdminLayout.class)
@Menu(title = "admin.notices.title", icon = "alert", order = 120)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class NoticesView extends Composite<Div> implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Notices notices;
    private final transient EmergencyMode mode;
    private final transient NoticePresenter desk;
    private final Div lists = new Div();
    private final Paragraph state = new Paragraph();

    NoticesView(Notices notices, EmergencyMode mode, NoticePresenter desk) {
        this.notices = notices;
        this.mode = mode;
        this.desk = desk;
        var add = new Anchor(AdminRoutes.notice(AdminRoutes.NEW), getTranslation("admin.notices.new"));
        add.addClassNames("plaza-button", "plaza-button--primary");
        add.addComponentAsFirst(new Icon("plus"));
        var head = SectionHeader.ofView(getTranslation("admin.notices.title"));
        head.getElement().appendChild(add.getElement());
        var emergency = new Anchor(AdminRoutes.EMERGENCY, getTranslation("admin.emergency.open"));
        emergency.addClassName("plaza-button");
        emergency.addComponentAsFirst(new Icon("alert"));
        var panel = new Section(SectionHeader.ofSection(getTranslation("admin.emergency.title")), state, emergency);
        panel.addClassName("plaza-admin__panel");
        getContent().addClassName("plaza-admin");
        getContent().add(head, new Paragraph(getTranslation("admin.notices.lead")), lists, panel);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        draw();
    }

    private void draw() {
        state.setText(mode.current()
                .map(on -> getTranslation(
                        "admin.emergency.is-on", desk.format(on.until(), getLocale(), this::getTranslation)))
                .orElseGet(() -> getTranslation("admin.emergency.is-off")));
        var now = desk.now();
        var all = notices.all();
        lists.removeAll();
        if (all.isEmpty()) {
            lists.add(new EmptyState(
                    "alert", getTranslation("admin.notices.empty"), getTranslation("admin.notices.empty.text")));
        }
        section(
                "admin.notices.current",
                all.stream().filter(each -> each.isCurrent(now)).toList());
        section(
                "admin.notices.planned",
                all.stream()
                        .filter(each -> !each.isCurrent(now) && !each.isOver(now))
                        .toList());
        section(
                "admin.notices.past",
                all.stream().filter(each -> each.isOver(now)).toList());
    }

    private void section(String title, List<Notice> some) {
        if (some.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("plaza-admin__parts");
        some.forEach(each -> list.add(line(each)));
        lists.add(new Section(SectionHeader.ofSection(getTranslation(title)), list));
    }

    private ListItem line(Notice notice) {
        var title = notice.title().in(getLocale(), desk.languages().getFirst());
        var name = new Anchor(AdminRoutes.notice(notice.id().toString()), title);
        var facts = new Span(desk.scope(notice.scope(), getLocale(), this::getTranslation) + " · " + times(notice));
        facts.addClassNames("plaza-muted", "plaza-small");
        var what = new Div(name, facts);
        what.addClassName("plaza-admin__head");
        var current = notice.isCurrent(desk.now());
        var act = new Button(
                getTranslation(current ? "admin.notices.end" : "admin.notices.remove"),
                event -> ask(notice, title, current));
        act.setAriaLabel(getTranslation(current ? "admin.notices.end.which" : "admin.notices.remove.which", title));
        act.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var item = new ListItem(severity(notice.severity()), what, act);
        item.addClassName("plaza-admin__notice");
        return item;
    }

    private Span severity(Severity severity) {
        var tone = switch (severity) {
            case INFO -> "info";
            case WARNING -> "warn";
            case EMERGENCY -> "danger";
        };
        var sign = new Span(
                new Icon(severity == Severity.INFO ? "info" : "alert"),
                new Span(getTranslation("kit.notice." + severity.name())));
        sign.addClassNames("plaza-badge", "plaza-badge--" + tone);
        return sign;
    }

    private String times(Notice notice) {
        var from = desk.format(notice.from(), getLocale(), this::getTranslation);
        var until = notice.until();
        return until == null
                ? getTranslation("admin.notices.since", from)
                : getTranslation("admin.notices.between", from, desk.format(until, getLocale(), this::getTranslation));
    }

    private void ask(Notice notice, String title, boolean current) {
        new ConfirmDialog(
                        title,
                        getTranslation(current ? "admin.notices.end.text" : "admin.notices.remove.text"),
                        getTranslation(current ? "admin.notices.end" : "admin.notices.remove"),
                        () -> {
                            try {
                                if (current) {
                                    notices.end(notice);
                                } else {
                                    notices.remove(notice.id());
                                }
                            } catch (RuleViolation refused) {
                                city.plaza.web.kit.Toast.problem(getTranslation(refused.translationKey()));
                            }
                            draw();
                        })
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.notices.title");
    }
}
