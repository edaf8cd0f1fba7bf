package city.plaza.web.open311;

import city.plaza.request.publicdata.PublicRequests;
import city.plaza.web.open311.protocol.Open311Error;
import city.plaza.web.open311.protocol.Open311Request;

/**
 * The requested page of a list.
 *
 * @param number from 1
 */
record PageParameters(long number, int size) {

    /** @throws Open311Error 400 for what is no number */
    static PageParameters of(Open311Request open311Request) {
        long number = read(open311Request, "page", 1);
        long size = read(open311Request, "page_size", PublicRequests.MAX_PAGE_SIZE);
        return new PageParameters(Math.max(number, 1), (int) Math.clamp(size, 1, PublicRequests.MAX_PAGE_SIZE));
    }

    long offset() {
        return (number - 1) * size;
    }

    private static long read(Open311Request open311Request, String name, long otherwise) {
        var text = open311Request.value(name).orElse("");
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("[0-9]{1,9}")) {
            throw RequestFilters.wrong(name, "open311.error.page-form");
        }
        return Long.parseLong(text);
    }
}
