package city.plaza.web.pages.tracking;

/**
 * Whether e-mails about a request go out, as its page says.
 *
 * @param status where the request is shown
 */
public record EmailPreferencesModel(String number, boolean stopped, String status) {}
