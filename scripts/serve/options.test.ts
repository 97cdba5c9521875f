import { describe, expect, test } from 'vitest'
import { OptionError, parseServeOptions } from './options.ts'

describe('start options', () => {
  test('have defaults that need no word typed', () => {
    expect(parseServeOptions([], {})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      origin: 'http://localhost:3000',
      demo: true,
    })
  })

  test('come from the command line before the environment', () => {
    expect(parseServeOptions(['--port', '4000'], { PORT: '5000', LABWIRE_DATA: '/srv/x' })).toMatchObject({
      port: 4000,
      dataFolder: '/srv/x',
      origin: 'http://localhost:4000',
    })
  })

  test.each([
    [['--port', 'abc'], 'The port "abc" is not a number'],
    [['--port', '70000'], 'The port "70000" is not a number'],
    [['--origin', 'news.example.org'], 'The origin "news.example.org" must look like'],
    [['--prot', '3'], "Unknown option '--prot'"],
  ])('that cannot be used are told with what to type: %j', (args, message) => {
    expect(() => parseServeOptions(args, {})).toThrow(OptionError)
    expect(() => parseServeOptions(args, {})).toThrow(message)
  })
})
