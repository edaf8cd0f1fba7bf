package city.plaza.web.staff.queue;

import city.plaza.catalog.ServiceCode;
import city.plaza.request.RequestNumber;
import city.plaza.request.RequestStatus;
import city.plaza.request.queue.QueueFilter;
import city.plaza.request.queue.QueueSort;
import city.plaza.request.queue.WorkList;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A queue's filters and order as stored in the URL, for bookmarks and links.
 *
 * @param list absent where nobody has chosen yet
 * @param text absent where nothing is searched
 * @param map whether the map is beside the list
 * @param open the request that is open beside the list
 */
record QueueUrlState(
        @Nullable WorkList list,
        @Nullable String text,
        Set<RequestStatus> statuses,
        Set<ServiceCode> services,
        Set<String> departments,
        QueueSort sort,
        boolean map,
        @Nullable RequestNumber open) {

    private static final QueueSort DEFAULT_SORT = QueueSort.DUE;
    private static final int MAX_TEXT_LENGTH = 200;

    QueueUrlState {
        statuses = Set.copyOf(statuses);
        services = Set.copyOf(services);
        departments = Set.copyOf(departments);
    }

    /** What nobody can have meant is left out: an address may have been typed. */
    static QueueUrlState of(QueryParameters parameters) {
        var given = parameters.getParameters();
        return new QueueUrlState(
                one(given, "list", word -> named(WorkList.values(), word)),
                one(given, "q", text -> Optional.of(text.substring(0, Math.min(text.length(), MAX_TEXT_LENGTH)))),
                several(given, "status", word -> named(RequestStatus.values(), word)),
                several(
                        given,
                        "service",
                        code -> ServiceCode.isValid(code) ? Optional.of(new ServiceCode(code)) : Optional.empty()),
                several(given, "department", Optional::of),
                Optional.ofNullable(one(given, "sort", word -> named(QueueSort.values(), word)))
                        .orElse(DEFAULT_SORT),
                one(given, "map", word -> word.equals("off") ? Optional.of(false) : Optional.empty()) == null,
                one(
                        given,
                        "request",
                        number -> RequestNumber.isValid(number)
                                ? Optional.of(new RequestNumber(number))
                                : Optional.empty()));
    }

    QueryParameters parameters() {
        var said = new LinkedHashMap<String, List<String>>();
        if (list != null) {
            said.put("list", List.of(code(list)));
        }
        if (text != null) {
            said.put("q", List.of(text));
        }
        put(said, "status", statuses, QueueUrlState::code);
        put(said, "service", services, ServiceCode::value);
        put(said, "department", departments, Function.identity());
        if (sort != DEFAULT_SORT) {
            said.put("sort", List.of(code(sort)));
        }
        if (!map) {
            said.put("map", List.of("off"));
        }
        if (open != null) {
            said.put("request", List.of(open.value()));
        }
        return new QueryParameters(said);
    }

    /** The list that is shown. */
    WorkList shown() {
        return list == null ? WorkList.DEPARTMENT : list;
    }

    QueueFilter filter() {
        var filter = shown().filter();
        return (statuses.isEmpty() ? filter : filter.withStatuses(statuses))
                .withText(text)
                .withServices(services)
                .withDepartments(departments);
    }

    boolean isFiltered() {
        return text != null || !statuses.isEmpty() || !services.isEmpty() || !departments.isEmpty();
    }

    /** Another list, without what narrowed the one before. */
    QueueUrlState at(@Nullable WorkList wanted) {
        return new QueueUrlState(wanted, null, Set.of(), Set.of(), Set.of(), sort, map, null);
    }

    QueueUrlState unfiltered() {
        return new QueueUrlState(list, null, Set.of(), Set.of(), Set.of(), sort, map, open);
    }

    QueueUrlState withText(@Nullable String wanted) {
        var kept = wanted == null || wanted.isBlank() ? null : wanted.strip();
        return new QueueUrlState(list, kept, statuses, services, departments, sort, map, open);
    }

    QueueUrlState withStatuses(Set<RequestStatus> wanted) {
        return new QueueUrlState(list, text, wanted, services, departments, sort, map, open);
    }

    QueueUrlState withServices(Set<ServiceCode> wanted) {
        return new QueueUrlState(list, text, statuses, wanted, departments, sort, map, open);
    }

    QueueUrlState withDepartments(Set<String> wanted) {
        return new QueueUrlState(list, text, statuses, services, wanted, sort, map, open);
    }

    QueueUrlState sortedBy(QueueSort wanted) {
        return new QueueUrlState(list, text, statuses, services, departments, wanted, map, open);
    }

    QueueUrlState withMap(boolean wanted) {
        return new QueueUrlState(list, text, statuses, services, departments, sort, wanted, open);
    }

    QueueUrlState opening(@Nullable RequestNumber wanted) {
        return new QueueUrlState(shown(), text, statuses, services, departments, sort, map, wanted);
    }

    private static <T> @Nullable T one(
            Map<String, List<String>> given, String name, Function<String, Optional<T>> read) {
        return given.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .findFirst()
                .flatMap(read)
                .orElse(null);
    }

    private static <T> Set<T> several(
            Map<String, List<String>> given, String name, Function<String, Optional<T>> read) {
        return given.getOrDefault(name, List.of()).stream()
                .flatMap(value -> read.apply(value).stream())
                .collect(Collectors.toSet());
    }

    private static <T> void put(Map<String, List<String>> said, String name, Set<T> values, Function<T, String> write) {
        if (!values.isEmpty()) {
            said.put(name, List.copyOf(values.stream().map(write).collect(Collectors.toCollection(TreeSet::new))));
        }
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String word) {
        return Arrays.stream(values).filter(value -> code(value).equals(word)).findFirst();
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
