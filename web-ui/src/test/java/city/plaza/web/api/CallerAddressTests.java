package city.plaza.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class CallerAddressTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void isWhoCallsUnlessAProxyOfOursSaysOtherwise() {
        request.setRemoteAddr("192.0.2.7");
        request.addHeader("X-Forwarded-For", "203.0.113.9");
        assertThat(new CallerAddress("").of(request)).isEqualTo("192.0.2.7");
        assertThat(new CallerAddress("X-Forwarded-For").of(request)).isEqualTo("203.0.113.9");
        assertThat(new CallerAddress("X-Real-IP").of(request)).isEqualTo("192.0.2.7");
    }

    @Test
    void isTheLastEntryForAllBeforeItCanBeInvented() {
        request.addHeader("X-Forwarded-For", "198.51.100.1");
        request.addHeader("X-Forwarded-For", "198.51.100.2, 203.0.113.9");
        assertThat(new CallerAddress("X-Forwarded-For").of(request)).isEqualTo("203.0.113.9");
        var nonsense = new MockHttpServletRequest();
        nonsense.addHeader("X-Forwarded-For", "\r\nflushall");
        assertThat(new CallerAddress("X-Forwarded-For").of(nonsense)).isEqualTo("unknown");
    }

    @Test
    void isAWholeNetworkInTheNewerKindOfAddress() {
        request.setRemoteAddr("2001:db8:1:2:aaaa::1");
        var one = new CallerAddress("").of(request);
        request.setRemoteAddr("2001:db8:1:2:bbbb::2");
        assertThat(new CallerAddress("").of(request)).isEqualTo(one);
        request.setRemoteAddr("2001:db8:1:3::1");
        assertThat(new CallerAddress("").of(request)).isNotEqualTo(one);
    }
}
