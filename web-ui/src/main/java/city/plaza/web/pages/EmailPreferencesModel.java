package city.plaza.web.pages;

/**
 * Whether e-mails about a request go out, as its page says.
 *
 * @param status where the request is shown
 */
record EmailPreferencesModel(String number, boolean stopped, String status) {}
