package city.plaza.configuration.store;

import city.plaza.branding.BrandImageResult;
import city.plaza.branding.BrandImages;
import city.plaza.branding.Branding;
import city.plaza.configuration.CityConfiguration;
import city.plaza.configuration.CityImages;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.shared.InvalidInput;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings the pictures of the current city together with the configurations that name them. */
@Component
public class BrandingImages {

    private final BrandImages images;

    BrandingImages(BrandImages images) {
        this.images = images;
    }

    /** A configuration that knows which of its pictures the city does not have. */
    public CityConfiguration lookedFor(CityConfiguration city) {
        return city.withImages(new CityImages(new TreeMap<>(), images.missing(city.branding())));
    }

    /** A configuration that brings its pictures along. */
    public CityConfiguration imagesOf(CityConfiguration city) {
        var carried = new TreeMap<String, byte[]>();
        for (var id : city.branding().images()) {
            images.open(id).ifPresent(image -> carried.put(id, image.bytes()));
        }
        return city.withImages(new CityImages(carried, images.missing(city.branding())));
    }

    /**
     * Keep the pictures an archive brings along. They are cleaned again, since anybody may have changed the file; one that
     * comes out as another goes by its new id.
     *
     * @throws InvalidInput naming the picture that is refused
     */
    public CityConfiguration keep(CityConfiguration archived) {
        var look = archived.branding();
        if (archived.images().carried().isEmpty()) {
            return archived;
        }
        return archived.with(
                ConfigurationSection.BRANDING,
                List.of(look.withImages(
                        kept(archived, look, look.logo(), "logo"), kept(archived, look, look.favicon(), "favicon"))));
    }

    private @Nullable String kept(CityConfiguration archived, Branding look, @Nullable String id, String field) {
        var bytes = id == null ? null : archived.images().carried().get(id);
        if (id == null || bytes == null) {
            return id;
        }
        return switch (images.acceptArchived(bytes, id, !Objects.equals(id, look.logo()))) {
            case BrandImageResult.Accepted accepted -> accepted.id();
            case BrandImageResult.Refused refused ->
                throw new InvalidInput(List.of(new InvalidInput.Problem(
                        ConfigurationSection.BRANDING + "." + field, refused.reason(), refused.arguments())));
        };
    }
}
