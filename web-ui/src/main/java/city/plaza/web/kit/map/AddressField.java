package city.plaza.web.kit.map;

import city.plaza.location.GeoPoint;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes an address in anybody's words and offers the city's own places while they type. */
public final class AddressField extends Composite<ComboBox<AddressField.Suggestion>>
        implements HasValidationProperties, Focusable<AddressField> {

    private static final int MAX_QUERY_LENGTH = 120;

    /** A place of the city's list; words of a person's own have no point. */
    public record Suggestion(String label, @Nullable GeoPoint point) {}

    /**
     * @param places what to offer for the words typed so far, best first
     * @param meant the places that words typed to the end can mean; a single one is taken for them
     * @param chosen hears of every change a person makes; words of their own come without a point, and none as empty
     */
    public AddressField(
            String label,
            Function<String, List<Suggestion>> places,
            Function<String, List<Suggestion>> meant,
            Consumer<Suggestion> chosen) {
        var field = getContent();
        field.setLabel(label);
        field.setItemLabelGenerator(Suggestion::label);
        field.setAllowCustomValue(true);
        field.setManualValidation(true);
        field.setWidthFull();
        field.setClearButtonVisible(true);
        field.setItems(query -> offers(query, places));
        field.addCustomValueSetListener(typed -> {
            var words = typed.getDetail().strip();
            var known = meant.apply(words);
            var said = known.size() == 1 ? known.getFirst() : new Suggestion(words, null);
            field.setValue(said);
            chosen.accept(said);
        });
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(change.getValue() == null ? new Suggestion("", null) : change.getValue());
            }
        });
    }

    /** Shows words that came from elsewhere, such as the map. */
    public void show(String words) {
        getContent().setValue(words.isEmpty() ? null : new Suggestion(words, null));
    }

    public void setHelperText(String text) {
        getContent().setHelperText(text);
    }

    private static Stream<Suggestion> offers(
            Query<Suggestion, String> query, Function<String, List<Suggestion>> places) {
        int from = query.getOffset();
        int most = query.getLimit();
        var typed = query.getFilter().orElse("").strip();
        if (typed.isEmpty()) {
            return Stream.empty();
        }
        return places.apply(typed.substring(0, Math.min(typed.length(), MAX_QUERY_LENGTH))).stream()
                .skip(from)
                .limit(most);
    }
}
