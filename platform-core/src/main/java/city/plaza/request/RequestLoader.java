package city.plaza.request;

import city.plaza.catalog.ServiceType;
import city.plaza.department.Department;
import city.plaza.department.DepartmentCode;
import city.plaza.department.Departments;
import city.plaza.tenancy.CitySecrets;
import city.plaza.tenancy.Tenants;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads requests for those who may change them, and draws numbers for new ones. */
@Component
class RequestLoader {

    private final Requests requests;
    private final FollowUpLinks links;
    private final Tenants tenants;
    private final Departments departments;
    private final AccessScope accessible;
    private final JdbcClient jdbc;

    RequestLoader(
            Requests requests,
            CitySecrets secrets,
            Tenants tenants,
            Departments departments,
            AccessScope accessible,
            JdbcClient jdbc) {
        this.requests = requests;
        this.links = new FollowUpLinks(secrets);
        this.tenants = tenants;
        this.departments = departments;
        this.accessible = accessible;
        this.jdbc = jdbc;
    }

    RequestNumber nextNumber(Instant requested) {
        int year = requested.atZone(tenants.current().zone()).getYear();
        return RequestNumber.of(
                year,
                jdbc.sql("select nextval('service_request_number')")
                        .query(Long.class)
                        .single());
    }

    /** The department that has a new request first: that of its service type, else the one that looks at the rest. */
    DepartmentCode firstDepartment(ServiceType type) {
        if (type.notOurs()) {
            throw new IllegalArgumentException(
                    "Service type " + type.code() + " only informs, nothing can be reported under it");
        }
        return Optional.ofNullable(type.department())
                .or(() -> departments.triage().map(Department::code))
                .orElseThrow(() -> new IllegalStateException("Nobody can take a request: the city has no department"));
    }

    /**
     * A request for somebody who is about to change it.
     *
     * @throws NoSuchRequest if there is none, or it is not this person's work
     * @throws ChangedMeanwhile if it is no longer the version this person saw
     */
    ServiceRequest forChange(RequestNumber number, int seenVersion) {
        var request = accessible(number);
        if (request.version() != seenVersion) {
            throw new ChangedMeanwhile(number.value());
        }
        return request;
    }

    /**
     * A request that the actor has access to.
     *
     * @throws NoSuchRequest if there is none, or it is not
     */
    ServiceRequest accessible(RequestNumber number) {
        var request = requests.findByNumber(number.value()).orElseThrow(() -> new NoSuchRequest(number.value()));
        if (!accessible.includes(number)) {
            throw new NoSuchRequest(number.value());
        }
        return request;
    }

    /** Those that are handled together with one, the first reported first. */
    List<ServiceRequest> duplicatesOf(ServiceRequest parent) {
        return requests.findByDuplicateOfOrderByRequestedAtAscNumberAsc(parent.id());
    }

    /**
     * A request for whoever holds its secret link.
     *
     * @throws NoSuchRequest for a wrong secret as for a wrong number
     */
    ServiceRequest bySecret(RequestNumber number, String secret) {
        return requests.findByNumber(number.value())
                .filter(request -> links.opens(secret, request.id()))
                .orElseThrow(() -> new NoSuchRequest(number.value()));
    }

    OpenedRequest opened(ServiceRequest request) {
        return new OpenedRequest(request.id(), request.number(), links.secretOf(request.id()));
    }
}
