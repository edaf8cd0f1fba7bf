package city.plaza.apikey;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often programs may call, a minute each. Set by whoever runs the platform.
 *
 * @param perKey with a key for which its city decided nothing else
 * @param mostPerKey what a city may allow one key
 * @param perAddress without a key, from one address
 * @param perCity all programs of one city together, so that a city's storm is not its neighbours'
 */
@ConfigurationProperties("plaza.api-rates")
public record ApiRates(
        @DefaultValue("600") int perKey,
        @DefaultValue("6000") int mostPerKey,
        @DefaultValue("300") int perAddress,
        @DefaultValue("12000") int perCity) {

    public ApiRates {
        if (perAddress < 1 || perKey < 1 || mostPerKey < perKey || perCity < mostPerKey) {
            throw new IllegalArgumentException("Rates " + perAddress + " per address, " + perKey + " per key, at most "
                    + mostPerKey + ", " + perCity + " per city: expected 1 or more, the last three rising");
        }
    }
}
