package city.plaza.notification.outbound;

/** Why somebody is told. The name is stored with each message. */
public enum RecipientRole {
    REPORTER,
    ASSIGNEE,
    DEPARTMENT,
    ARTICLE_OWNER
}
