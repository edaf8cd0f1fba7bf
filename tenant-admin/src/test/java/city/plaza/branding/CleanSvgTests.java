package city.plaza.branding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanSvgTests {

    private static final String LOGO = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
            <!-- Drawn by a program -->
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
                 xmlns:ink="http://www.inkscape.org/namespaces/inkscape" viewBox="0 0 40 40" ink:version="1.3">
              <metadata><rdf>who drew it</rdf></metadata>
              <ink:namedview><ink:guide/></ink:namedview>
              <title>Springfield &amp; its river</title>
              <defs><style>.a{fill:url(#sky)}</style>
                <linearGradient id="sky"><stop offset="0" stop-color="#0b5cad"/></linearGradient>
                <linearGradient id="night" xlink:href="#sky"/></defs>
              <g class="a" data-name="Layer 1" transform="translate(2 2)"><path d="M0 0h36v36z" fill="url('#night')"/></g>
            </svg>""";

    @Test
    void keepsTheDrawingAndDropsWhatTheProgramLeftBehind() {
        assertThat(clean(LOGO))
                .contains("Springfield &amp; its river", "d=\"M0 0h36v36z\"", "fill=\"url('#night')\"")
                .contains(".a{fill:url(#sky)}", "href=\"#sky\"", "viewBox=\"0 0 40 40\"")
                .doesNotContain("DOCTYPE", "inkscape", "who drew it", "Drawn by", "data-name", "namedview");
        assertThat(clean(clean(LOGO))).isEqualTo(clean(LOGO));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<g><script href='https://evil.example/x.js'/></g>",
                "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>",
                "<path onclick='alert(1)' d='M0 0'/>",
                "<path ONLOAD='alert(1)' d='M0 0'/>",
                "<image href='https://evil.example/pixel.png'/>",
                "<a href='https://evil.example'><path d='M0 0'/></a>",
                "<use href='#x'/>",
                "<animate attributeName='href' to='javascript:alert(1)'/>",
                "<set attributeName='onclick' to='alert(1)'/>",
                "<filter id='f'><feImage href='https://evil.example'/></filter>",
                "<linearGradient id='g' href='https://evil.example/#g'/>",
                "<linearGradient id='g' xlink:href='javascript:alert(1)'/>",
                "<path fill='url(https://evil.example/#g)'/>",
                "<path fill='URL( \"//evil.example\" )'/>",
                "<path fill='url(#a) url(https://evil.example'/>",
                "<path fill='\\75rl(https://evil.example)'/>",
                "<path style='background:url(data:text/html;base64,x)'/>",
                "<path style='fill:image-set(\"https://evil.example\" 1x)'/>",
                "<style>@import 'https://evil.example/x.css';</style>",
                "<style>a{fill:u<!-- -->rl(https://evil.example)}</style>",
                "<style>a{fill:<![CDATA[url(https://evil.example)]]>}</style>",
                "<style>a{behavior: url(#x)}</style>",
                "<style>a{fill:\\75 rl(https://evil.example)}</style>",
                "<style>a{<g/>}</style>",
                "<mask id='a'><g mask='url(#b)'/></mask>",
                "<unknown/>",
                "<path d='M0 0'"
            })
    void refusesWhatActsOrFetches(String inside) {
        assertThatThrownBy(() -> clean(svg(inside))).isInstanceOf(SvgRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body/></html>",
                "<svg/>",
                "",
                "not xml",
                "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                        + "<svg xmlns='http://www.w3.org/2000/svg'><text>&x;</text></svg>",
                "<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]>"
                        + "<svg xmlns='http://www.w3.org/2000/svg'><text>&b;</text></svg>"
            })
    void refusesWhatIsNoDrawingOrGrows(String file) {
        assertThatThrownBy(() -> clean(file)).isInstanceOf(SvgRefused.class);
    }

    @Test
    void refusesWhatWouldTakeForEverToDraw() {
        assertThatThrownBy(() -> clean(svg("<path d='M0 0'/>".repeat(3_001)))).isInstanceOf(SvgRefused.class);
        assertThatThrownBy(() -> clean(svg("<g>".repeat(60) + "</g>".repeat(60))))
                .isInstanceOf(SvgRefused.class);
    }

    private static String svg(String inside) {
        return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 9 9'>"
                + inside + "</svg>";
    }

    private static String clean(String file) {
        return new String(CleanSvg.of(file.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
