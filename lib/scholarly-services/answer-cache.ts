import { LRUCache } from 'lru-cache'
import type { KeptAnswer } from './services.ts'

/** Answers are kept for this long: an import that is tried first and done afterwards asks each service once. */
const keptMs = 30 * 60 * 1000

const mostBytes = 32 * 1024 * 1024

export function answerCache(): LRUCache<string, KeptAnswer> {
  return new LRUCache({ ttl: keptMs, maxSize: mostBytes, sizeCalculation: ({ bytes }) => Math.max(bytes, 200) })
}
