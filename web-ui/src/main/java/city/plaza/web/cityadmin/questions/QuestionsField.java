package city.plaza.web.cityadmin.questions;

import city.plaza.catalog.Condition;
import city.plaza.catalog.ServiceAttribute;
import city.plaza.catalog.ServiceAttribute.Datatype;
import city.plaza.shared.InvalidInput;
import city.plaza.web.kit.ErrorSummary;
import city.plaza.web.kit.Icon;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The questions of a service type, each folded to one line until it is changed. */
public final class QuestionsField extends Composite<Div> {

    private static final Pattern FIELD = Pattern.compile("attributes\\[(.*)]\\.(\\w+)");

    private final List<Locale> languages;
    private final ZoneId zone;
    private final Runnable changed;
    private final SortableList<QuestionCard> list;
    private final Paragraph none = new Paragraph();
    private final Set<String> known = new HashSet<>();

    /**
     * @param zone the city's, in which times are meant
     * @param changed hears of every change
     */
    public QuestionsField(List<Locale> languages, ZoneId zone, Runnable changed) {
        this.languages = languages;
        this.zone = zone;
        this.changed = changed;
        list = new SortableList<>(this::ordered);
        none.setText(getTranslation("admin.questions.none"));
        none.addClassName("plaza-muted");
        getContent().addClassName("plaza-admin__questions");
        getContent().add(none, list, adder());
    }

    /** Show these questions to be changed. */
    public void show(List<ServiceAttribute> attributes) {
        list.clear();
        known.clear();
        attributes.forEach(each -> {
            known.add(each.code());
            list.add(new QuestionCard(this, each));
        });
        none.setVisible(attributes.isEmpty());
    }

    /** The questions as they stand, in order. */
    public List<ServiceAttribute> value() {
        return list.items().stream().map(QuestionCard::attribute).toList();
    }

    /** What was typed that cannot even be read. */
    public List<InvalidInput.Problem> unreadable() {
        return list.items().stream().flatMap(card -> card.unreadable().stream()).toList();
    }

    /** Mark what is wrong at its question; empty if the field is not of a question. */
    public Optional<ErrorSummary.Problem> mark(String field, String text) {
        var found = FIELD.matcher(field);
        if (!found.matches()) {
            return Optional.empty();
        }
        return list.items().reversed().stream()
                .filter(card -> card.attribute().code().equals(found.group(1)))
                .findFirst()
                .map(card -> {
                    card.mark(found.group(2), text);
                    return new ErrorSummary.Problem(card.title() + ": " + text, card);
                });
    }

    /** Take all marks away. */
    public void clearErrors() {
        list.items().forEach(QuestionCard::clearErrors);
    }

    List<Locale> languages() {
        return languages;
    }

    ZoneId zone() {
        return zone;
    }

    /** The questions before one, which its conditions can look at. */
    List<ServiceAttribute> before(QuestionCard card) {
        return value().subList(0, Math.max(0, list.items().indexOf(card)));
    }

    /** Whether a question was there before, so that its code is in use. */
    boolean isKnown(String code) {
        return known.contains(code);
    }

    boolean isTaken(String code, QuestionCard by) {
        return list.items().stream()
                .anyMatch(card -> card != by && card.attribute().code().equals(code));
    }

    /** What the questions are called whose conditions look at one, or at one of its answers if there is a value. */
    List<String> dependents(String code, String value) {
        return list.items().stream()
                .filter(card -> conditions(card.attribute())
                        .anyMatch(each -> each.attribute().equals(code)
                                && (value.isEmpty() || each.values().contains(value))))
                .map(QuestionCard::title)
                .toList();
    }

    /** Only one is open at a time, so that what others show of it cannot grow old. */
    void opened(QuestionCard open) {
        list.items().stream().filter(card -> card != open).forEach(QuestionCard::close);
    }

    void remove(QuestionCard card) {
        list.remove(card);
        none.setVisible(list.items().isEmpty());
    }

    void changed() {
        changed.run();
    }

    private void ordered() {
        list.items().forEach(QuestionCard::refresh);
        changed.run();
    }

    private MenuBar adder() {
        var menu = new MenuBar();
        var words = new Span(new Icon("plus"), new Span(getTranslation("admin.questions.add")));
        words.addClassName("plaza-line");
        var add = menu.addItem(words).getSubMenu();
        for (var datatype : Datatype.values()) {
            var name = new Span(getTranslation("admin.questions.kind." + datatype));
            var help = new Span(getTranslation("admin.questions.kind." + datatype + ".help"));
            name.addClassName("plaza-admin__kind");
            help.addClassNames("plaza-muted", "plaza-small");
            var both = new Div(name, help);
            both.addClassName("plaza-admin__words");
            var line = new Div(new Icon(QuestionKinds.icon(datatype)), both);
            line.addClassName("plaza-line");
            add.addItem(line, event -> add(datatype));
        }
        return menu;
    }

    private void add(Datatype datatype) {
        var card = new QuestionCard(this, QuestionKinds.blank(datatype));
        list.add(card);
        none.setVisible(false);
        card.open();
        card.focus();
        changed.run();
    }

    private static Stream<Condition> conditions(ServiceAttribute attribute) {
        var all = new ArrayList<>(attribute.question().showIf());
        all.addAll(attribute.question().requireIf());
        return all.stream();
    }
}
