package city.plaza.identity;

import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;

/**
 * Refuses use cases to those who may not call them.
 *
 * @see "docs/adr/0009-authorisation-on-the-use-case.md"
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class UseCaseGuard {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor rolesAllowed() {
        var advisor = new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forMethodAnnotation(RolesAllowed.class), new Guard());
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    private static final class Guard implements MethodInterceptor {
        @Override
        public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
            Method method = invocation.getMethod();
            var allowed = method.getAnnotation(RolesAllowed.class);
            var actor = CurrentActor.get();
            if (allowed != null && Arrays.stream(allowed.value()).noneMatch(actor::has)) {
                throw new NotAllowed(method.getDeclaringClass().getSimpleName() + "." + method.getName()
                        + " needs one of " + Arrays.toString(allowed.value()));
            }
            return invocation.proceed();
        }
    }
}
