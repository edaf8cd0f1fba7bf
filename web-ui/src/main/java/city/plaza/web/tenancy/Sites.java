package city.plaza.web.tenancy;

import city.plaza.tenancy.CityUrls;
import city.plaza.tenancy.Tenants;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Finds out what answers at the host a request was sent to. Nothing but that host decides. */
@Component
public class Sites {

    private final Tenants tenants;
    private final CityUrls urls;

    Sites(Tenants tenants, CityUrls urls) {
        this.tenants = tenants;
        this.urls = urls;
    }

    public Site of(HttpServletRequest request) {
        var host = request.getServerName();
        if (host.equalsIgnoreCase(urls.consoleHost())) {
            return new Site.Console();
        }
        return tenants.byHost(host).<Site>map(Site.OfCity::new).orElseGet(Site.Unknown::new);
    }
}
