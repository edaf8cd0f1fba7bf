package city.plaza.branding;

import city.plaza.branding.spi.BrandImageStore;
import city.plaza.identity.Role;
import city.plaza.picture.PictureReencoder;
import city.plaza.picture.PictureRefused;
import city.plaza.shared.RuleViolation;
import city.plaza.tenancy.TenantContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Accepts and serves a city's logo and icon. Bitmaps are re-encoded; SVG is rewritten from what is known to be
 * harmless.
 *
 * <p>A sign's id follows from what it shows, so the same sign is kept once, and an address never shows another.
 */
@Component
public class BrandImages {

    /** The largest file that is taken, in bytes. */
    public static final int MAX_UPLOAD_BYTES = 2 << 20;

    /** The largest that what is kept can be, in bytes: a drawing may need more room than the file it came from. */
    public static final int MAX_STORED_BYTES = 5 << 20;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}\\.(png|svg)");
    private static final String PATH = "/brand/";
    private static final int LOGO_MAX_PIXELS = 1_024;
    private static final int FAVICON_MAX_PIXELS = 256;

    private final PictureReencoder studio;
    private final BrandImageStore store;

    BrandImages(PictureReencoder studio, BrandImageStore store) {
        this.studio = studio;
        this.store = store;
    }

    /** Take a logo: PNG, JPEG, WebP or SVG. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    public BrandImageResult acceptLogo(byte[] file, String name) {
        return accept(file, name, LOGO_MAX_PIXELS, MAX_UPLOAD_BYTES);
    }

    /** Take the small picture that browsers show beside the page's name. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    public BrandImageResult acceptFavicon(byte[] file, String name) {
        return accept(file, name, FAVICON_MAX_PIXELS, MAX_UPLOAD_BYTES);
    }

    /**
     * Take a sign that another city's archive carries, cleaned like any other file.
     *
     * @param small whether it is only the small picture that browsers show
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    public BrandImageResult acceptArchived(byte[] file, String id, boolean small) {
        return accept(file, id, small ? FAVICON_MAX_PIXELS : LOGO_MAX_PIXELS, MAX_STORED_BYTES);
    }

    /** Which of the signs that a look names are not kept. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    public Set<String> missing(Branding look) {
        var tenant = TenantContext.current();
        return look.images().stream()
                .filter(id -> !store.has(tenant, id))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The signs that nobody has brought since a moment. */
    @RolesAllowed(Role.Names.SYSTEM)
    public List<String> keptBefore(Instant moment) {
        return store.keptBefore(TenantContext.current(), moment);
    }

    /** Forget signs, but those somebody has brought again since that moment. */
    @RolesAllowed(Role.Names.SYSTEM)
    public void forget(Collection<String> ids, Instant moment) {
        ids.forEach(id -> store.remove(TenantContext.current(), id, moment));
    }

    /** A sign of the current city, for everybody who sees its pages. */
    @PermitAll
    public Optional<BrandImage> open(String id) {
        return isId(id)
                ? store.open(TenantContext.current(), id).map(bytes -> new BrandImage(bytes, mediaType(id)))
                : Optional.empty();
    }

    /** Where a sign is found on the city's own hosts. */
    public static String path(String id) {
        return PATH + id;
    }

    public static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    private BrandImageResult accept(byte[] file, String name, int longestSide, int largest) {
        try {
            if (file.length > largest) {
                return new BrandImageResult.Refused("error.brand.image-too-large", largest >> 20);
            }
            var svg = isSvg(file, name);
            var clean = svg
                    ? CleanSvg.of(file)
                    : studio.reencodeLogo(new ByteArrayInputStream(file), name, longestSide)
                            .bytes();
            var id = fingerprint(clean) + (svg ? ".svg" : ".png");
            store.put(TenantContext.current(), id, clean);
            return new BrandImageResult.Accepted(id);
        } catch (PictureRefused refused) {
            return refused(refused);
        } catch (SvgRefused refused) {
            return new BrandImageResult.Refused(refused.translationKey(), refused.arguments());
        } catch (BrandImageStore.ImagesUnavailable e) {
            return new BrandImageResult.Refused("error.brand.image-unavailable");
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory cannot fail", e);
        }
    }

    /** More kinds are taken here than photos. */
    private static BrandImageResult refused(RuleViolation refused) {
        return refused.translationKey().endsWith("not-a-picture")
                        || refused.translationKey().endsWith("other-kind")
                ? new BrandImageResult.Refused("error.brand.image-kind")
                : new BrandImageResult.Refused(refused.translationKey(), refused.arguments());
    }

    private static boolean isSvg(byte[] file, String name) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".svg")) {
            return true;
        }
        int at = file.length > 2 && file[0] == (byte) 0xEF ? 3 : 0;
        while (at < file.length && Character.isWhitespace(file[at])) {
            at++;
        }
        return at < file.length && file[at] == '<';
    }

    private static String mediaType(String id) {
        return id.endsWith(".svg") ? "image/svg+xml" : "image/png";
    }

    private static String fingerprint(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** A sign as browsers get it. */
    public record BrandImage(byte[] bytes, String mediaType) {}
}
