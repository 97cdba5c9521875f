/** Hosts whose players an article may embed after a yes, as sources of the `frame-src` directive. */
export const mediaFrameSources = ['https://www.youtube-nocookie.com', 'https://player.vimeo.com'] as const
