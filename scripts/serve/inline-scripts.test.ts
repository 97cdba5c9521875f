import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allowedScriptHashes, hashSource } from './inline-scripts.ts'

const page = (...scripts: string[]) => `<!doctype html><html><head>${scripts.join('')}</head><body></body></html>`

describe('the inline scripts that a page may run', () => {
  test('are the ones that Next writes, in their exact form', () => {
    const code = 'self.__next_f.push([1,"0:[]\\n"])'
    expect(allowedScriptHashes(page(`<script>${code}</script>`), [])).toEqual([hashSource(code)])
  })

  test('are not the ones that only begin like them', () => {
    const injected = 'self.__next_f.push([1,"0:[]"]);alert(1)//)'
    expect(allowedScriptHashes(page(`<script>${injected}</script>`), [])).toEqual([])
  })

  test('are our own, letter by letter', () => {
    expect(allowedScriptHashes(page('<script>ours()</script>', '<script>ours() </script>'), ['ours()'])).toEqual([
      hashSource('ours()'),
    ])
  })

  test('leave out data blocks and scripts with an address', () => {
    const html = page('<script type="application/ld+json">{"a":1}</script>', '<script src="/a.js">ours()</script>')
    expect(allowedScriptHashes(html, ['ours()'])).toEqual([])
  })

  test('never include code that is not JSON between the brackets, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (tail) => {
        const code = `self.__next_f.push([1,"x"],${tail});fetch("//evil.example"))`
        expect(allowedScriptHashes(page(`<script>${code.replaceAll('</', '')}</script>`), [])).toEqual([])
      }),
    )
  })
})
