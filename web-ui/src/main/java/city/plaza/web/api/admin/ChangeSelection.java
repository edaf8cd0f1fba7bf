package city.plaza.web.api.admin;

import city.plaza.configuration.Change;
import city.plaza.shared.InvalidInput;
import java.util.ArrayList;
import java.util.List;

/** Finds the changes a caller wants among all that could be made. */
final class ChangeSelection {

    private ChangeSelection() {}

    /**
     * @param names as {@link Change#name} gives them
     * @param field where the caller named them
     * @throws InvalidInput naming each that is none
     */
    static List<Change> of(List<Change> all, List<String> names, String field) {
        var chosen = new ArrayList<Change>();
        var problems = new InvalidInput.Collector();
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            var found = all.stream().filter(each -> each.name().equals(name)).findFirst();
            problems.require(found.isPresent(), field + "[" + i + "]", "error.configuration.unknown-change", name);
            found.ifPresent(chosen::add);
        }
        problems.throwIfAny();
        return chosen;
    }
}
