package city.plaza.web.work;

import city.plaza.outbox.DeadLetter;
import city.plaza.outbox.DeadLetterGone;
import city.plaza.outbox.DeadLetters;
import city.plaza.web.kit.SectionHeader;
import city.plaza.web.kit.TextInputDialog;
import city.plaza.web.kit.Toast;
import city.plaza.web.kit.time.HumanizedTime;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.BiConsumer;

/** What could not be delivered, to be tried again or discarded, one by one or all that are shown. */
final class DeadLetterList extends Composite<Section> {

    private final transient BackgroundWorkSource source;
    private final transient HumanizedTime time;
    private final Div list = new Div();

    DeadLetterList(BackgroundWorkSource source, HumanizedTime time) {
        this.source = source;
        this.time = time;
        getContent()
                .add(
                        SectionHeader.ofSection(getTranslation("kit.work.letters")),
                        new Paragraph(getTranslation("kit.work.letters.lead")),
                        list);
        refresh();
    }

    private void refresh() {
        var letters = source.deadLetters();
        list.removeAll();
        if (letters.isEmpty()) {
            list.add(new Paragraph(getTranslation("kit.work.letters.none")));
            return;
        }
        if (letters.size() == DeadLetters.PAGE_SIZE) {
            list.add(new Paragraph(getTranslation("kit.work.letters.latest", DeadLetters.PAGE_SIZE)));
        }
        if (letters.size() > 1) {
            var all = getTranslation("kit.work.letters.all", letters.size());
            list.add(buttons(letters, all));
        }
        var items = new UnorderedList();
        items.addClassName("plaza-work");
        letters.forEach(letter -> items.add(item(letter)));
        list.add(items);
    }

    private ListItem item(DeadLetter letter) {
        var words = WorkLabels.listener(letter.listener(), this::getTranslation);
        var name = new Span(words);
        name.addClassName("plaza-work__name");
        var when = getTranslation(
                "kit.work.letter.when",
                time.format(letter.publishedAt()).spoken(),
                time.format(letter.deadAt()).spoken(),
                letter.failures());
        var text = new Div(
                name,
                small(source.cityName(letter.city())
                        .map(city -> city + " · " + when)
                        .orElse(when)),
                error(letter));
        text.addClassName("plaza-work__text");
        return new ListItem(text, buttons(List.of(letter), words));
    }

    private Span error(DeadLetter letter) {
        var kind = new Span(WorkLabels.error(letter.error()));
        kind.getElement().setAttribute("dir", "ltr");
        var error = small(getTranslation("kit.work.letter.error") + " ");
        error.add(kind);
        return error;
    }

    private Div buttons(List<DeadLetter> letters, String what) {
        var buttons = new Div(
                button("kit.work.retry", "kit.work.retried", letters, what, source::retry),
                button("kit.work.discard", "kit.work.discarded", letters, what, source::discard));
        buttons.addClassName("plaza-work__buttons");
        if (letters.size() > 1) {
            buttons.addComponentAsFirst(new Span(what));
        }
        return buttons;
    }

    private Button button(
            String key, String done, List<DeadLetter> letters, String what, BiConsumer<DeadLetter, String> act) {
        var title = getTranslation(key + ".which", what);
        var button = new Button(
                getTranslation(key),
                event -> TextInputDialog.forText(title, getTranslation("kit.work.reason"), "")
                        .explained(getTranslation(key + ".text"))
                        .open(
                                getTranslation(key),
                                reason -> decide(letters, reason, act),
                                count -> decided(count, done)));
        button.setAriaLabel(title);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    /**
     * Those that somebody else decided about meanwhile are passed by.
     *
     * @return how many were left to decide about
     */
    private static int decide(List<DeadLetter> letters, String reason, BiConsumer<DeadLetter, String> act) {
        int decided = 0;
        for (var letter : letters) {
            try {
                act.accept(letter, reason);
                decided++;
            } catch (DeadLetterGone gone) {
                // What is left to say is said once all have been tried.
            }
        }
        return decided;
    }

    private void decided(int count, String done) {
        if (count == 0) {
            Toast.problem(getTranslation("error.dead-letter.gone"));
        } else {
            Toast.done(getTranslation(done, count));
        }
        refresh();
    }

    private static Span small(String words) {
        var span = new Span(words);
        span.addClassNames("plaza-muted", "plaza-small");
        return span;
    }
}
