/** Tag of everything that was read from the lake. */
export const everythingTag = 'content'

/** Tag of every answer that reads documents of a type. */
export const typeTag = (type: string) => `type:${type}`

/** In which the site says to the server in front of it which tags it has expired, with spaces between them. */
export const expiredHeader = 'labwire-expired'
