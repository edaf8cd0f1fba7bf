package city.plaza.staff;

/**
 * Somebody who was just invited.
 *
 * @param byMail whether a letter is on its way: not to those who had an account, nor without a mail server
 */
public record InvitedPerson(StaffMember person, boolean byMail) {}
