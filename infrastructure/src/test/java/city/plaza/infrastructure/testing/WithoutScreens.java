package city.plaza.infrastructure.testing;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** The application without its driving side. No stereotype, so that nobody's component scan picks it up. */
@EnableAutoConfiguration(
        excludeName = {
            "com.vaadin.flow.spring.SpringBootAutoConfiguration",
            "com.vaadin.flow.spring.SpringSecurityAutoConfiguration"
        })
@ComponentScan(
        basePackages = "city.plaza",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "city\\.plaza\\.(cli\\..*|web\\..*|PlazaApplication|.*Tests\\$.*)"))
@EntityScan("city.plaza")
@EnableJpaRepositories("city.plaza")
class WithoutScreens {}
