import { openDatabase } from '@pianqu/server/db/database.ts'
import Fastify from 'fastify'

/*
 * The limit: what a server of this stack can do that computes nothing. Stored bytes by one prepared statement, and rows
 * that are on the disk when they are answered. PIANQU_LIMIT_DB is its file, PORT where it listens.
 */
const { sqlite: db } = openDatabase(process.env['PIANQU_LIMIT_DB'] ?? ':memory:')
db.exec('CREATE TABLE IF NOT EXISTS answers (address TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID')
db.exec('CREATE TABLE IF NOT EXISTS rows (id INTEGER PRIMARY KEY, body TEXT NOT NULL)')
const find = db.prepare<[string], string>('SELECT body FROM answers WHERE address = ?').pluck()
const add = db.prepare<[string]>('INSERT INTO rows (body) VALUES (?)')

const app = Fastify()
app.get('/*', async (request, reply) => reply.type('application/json').send(find.get(request.url) ?? '{}'))
app.put('/rows', async (request, reply) => {
  const { lastInsertRowid: id } = add.run(JSON.stringify(request.body))
  return reply.send({ id: Number(id) })
})
await app.listen({ host: '127.0.0.1', port: Number(process.env['PORT']) })
