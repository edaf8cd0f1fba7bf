package city.plaza.request;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The steps of the current city's requests. */
interface RequestSteps extends JpaRepository<RequestStep, UUID> {}
