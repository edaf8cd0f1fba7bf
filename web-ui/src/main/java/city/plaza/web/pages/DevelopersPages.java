package city.plaza.web.pages;

import city.plaza.apikey.ApiRates;
import city.plaza.apikey.Sandbox;
import city.plaza.tenancy.CityUrls;
import city.plaza.tenancy.Tenants;
import city.plaza.web.routes.PublicRoutes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What somebody must know who lets a program speak with the city. */
@Controller
public class DevelopersPages {

    private final Tenants tenants;
    private final CityUrls urls;
    private final Sandbox sandbox;
    private final ApiRates rates;

    DevelopersPages(Tenants tenants, CityUrls urls, Sandbox sandbox, ApiRates rates) {
        this.tenants = tenants;
        this.urls = urls;
        this.sandbox = sandbox;
        this.rates = rates;
    }

    @GetMapping(PublicRoutes.DEVELOPERS)
    String developers(Model model) {
        var home = urls.home(tenants.current());
        model.addAttribute(
                "developers",
                new DevelopersModel(
                        home.resolve("/open311/v2/").toString(), sandbox.isOn(), rates.perKey(), rates.perAddress()));
        return "developers";
    }
}
