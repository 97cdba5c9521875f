import type { ServerResponse } from 'node:http'

/**
 * Next writes each header of a file from its cache as a list of one, which neither the compression nor the check of entity
 * tags reads. Called before the headers leave.
 */
export function makeHeadersPlain(response: ServerResponse): void {
  for (const [name, value] of Object.entries(response.getHeaders())) {
    if (Array.isArray(value) && value.length === 1 && value[0] !== undefined) response.setHeader(name, value[0])
  }
}
