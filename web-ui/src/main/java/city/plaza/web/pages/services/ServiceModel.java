package city.plaza.web.pages.services;

import city.plaza.web.pages.frame.LocalizedPhrase;
import org.jspecify.annotations.Nullable;

/**
 * One service, before anything is asked of the reader.
 *
 * @param target how long it usually takes, in words
 * @param place whether the report asks where
 * @param anonymous whether no name is needed
 * @param notOurs whether the page informs and stops
 */
public record ServiceModel(
        LocalizedPhrase name,
        @Nullable LocalizedPhrase topic,
        @Nullable LocalizedPhrase description,
        @Nullable LocalizedPhrase notice,
        @Nullable String target,
        @Nullable LocalizedPhrase department,
        boolean place,
        boolean anonymous,
        boolean notOurs,
        boolean retired,
        boolean outOfSeason,
        String report) {}
