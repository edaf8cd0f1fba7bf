package city.plaza.request;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The requests of the current city. */
interface Requests extends JpaRepository<ServiceRequest, UUID> {

    Optional<ServiceRequest> findByNumber(String number);

    Optional<ServiceRequest> findBySubmissionKey(String submissionKey);

    /** Those that are handled together with one, the first reported first. */
    List<ServiceRequest> findByDuplicateOfOrderByRequestedAtAscNumberAsc(UUID parent);
}
