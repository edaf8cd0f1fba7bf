package city.plaza.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    @ParameterizedTest
    @CsvSource({
        "rosa@example.org, rosa@example.org",
        "' rosa@example.org ', rosa@example.org",
        "Rosa.Diaz+potholes@Example.ORG, Rosa.Diaz+potholes@example.org",
        "o\u0027brien@example.org, o'brien@example.org",
        "a@b.cc, a@b.cc",
        "x@city.photography, x@city.photography",
        "x@city.versicherung, x@city.versicherung",
        "x@bücher.example, x@xn--bcher-kva.example",
        "x@BÜCHER.example, x@xn--bcher-kva.example",
        "x@例え.テスト, x@xn--r8jz45g.xn--zckzah",
        "x@a-b.c-d.xn--p1ai, x@a-b.c-d.xn--p1ai",
        "{name}/x=y@example.org, {name}/x=y@example.org"
    })
    void takesAddressesAndKeepsThemAsMailServersKnowThem(String typed, String kept) {
        assertThat(EmailAddress.of(typed)).map(EmailAddress::value).contains(kept);
        assertThat(EmailAddress.problem(typed)).isEmpty();
        assertThat(EmailAddress.normalized(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rosa",
                "@",
                "rosa@",
                "@example.org",
                "rosa@example",
                "<a@b.cc>",
                "a@b.cc>",
                "\"><script>@x.yy",
                "a@b..cc",
                "a@.b.cc",
                "a@b.cc.",
                ".a@b.cc",
                "a.@b.cc",
                "a..b@b.cc",
                "a@b@c.cc",
                "a b@c.cc",
                "a@b c.cc",
                "a@-b.cc",
                "a@b-.cc",
                "a@b_c.cc",
                "a@b.c",
                "a@b.c1",
                "a@[127.0.0.1]",
                "a@127.0.0.1",
                "\"a b\"@c.cc",
                "a,b@c.cc",
                "a;b@c.cc",
                "a(b)@c.cc",
                "a@b.cc,c@d.ee",
                "a@b.cc\nBcc: c@d.ee",
                "a\u0000@b.cc",
                "x@straße.de"
            })
    void refusesWhatIsNone(String typed) {
        assertThat(EmailAddress.of(typed)).isEmpty();
        assertThat(EmailAddress.problem(typed)).contains("error.email.form");
    }

    /** Each character's low byte is an ASCII letter: a client without SMTPUTF8 would write to somebody else. */
    @ParameterizedTest
    @ValueSource(
            strings = {"josé@example.org", "用户@example.org", "\u0161\u0164m@example.org", "ромашка@bücher.example"})
    void saysWhereOnlyTheNameIsInAnotherScript(String typed) {
        assertThat(EmailAddress.of(typed)).isEmpty();
        assertThat(EmailAddress.problem(typed)).contains("error.email.local-part");
    }

    @Test
    void measuresTheLengthOfWhatIsKept() {
        assertThat(EmailAddress.of("a".repeat(64) + "@example.org")).isPresent();
        assertThat(EmailAddress.of("a".repeat(65) + "@example.org")).isEmpty();
        var domain = ("b".repeat(62) + ".").repeat(3);
        assertThat(EmailAddress.of("a".repeat(60) + "@" + domain + "cc")).isPresent();
        assertThat(EmailAddress.of("a".repeat(64) + "@" + domain + "ccc")).isEmpty();
        assertThat(EmailAddress.of("a@" + "ü".repeat(200) + ".cc")).isEmpty();
    }

    @Test
    void isOnlyMadeOfTheFormThatIsKept() {
        assertThat(new EmailAddress("a@xn--bcher-kva.example").value()).isEqualTo("a@xn--bcher-kva.example");
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("a@bücher.example"));
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("a@b..cc"));
    }
}
