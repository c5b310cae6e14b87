/**
 * Names whose page a request comes from: the user id that the page was opened for. Where somebody else has signed in since,
 * the server refuses with `auth/other-person` rather than do it under their name.
 */
export const actorHeader = 'x-pianqu-actor'
