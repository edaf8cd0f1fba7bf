package city.plaza.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.infrastructure.testing.OwnPlatform;
import city.plaza.infrastructure.testing.PlazaProcess;
import city.plaza.infrastructure.testing.TwoNodes;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Each test class is in the one group that {@code ./plaza test --only} should run it with. */
class TestGroupsTests {

    /** From the one that needs least to the one that needs most; a class with the tags of two is in the later one. */
    private enum Group {
        UNIT,
        STORY,
        SCREEN,
        KILL
    }

    private static final Set<Class<?>> BROWSERS = Set.of(Browser.class, Administrator.class);
    private static final Set<Class<?>> OWN_SERVERS = Set.of(OwnPlatform.class, TwoNodes.class);

    @Test
    void everyClassIsInTheGroupOfWhatItUses() {
        var wrong = new ArrayList<String>();
        var sizes = new EnumMap<Group, Integer>(Group.class);
        for (var test : tests()) {
            var tagged = tagged(test);
            var needed = needed(test);
            sizes.merge(tagged, 1, Integer::sum);
            if (tagged != needed) {
                wrong.add(test.getName() + " is in " + tagged + ", expected " + needed);
            }
        }
        assertThat(wrong)
                .as("annotate with @StoryTest (or @PlazaTest, @RunningPlaza), @ScreenTest, @KillTest or none of them")
                .isEmpty();
        assertThat(sizes).containsOnlyKeys(Group.values());
    }

    /** Those of this module and of infrastructure; the inner modules have no servers. */
    private static List<JavaClass> tests() {
        var places = Stream.of(TestGroupsTests.class, LocalPlatform.class)
                .map(each -> each.getProtectionDomain().getCodeSource().getLocation())
                .map(Location::of)
                .toList();
        return new ClassFileImporter()
                .importLocations(places).stream()
                        .filter(each -> each.getSimpleName().endsWith("Tests"))
                        .filter(each -> !each.isEquivalentTo(TestGroupsTests.class))
                        .filter(each -> !each.getModifiers().contains(JavaModifier.ABSTRACT))
                        .toList();
    }

    private static Group tagged(JavaClass test) {
        var tags = AnnotationSupport.findRepeatableAnnotations(test.reflect(), Tag.class).stream()
                .map(Tag::value)
                .collect(Collectors.toSet());
        return Map.of("kill", Group.KILL, "screen", Group.SCREEN, "story", Group.STORY).entrySet().stream()
                .filter(each -> tags.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .max(Group::compareTo)
                .orElse(Group.UNIT);
    }

    private static Group needed(JavaClass test) {
        var used = Stream.concat(Stream.of(test), test.getAllRawSuperclasses().stream())
                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .map(each -> each.getTargetClass().getName())
                .collect(Collectors.toSet());
        if (uses(used, OWN_SERVERS) || startsServers(test)) {
            return Group.KILL;
        }
        if (uses(used, BROWSERS)) {
            return Group.SCREEN;
        }
        boolean runsPlaza = AnnotatedElementUtils.hasAnnotation(test.reflect(), SpringBootTest.class);
        return runsPlaza || uses(used, Set.of(LocalPlatform.class, PlazaProcess.class)) ? Group.STORY : Group.UNIT;
    }

    private static boolean uses(Set<String> used, Set<Class<?>> types) {
        return types.stream().map(Class::getName).anyMatch(used::contains);
    }

    private static boolean startsServers(JavaClass test) {
        return test.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(LocalPlatform.class)
                        && call.getName().equals("start"));
    }
}
