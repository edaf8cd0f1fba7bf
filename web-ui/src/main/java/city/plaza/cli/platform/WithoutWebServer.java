package city.plaza.cli.platform;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The application without what speaks HTTP. No stereotype, so that the web application does not pick it up.
 *
 * <p>Vaadin's own configurations ask for a servlet container whether or not there is one, hence they are named.
 */
@EnableAutoConfiguration(exclude = {SpringBootAutoConfiguration.class, SpringSecurityAutoConfiguration.class})
@AutoConfigurationPackage(basePackages = "city.plaza")
@EntityScan("city.plaza")
@ComponentScan(
        basePackages = "city.plaza",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "city\\.plaza\\.(cli\\..*|web\\..*|demo\\..*|bench\\..*|PlazaApplication|.*Tests\\b.*)"))
class WithoutWebServer {}
