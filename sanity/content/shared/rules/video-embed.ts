export interface VideoEmbed {
  readonly provider: 'youtube' | 'vimeo'
  readonly videoId: string
  /** Address for an iframe, on the provider's host that sets the fewest cookies. */
  readonly embedUrl: string
}

/** Reads the address of a video page or player; `null` for any host that is not on the allow-list. */
export function videoEmbed(address: string): VideoEmbed | null {
  if (!/^https:\/\//i.test(address) || !URL.canParse(address)) return null
  const url = new URL(address)
  const youtubeId = youtubeIdOf(url)
  if (youtubeId) {
    return {
      provider: 'youtube',
      videoId: youtubeId,
      embedUrl: `https://www.youtube-nocookie.com/embed/${youtubeId}`,
    }
  }
  const vimeoId = vimeoIdOf(url)
  if (!vimeoId) return null
  return { provider: 'vimeo', videoId: vimeoId, embedUrl: `https://player.vimeo.com/video/${vimeoId}?dnt=1` }
}

function youtubeIdOf(url: URL): string | null {
  const host = url.hostname.replace(/^(www|m)\./, '')
  if (host === 'youtu.be') return youtubeId(url.pathname.slice(1))
  if (host !== 'youtube.com' && host !== 'youtube-nocookie.com') return null
  if (url.pathname === '/watch') return youtubeId(url.searchParams.get('v') ?? '')
  return youtubeId(/^\/(?:embed|shorts|live)\/([^/]+)\/?$/.exec(url.pathname)?.[1] ?? '')
}

function youtubeId(candidate: string): string | null {
  return /^[\w-]{11}$/.test(candidate) ? candidate : null
}

function vimeoIdOf(url: URL): string | null {
  const host = url.hostname.replace(/^www\./, '')
  if (host === 'vimeo.com') return /^\/(\d{4,12})\/?$/.exec(url.pathname)?.[1] ?? null
  if (host === 'player.vimeo.com') return /^\/video\/(\d{4,12})\/?$/.exec(url.pathname)?.[1] ?? null
  return null
}
