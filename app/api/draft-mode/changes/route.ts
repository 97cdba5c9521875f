import { readClient } from '#sanity/client.ts'
import { changeStream } from '#sanity/preview/change-stream.ts'
import { currentPreview } from '#sanity/preview/current-view.ts'
import { plainAnswer } from '#sanity/preview/request-origin.ts'

/**
 * An event stream that says `change` whenever a document changed, drafts included. It carries no content, and the
 * token that it listens with stays on the server: a preview in a browser never holds one.
 */
export async function GET(request: Request): Promise<Response> {
  if (!(await currentPreview())) return plainAnswer(403, 'No preview is open.')
  const events = readClient().live.events({ includeDrafts: true })
  return new Response(changeStream(events, request.signal), {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      // Without no-transform a compressing proxy would hold the events back.
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-robots-tag': 'noindex',
    },
  })
}
