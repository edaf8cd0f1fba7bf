package city.plaza.web.pages;

/**
 * Whether letters about a request go out, as its page says.
 *
 * @param status where the request is shown
 */
record LettersModel(String number, boolean stopped, String status) {}
