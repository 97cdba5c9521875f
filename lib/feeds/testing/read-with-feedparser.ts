import FeedParser from 'feedparser'

/** Reads a feed with a parser that is not ours, and knows namespaces. */
export function readWithFeedparser(xml: string): Promise<FeedParser.Item[]> {
  return new Promise((resolve, reject) => {
    const items: FeedParser.Item[] = []
    const parser = new FeedParser({ addmeta: false })
    parser.on('error', reject)
    parser.on('data', (item: FeedParser.Item) => items.push(item))
    parser.on('end', () => resolve(items))
    parser.end(xml)
  })
}
