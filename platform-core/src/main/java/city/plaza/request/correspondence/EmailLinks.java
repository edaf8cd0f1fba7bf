package city.plaza.request.correspondence;

import city.plaza.request.RequestNumber;

/**
 * The secrets in the links of an e-mail.
 *
 * @param follow shows the request
 * @param stop opts out of further e-mails about it
 */
public record EmailLinks(RequestNumber number, String follow, String stop) {

    @Override
    public String toString() {
        return "EmailLinks[" + number + "]";
    }
}
