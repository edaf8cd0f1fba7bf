package city.plaza.configuration.draft;

import city.plaza.audit.AuditTrail;
import city.plaza.configuration.Change;
import city.plaza.configuration.CityArchive;
import city.plaza.configuration.CityConfiguration;
import city.plaza.configuration.ConfigurationJson;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.configuration.store.BrandingImages;
import city.plaza.configuration.store.LiveConfiguration;
import city.plaza.identity.Role;
import city.plaza.location.gazetteer.Gazetteer;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Exports a whole city's configuration as one file, and imports one into the draft. */
@Component
public class CityArchives {

    private static final String SOURCE = "archive";

    private final LiveConfiguration live;
    private final BrandingImages images;
    private final ConfigurationDraft draft;
    private final Gazetteer gazetteer;
    private final AuditTrail audit;

    CityArchives(
            LiveConfiguration live,
            BrandingImages images,
            ConfigurationDraft draft,
            Gazetteer gazetteer,
            AuditTrail audit) {
        this.live = live;
        this.images = images;
        this.draft = draft;
        this.gazetteer = gazetteer;
        this.audit = audit;
    }

    /** What is live, as one file. The same city gives the same bytes. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional(readOnly = true)
    public byte[] export() {
        return CityArchive.write(images.imagesOf(live.read()).withGazetteer(gazetteer.all()));
    }

    /** What bringing an archive in would change in the draft. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional(readOnly = true)
    public List<Change> preview(CityConfiguration archived) {
        return draft.differences(archived);
    }

    /**
     * Bring an archive into the draft; its places go into the gazetteer at once, since they are no settings.
     *
     * @param chosen which of the {@link #preview}ed changes
     * @throws city.plaza.shared.InvalidInput naming the picture of its look that is not taken
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void take(CityConfiguration archived, Collection<Change> chosen) {
        boolean look = chosen.stream().anyMatch(change -> change.part() == ConfigurationSection.BRANDING);
        draft.take(look ? images.keep(archived) : archived, chosen);
        gazetteer.add(archived.gazetteer(), SOURCE);
        audit.record(
                "archive.taken",
                "draft",
                null,
                ConfigurationJson.write(
                        new Taken(chosen.size(), archived.gazetteer().size())));
    }

    private record Taken(int changes, int places) {}
}
