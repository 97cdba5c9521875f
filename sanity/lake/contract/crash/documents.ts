import { randomUUID } from 'node:crypto'
import type { Running, Work } from './work.ts'

const numberAt = async ({ client }: Running, id: string): Promise<unknown> =>
  client.fetch('coalesce(*[_id == $id][0].n, 0)', { id })

/** Whether the last acknowledged count stands. One more may have been written whose answer the kill cut off. */
function fits(n: unknown, acknowledged: number): n is number {
  return typeof n === 'number' && (n === acknowledged || n === acknowledged + 1)
}

/** Counts a document up, one patch at a time, and walks its whole history back. */
export function counter(): Work {
  const id = `counter-${randomUUID().slice(0, 8)}`
  let count = 0
  return {
    name: id,
    async step({ client }) {
      const up = client.transaction().createIfNotExists({ _id: id, _type: 'counter', n: 0 })
      await up.patch(id, { inc: { n: 1 } }).commit({ visibility: 'sync' })
      count += 1
    },
    async fault(lake) {
      const n = await numberAt(lake, id)
      if (!fits(n, count)) return `${String(n)} after ${count} were acknowledged`
      count = n
      return n === 0 || (await historyIsWhole(lake, id)) ? null : 'its history does not lead back to its beginning'
    },
    acknowledged: () => count,
  }
}

async function historyIsWhole({ client }: Running, id: string): Promise<boolean> {
  const lines: string = await client.request({ url: `/data/history/production/transactions/${id}` })
  const [first] = lines.split('\n')
  const { id: revision } = JSON.parse(first ?? '')
  const { documents } = await client.request({ url: `/data/history/production/documents/${id}?revision=${revision}` })
  return documents[0]?.n === 1 && documents[0]?._rev === revision
}

/** Moves one from a document to another in one transaction: whenever the lake dies, their sum stays. */
export function transfer(): Work {
  const name = `transfer-${randomUUID().slice(0, 8)}`
  const [from, to] = [`${name}-from`, `${name}-to`]
  let moved = 0
  return {
    name,
    async step({ client }) {
      const both = client.transaction()
      for (const _id of [from, to]) both.createIfNotExists({ _id, _type: 'account', n: 0 })
      await both
        .patch(from, { dec: { n: 1 } })
        .patch(to, { inc: { n: 1 } })
        .commit()
      moved += 1
    },
    async fault(lake) {
      const [taken, given] = [await numberAt(lake, from), await numberAt(lake, to)]
      if (!fits(given, moved)) return `${String(given)} after ${moved} were acknowledged`
      if (taken !== -given) return `half a transaction: ${String(taken)} were taken and ${given} given`
      moved = given
      return null
    },
    acknowledged: () => moved,
  }
}

/** Edits a draft and publishes it, by document actions. */
export function publisher(): Work {
  const id = `published-${randomUUID().slice(0, 8)}`
  let published = 0
  let next = 1
  return {
    name: id,
    async step({ client }) {
      const draft = { _id: `drafts.${id}`, _type: 'news', n: next }
      await client.createOrReplace(draft)
      await client.action({ actionType: 'sanity.action.document.publish', draftId: draft._id, publishedId: id })
      published = next
      next += 1
    },
    async fault(lake) {
      const n = await numberAt(lake, id)
      if (!fits(n, published)) return `version ${String(n)} is public after version ${published} was acknowledged`
      const draft = await numberAt(lake, `drafts.${id}`)
      if (draft !== 0 && draft === n) return `version ${n} is public and still a draft: publishing was torn`
      published = n
      next = n + 1
      return null
    },
    acknowledged: () => published,
  }
}
