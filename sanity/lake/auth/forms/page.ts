import { html, raw } from 'hono/html'
import type { LakeConfig } from '../../lake.ts'
import { siteName } from '../site-name.ts'
import { pageStyle, pageStyleHash } from './page-style.ts'

/** Written as one piece: a line break more, and the hash in the policy would not fit. */
const styleElement = raw(`<style>${pageStyle}</style>`)

type Html = ReturnType<typeof html>

export interface Page {
  readonly title: string
  readonly body: Html
  readonly status?: number
  readonly headers?: Record<string, string>
}

/** A whole account page as a response: no script, nothing from elsewhere, never stored, never framed. */
export async function pageResponse(config: LakeConfig, page: Page): Promise<Response> {
  const name = siteName(config)
  const text = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>${page.title} – ${name}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        ${styleElement}
      </head>
      <body>
        <main>
          <p class="brand">${name}</p>
          <h1>${page.title}</h1>
          ${page.body}
        </main>
      </body>
    </html>`
  return new Response(text.toString(), {
    status: page.status ?? 200,
    headers: { ...headersFor(config), ...page.headers },
  })
}

/** A link or form that cannot be used, said in plain words. */
export function refusal(config: LakeConfig, title: string, message: string, status: number): Promise<Response> {
  const [home] = config.publicOrigins
  const wayOut = home === undefined ? '' : html`<p><a href="${home}/studio">Go to Studio</a></p>`
  const body = html`<p class="alert" role="alert">${message}</p>
    ${wayOut}`
  return pageResponse(config, { title, status, body })
}

function headersFor(config: LakeConfig): Record<string, string> {
  // Browsers check form-action again on the redirect that follows, so the pages people are sent to must be in it.
  const targets = ["'self'", ...config.publicOrigins].join(' ')
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src ${pageStyleHash}; form-action ${targets}; base-uri 'none'; frame-ancestors 'none'`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    // 'no-referrer' would make browsers send `Origin: null` with the form, and the same-origin check would refuse it.
    'referrer-policy': 'same-origin',
  }
}
