/**
 * Conditions that keep a document from visitors. `$preview` is true only where `load` was given a verified preview.
 */

/** Inside a filter over news: its time has come and not gone. */
export const newsIsPublic = `(
  $preview || (publishedAt <= now() && (!defined(expiresAt) || expiresAt > now()))
)`

/** Inside a filter over references to news. */
export const referencedNewsIsPublic = `(
  defined(@->_id) &&
  ($preview || (@->publishedAt <= now() && (!defined(@->expiresAt) || @->expiresAt > now())))
)`

/** Inside a filter over publications. */
export const publicationIsPublic = `hidden != true`

/** Inside a filter over references to publications. */
export const referencedPublicationIsPublic = `(defined(@->_id) && @->hidden != true)`

/** Inside a filter over people: they agreed to be shown. */
export const personIsPublic = `consentToPublish == true`

/** Inside a filter over references to people. */
export const referencedPersonIsPublic = `@->consentToPublish == true`
