package city.plaza.infrastructure.testing;

import city.plaza.infrastructure.local.OnLocalPlatform;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Runs a test in the application without screens, on a real PostgreSQL and Redis. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = WithoutScreens.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.jpa.open-in-view=false",
            "spring.jpa.hibernate.ddl-auto=none",
            "spring.threads.virtual.enabled=true",
            "spring.data.redis.repositories.enabled=false",
            "plaza.onboarding.resume=false",
            "plaza.public-rates.percent=100000",
            "plaza.public-port=80"
        })
@Import(TestCities.class)
@OnLocalPlatform
@StoryTest
public @interface PlazaTest {}
