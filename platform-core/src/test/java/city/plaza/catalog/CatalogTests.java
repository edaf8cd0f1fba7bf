package city.plaza.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.catalog.ActiveWindow.Season;
import city.plaza.department.DepartmentCode;
import java.time.Clock;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CatalogTests {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    private final ServiceType pothole = type("pothole").build();
    private final ServiceType snow = type("snow")
            .active(new ActiveWindow(null, null, new Season(MonthDay.of(11, 15), MonthDay.of(3, 31))))
            .build();
    private final ServiceType crew =
            type("crew-needed").reporterGroup(ServiceType.ReporterGroup.STAFF).build();
    private final ServiceType old = type("old").retired(true).build();

    @Test
    void residentsFindWhatIsForThemAndInSeason() {
        var autumn = at("2026-11-01T12:00:00Z");
        assertThat(autumn.offered()).containsExactly(pothole);
        assertThat(autumn.offeredIn("streets")).containsExactly(pothole);
        assertThat(autumn.popular()).containsExactly(pothole);
        assertThat(autumn.search("snow", Locale.ENGLISH)).isEmpty();
        assertThat(autumn.findOffered(crew.code())).isEmpty();
        assertThat(autumn.find(snow.code())).contains(snow);
    }

    @Test
    void staffFindWhatIsForThemToo() {
        assertThat(at("2026-12-01T12:00:00Z").offeredToStaff()).containsExactly(pothole, snow, crew);
    }

    @Test
    void theCitysOwnCalendarDecides() {
        assertThat(at("2026-11-15T05:59:00Z").findOffered(snow.code())).isEmpty();
        assertThat(at("2026-11-15T06:00:00Z").findOffered(snow.code())).contains(snow);
    }

    @Test
    void groupsStandBehindTheOneTheyBelongTo() {
        var streets = new ServiceGroup("streets", "road", Questions.text("Streets"));
        var parks = new ServiceGroup("parks", "tree", Questions.text("Parks"));
        var winter = new ServiceGroup("winter", "snow", Questions.text("Winter"), "streets");
        var catalog = new Catalog(List.of(winter, streets, parks), List.of(), Clock.systemUTC());
        assertThat(catalog.groups()).containsExactly(streets, winter, parks);
        assertThat(catalog.title(winter)).isEqualTo(Questions.text("Streets › Winter"));
    }

    private Catalog at(String instant) {
        return new Catalog(List.of(), List.of(pothole, snow, crew, old), Clock.fixed(Instant.parse(instant), CHICAGO));
    }

    private static ServiceTypeBuilder type(String code) {
        return ServiceType.builder(new ServiceCode(code), "streets", Questions.text(code))
                .department(new DepartmentCode("public-works"))
                .popular(true);
    }
}
