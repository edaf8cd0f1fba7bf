package city.plaza.web.cityadmin.services;

import city.plaza.catalog.ServiceGroup;
import city.plaza.configuration.CityConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Topics as residents meet them: those that belong to another right behind it. */
final class Topics {

    private Topics() {}

    static List<ServiceGroup> nested(List<ServiceGroup> groups) {
        var nested = new ArrayList<ServiceGroup>();
        groups.stream().filter(each -> each.parent() == null).forEach(outer -> {
            nested.add(outer);
            groups.stream().filter(inner -> outer.code().equals(inner.parent())).forEach(nested::add);
        });
        groups.stream().filter(each -> !nested.contains(each)).forEach(nested::add);
        return nested;
    }

    /** A topic's name, behind that of the one it belongs to. */
    static String title(ServiceGroup group, CityConfiguration city, Locale reader) {
        var main = city.languages().isEmpty() ? reader : city.languages().getFirst();
        var name = group.name().in(reader, main);
        return city.groups().stream()
                .filter(each -> each.code().equals(group.parent()))
                .findFirst()
                .map(outer -> outer.name().in(reader, main) + " › " + name)
                .orElse(name);
    }
}
