import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { videoEmbed } from './video-embed.ts'

test.each([
  'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=10',
  'https://youtube.com/watch?v=dQw4w9WgXcQ',
  'https://m.youtube.com/shorts/dQw4w9WgXcQ',
  'https://youtu.be/dQw4w9WgXcQ?si=abc',
  'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
])('%s is a video on YouTube', (address) => {
  expect(videoEmbed(address)).toEqual({
    provider: 'youtube',
    videoId: 'dQw4w9WgXcQ',
    embedUrl: 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
  })
})

test.each(['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871'])(
  '%s is a video on Vimeo',
  (address) => {
    expect(videoEmbed(address)).toMatchObject({ provider: 'vimeo', videoId: '76979871' })
  },
)

test.each([
  'http://youtu.be/dQw4w9WgXcQ',
  'https://youtu.be.evil.example/dQw4w9WgXcQ',
  'https://evil.example/watch?v=dQw4w9WgXcQ',
  'https://www.youtube.com/playlist?list=dQw4w9WgXcQ',
  'https://www.youtube.com/watch?v=short',
  'https://youtu.be/../../evil',
  'https://vimeo.com/about',
  'not a url',
])('%s is not taken for a video', (address) => {
  expect(videoEmbed(address)).toBeNull()
})

test('whatever follows the host of a provider, the player’s address is one plain path on its host', () => {
  const prefix = fc.constantFrom('https://youtu.be/', 'https://www.youtube.com/watch?v=', 'https://vimeo.com/')
  const rest = fc.oneof(fc.string(), fc.stringMatching(/^[\w-]{11}$/), fc.stringMatching(/^\d{4,12}$/))
  fc.assert(
    fc.property(prefix, rest, (start, end) => {
      const embed = videoEmbed(start + end)
      const plain = /^https:\/\/(www\.youtube-nocookie\.com\/embed\/[\w-]{11}|player\.vimeo\.com\/video\/\d+\?dnt=1)$/
      expect(embed === null || plain.test(embed.embedUrl)).toBe(true)
    }),
  )
})
