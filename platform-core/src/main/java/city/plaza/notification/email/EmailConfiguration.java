package city.plaza.notification.email;

import city.plaza.notification.spi.EmailBranding;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The wording and the look of e-mails, one of each for all cities. */
@Configuration(proxyBeanMethods = false)
class EmailConfiguration {

    @Bean
    EmailTexts emailTexts() {
        return new EmailTexts();
    }

    @Bean
    EmailRenderer emailRenderer(EmailTexts texts, EmailBranding branding) {
        return new EmailRenderer(texts, branding);
    }
}
