package city.plaza.notification;

/** Why somebody is told. The name is stored with each message. */
enum RecipientRole {
    REPORTER,
    ASSIGNEE,
    DEPARTMENT,
    ARTICLE_OWNER
}
