/** What somebody reads who follows a link to a draft that shows none. */
export const englishDraftLinkWords = {
  expired: 'This draft link has expired',
  expiredOn: (day: string) => `It worked until ${day}.`,
  revoked: 'This draft link was withdrawn',
  noLonger: 'It no longer works.',
  unknown: 'This draft link is not valid',
  cutOff: 'It may have been cut off when it was copied: try the whole address again.',
  nothing: 'There is no draft to show',
  noPage: 'The document of this link has no page: it has no address yet, or was deleted.',
  askAgain: 'Ask the person who sent it to you for a new one.',
  home: 'Go to the website',
}
