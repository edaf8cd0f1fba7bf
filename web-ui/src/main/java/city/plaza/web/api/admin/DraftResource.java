package city.plaza.web.api.admin;

import java.net.URI;
import java.util.List;

/**
 * The draft, as machines see it.
 *
 * @param version to be handed back when publishing
 * @param publishable whether nothing blocks it
 * @param findings what is wrong or unfinished, what blocks first
 */
record DraftResource(
        String version, boolean publishable, List<ChangeResource> changes, List<FindingResource> findings) {

    /**
     * Something wrong or unfinished.
     *
     * @param code never translated
     * @param detail in the caller's language
     * @param href the thing it is about
     */
    record FindingResource(
            String part, String key, String field, boolean blocks, String code, String detail, URI href) {}
}
