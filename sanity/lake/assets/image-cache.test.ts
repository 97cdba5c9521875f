import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openImageCache } from './image-cache.ts'
import { workQueue } from './work-queue.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lake-cache-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const tenBytes = async () => Buffer.alloc(10, 'x')
const mustNotRender = async (): Promise<Buffer> => {
  throw new Error('rendered again')
}

test('renders a key once, however many ask at the same time and after a restart', async () => {
  let rendered = 0
  const render = async () => {
    rendered += 1
    return tenBytes()
  }
  const cache = openImageCache(folder, 1000)
  await Promise.all([cache.get('a', render), cache.get('a', render), cache.get('a', render)])
  expect(rendered).toBe(1)
  expect(await openImageCache(folder, 1000).get('a', mustNotRender)).toHaveLength(10)
})

test('a failed rendering is told to everyone who waits, and tried again next time', async () => {
  const cache = openImageCache(folder, 1000)
  const both = await Promise.allSettled([cache.get('a', mustNotRender), cache.get('a', mustNotRender)])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await cache.get('a', tenBytes)).toHaveLength(10)
})

test('drops the least recently used image when it is full', async () => {
  const cache = openImageCache(folder, 25)
  await cache.get('a', tenBytes)
  await cache.get('b', tenBytes)
  await cache.get('a', mustNotRender)
  await cache.get('c', tenBytes)
  expect((await readdir(folder)).toSorted()).toEqual(['a', 'c'])
})

test('knows after a restart which image was used last, and clears what a crash left half written', async () => {
  await writeFile(join(folder, 'old'), Buffer.alloc(10))
  await writeFile(join(folder, 'new'), Buffer.alloc(10))
  await writeFile(join(folder, '.half-written'), Buffer.alloc(10))
  await utimes(join(folder, 'old'), 1000, 1000)
  await openImageCache(folder, 25).get('c', tenBytes)
  expect((await readdir(folder)).toSorted()).toEqual(['c', 'new'])
})

test('renders again when somebody emptied the folder', async () => {
  const cache = openImageCache(folder, 1000)
  await cache.get('a', tenBytes)
  await rm(join(folder, 'a'))
  expect(await cache.get('a', tenBytes)).toHaveLength(10)
})

test('answers although the disk cannot take the image', async () => {
  const cache = openImageCache(folder, 1000)
  await cache.get('a', tenBytes)
  await rm(folder, { recursive: true })
  expect(await cache.get('b', tenBytes)).toHaveLength(10)
})

test('a queue runs no more than it may at once, and turns callers away when it is full', async () => {
  const queue = workQueue(2, 1)
  const gates: (() => void)[] = []
  const work = () => queue(() => new Promise<void>((resolve) => gates.push(resolve)))
  const three = [work(), work(), work()]
  expect(gates).toHaveLength(2)
  await expect(work()).rejects.toMatchObject({ status: 503, headers: { 'retry-after': '2' } })
  gates[0]?.()
  await three[0]
  await expect.poll(() => gates.length).toBe(3)
  gates.forEach((open) => open())
  await Promise.all(three)
})
