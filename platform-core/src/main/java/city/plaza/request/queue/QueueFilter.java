package city.plaza.request.queue;

import city.plaza.catalog.ServiceCode;
import city.plaza.location.BoundingBox;
import city.plaza.request.RequestStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which requests somebody wants to see.
 *
 * @param statuses empty means any
 * @param departments codes; empty means every department the reader works for
 * @param services empty means any
 * @param due which due dates
 * @param resolvedWithin only requests that ended no longer ago than this
 * @param text part of a number, an address or a description
 * @param box only requests inside it
 */
public record QueueFilter(
        Set<RequestStatus> statuses,
        Set<String> departments,
        Set<ServiceCode> services,
        Assignee assignee,
        Due due,
        @Nullable Duration resolvedWithin,
        @Nullable String text,
        @Nullable BoundingBox box) {

    public QueueFilter {
        statuses = Set.copyOf(statuses);
        departments = Set.copyOf(departments);
        services = Set.copyOf(services);
        text = Optional.ofNullable(text)
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .orElse(null);
    }

    /** Everything, over or not. */
    public static QueueFilter everything() {
        return open().withStatuses(Set.of());
    }

    /** Everything that is not over. */
    public static QueueFilter open() {
        return new QueueFilter(
                Set.of(
                        RequestStatus.SUBMITTED,
                        RequestStatus.ASSIGNED,
                        RequestStatus.IN_PROGRESS,
                        RequestStatus.ON_HOLD),
                Set.of(),
                Set.of(),
                Assignee.ANYONE,
                Due.ANY_TIME,
                null,
                null,
                null);
    }

    public QueueFilter withStatuses(Set<RequestStatus> wanted) {
        return new QueueFilter(wanted, departments, services, assignee, due, resolvedWithin, text, box);
    }

    public QueueFilter withDepartments(Set<String> wanted) {
        return new QueueFilter(statuses, wanted, services, assignee, due, resolvedWithin, text, box);
    }

    public QueueFilter withServices(Set<ServiceCode> wanted) {
        return new QueueFilter(statuses, departments, wanted, assignee, due, resolvedWithin, text, box);
    }

    public QueueFilter assignedTo(Assignee wanted) {
        return new QueueFilter(statuses, departments, services, wanted, due, resolvedWithin, text, box);
    }

    public QueueFilter due(Due wanted) {
        return new QueueFilter(statuses, departments, services, assignee, wanted, resolvedWithin, text, box);
    }

    public QueueFilter resolvedWithin(@Nullable Duration wanted) {
        return new QueueFilter(statuses, departments, services, assignee, due, wanted, text, box);
    }

    public QueueFilter withText(@Nullable String wanted) {
        return new QueueFilter(statuses, departments, services, assignee, due, resolvedWithin, wanted, box);
    }

    public QueueFilter within(@Nullable BoundingBox wanted) {
        return new QueueFilter(statuses, departments, services, assignee, due, resolvedWithin, text, wanted);
    }

    /** Who has taken a request. */
    public enum Assignee {
        ANYONE,
        /** The reader. */
        ME,
        NOBODY
    }

    /** When something should be done. */
    public enum Due {
        ANY_TIME,
        /** Past the moment from which its target counts it as due soon, or within two days from now where it has none, and not late yet. */
        SOON,
        /** Late. */
        OVERDUE
    }
}
