import { createServer } from 'node:http'
import { DatabaseSync } from 'node:sqlite'

/**
 * The peer of the lake's HTTP rows: a bare node http server that answers `/hello` with a constant, and
 * `/<slug>` with the row of that slug as it stands in SQLite. Run with the path of a database that has the table
 * `rows (slug, body)`.
 */
const [, , file = ':memory:'] = process.argv
const database = new DatabaseSync(file)
database.exec('CREATE TABLE IF NOT EXISTS rows (slug TEXT PRIMARY KEY, body TEXT NOT NULL)')
const find = database.prepare('SELECT body FROM rows WHERE slug = ?')
const hello = Buffer.from(JSON.stringify({ hello: 'world' }))

const server = createServer((request, response) => {
  const path = request.url ?? '/'
  const body = path === '/hello' ? hello : Buffer.from(String(find.get(path.slice(1))?.['body'] ?? ''))
  response.writeHead(body.length > 0 ? 200 : 404, { 'content-type': 'application/json', 'content-length': body.length })
  response.end(body)
})

server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  process.send?.({ listening: `http://127.0.0.1:${port}` })
})
