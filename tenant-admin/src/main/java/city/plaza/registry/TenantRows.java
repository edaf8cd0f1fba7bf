package city.plaza.registry;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The rows of the registry. */
interface TenantRows extends JpaRepository<Tenant, String> {

    @Query("select t from Tenant t order by t.name, t.id")
    List<Tenant> inOrder();

    @Query(value = "select count(*) > 0 from tenant_host where host in (:hosts)", nativeQuery = true)
    boolean anyHostTaken(List<String> hosts);
}
