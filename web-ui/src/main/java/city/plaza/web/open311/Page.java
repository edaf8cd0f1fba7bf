package city.plaza.web.open311;

import city.plaza.request.PublicRequests;

/**
 * Which part of a list is wanted.
 *
 * @param number from 1
 */
record Page(long number, int size) {

    /** @throws Open311Error 400 for what is no number */
    static Page of(Call call) {
        long number = read(call, "page", 1);
        long size = read(call, "page_size", PublicRequests.MOST);
        return new Page(Math.max(number, 1), (int) Math.clamp(size, 1, PublicRequests.MOST));
    }

    long offset() {
        return (number - 1) * size;
    }

    private static long read(Call call, String name, long otherwise) {
        var text = call.value(name).orElse("");
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("[0-9]{1,9}")) {
            throw RequestFilters.wrong(name, "open311.error.page-form");
        }
        return Long.parseLong(text);
    }
}
