package city.plaza.registry;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The rows of the registry. */
interface TenantRows extends JpaRepository<Tenant, String> {

    @Query("select t from Tenant t left join fetch t.hosts order by t.name, t.id")
    List<Tenant> inOrder();

    @Query(value = "select count(*) > 0 from control.tenant_host where host in (:hosts)", nativeQuery = true)
    boolean anyHostTaken(List<String> hosts);

    @Query(value = "select host from control.tenant_host where host in (:hosts)", nativeQuery = true)
    List<String> taken(Collection<String> hosts);
}
