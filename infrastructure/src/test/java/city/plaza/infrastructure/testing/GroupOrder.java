package city.plaza.infrastructure.testing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Tag;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * The cheapest tests first, and those that share an application one after the other: an application rests while another
 * one is in use, and going back and forth costs time.
 */
public final class GroupOrder implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.<ClassDescriptor>comparingInt(each -> rank(each.getTestClass()))
                        .thenComparing(each -> imports(each.getTestClass()))
                        .thenComparing(each -> each.getTestClass().getName()));
    }

    private static int rank(Class<?> test) {
        var tags = tags(test);
        if (tags.contains("kill")) {
            return 2;
        }
        if (tags.contains("screen")) {
            return 4;
        }
        if (tags.contains("story")) {
            return hasScreens(test) ? 3 : 1;
        }
        return 0;
    }

    private static Set<String> tags(Class<?> test) {
        return AnnotationSupport.findRepeatableAnnotations(test, Tag.class).stream()
                .map(Tag::value)
                .collect(Collectors.toSet());
    }

    private static boolean hasScreens(Class<?> test) {
        var boot = AnnotatedElementUtils.findMergedAnnotation(test, SpringBootTest.class);
        return boot != null && boot.webEnvironment() != WebEnvironment.NONE;
    }

    private static String imports(Class<?> test) {
        var imports = test.getAnnotation(Import.class);
        return imports == null ? "" : Arrays.toString(imports.value());
    }
}
