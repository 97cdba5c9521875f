/**
 * GROQ filters of the desk's lists. Studio uses each in two ways: as a query with drafts laid over published
 * documents, where `_id` is the published id and `_originalId` says which one is seen, and to listen to the documents
 * as they are stored, where there is no `_originalId`. A filter has to hold for both.
 */
const isDraft = `coalesce(_originalId, _id) in path("drafts.**")`

/** A comparison with a missing date would be null rather than false. */
const isExpired = `(defined(expiresAt) && expiresAt <= now())`

/** Nothing of it is on the site yet, or edits wait to be published. */
export const newsInProgress = `_type == "news" && ${isDraft}`

export const newsScheduled = `_type == "news" && publishedAt > now() && !${isExpired}`

export const newsOnSite = `_type == "news" && !(${isDraft}) && publishedAt <= now() && !${isExpired}`

export const newsExpired = `_type == "news" && ${isExpired}`

export const newsOfKind = `_type == "news" && kind == $kind`

export const publicationsOfYear = `_type == "publication" && issued.year == $year`

export const publicationsOfStatus = `_type == "publication" && status == $status`

export const publicationsSelected = `_type == "publication" && selected == true`

export const publicationYears = `array::unique(*[_type == "publication" && defined(issued.year)].issued.year)`

export const peopleNow = `_type == "person" && group != "alumni"`

export const peopleBefore = `_type == "person" && group == "alumni"`
