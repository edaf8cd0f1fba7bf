package city.plaza.notification.email;

import city.plaza.request.RequestNumber;
import city.plaza.tenancy.City;
import city.plaza.tenancy.CityUrls;

/** Where e-mails about a request are stopped. */
public final class StopLink {

    private StopLink() {}

    /** @param secret what opens the link, or {@link Email#STOP} as long as it is not known */
    public static String of(CityUrls urls, City city, RequestNumber number, String secret) {
        return urls.home(city).resolve("/requests/" + number.value() + "/letters/") + secret;
    }
}
