package city.plaza.request.correspondence;

import city.plaza.request.TimelineStep;
import city.plaza.request.report.Contact;
import city.plaza.request.tracking.TrackedRequest;

/**
 * What an e-mail about one step of a request needs to know.
 *
 * @param request the request as it stands now, as the holder of its link sees it
 * @param step the step the e-mail is about
 * @param first whether no public step of this kind came before it
 * @param contact whom to tell, and in which language
 */
public record Correspondence(TrackedRequest request, TimelineStep step, boolean first, Contact contact) {}
