import { existsSync, readFileSync } from 'node:fs'
import { importedLineStore } from '@pianqu/server/modules/months/report-line.store.ts'
import { projectStore } from '@pianqu/server/modules/projects/project.store.ts'
import type { ImportResult } from '@pianqu/shared/importing/import.contract.ts'
import type { ImportKind } from '@pianqu/shared/importing/kinds.ts'
import { monthSchema } from '@pianqu/shared/time/month.ts'
import { describe, expect, test } from 'vitest'
import { type City, type Client, openCity, type Reply } from '../city.ts'

const folder = new URL('../../../shared/data/cases/', import.meta.url)
const isHere = existsSync(folder)
if (!isHere) process.stderr.write('The cases of what offices send are not here: their acceptance is skipped\n')

const bytes = (path: string) => readFileSync(new URL(path, folder))

type Values = Readonly<Record<string, Readonly<Record<string, unknown>>>>

interface Case {
  readonly file: string
  readonly kind: ImportKind
  readonly accept: string
  readonly values?: Values
  readonly neverSilently?: Values
  readonly added?: readonly string[]
  readonly neverAdded?: readonly string[]
  readonly rejected?: number
  readonly accepted?: number
  readonly warnings?: number
}

const { cases } = isHere
  ? (JSON.parse(bytes('import/expected.json').toString()) as { cases: readonly Case[] })
  : { cases: [] }

const order = [
  'units',
  'areas',
  'clusters',
  'projects',
  'plans',
  'reports',
  'bond-batches',
  'bond-allocations',
] as const

async function freshCity(): Promise<{ city: City; taskforce: Client }> {
  const city = await openCity()
  await city.person({ username: 'zhuanban', role: 'taskforce' })
  const taskforce = await city.as('zhuanban')
  for (const kind of order) {
    const result = await taskforce.import(kind, `${kind}.csv`, bytes(`city/${kind}.csv`))
    expect(result.rows).toEqual([])
  }
  return { city, taskforce }
}

/** What is stored under a key of the cases: a line of a month, or a project. */
function stored({ world }: City, key: string): object | undefined {
  const [code = '', month] = key.split('|')
  return month === undefined
    ? projectStore.find(world.db, { code })
    : importedLineStore.find(world.db, { projectCode: code, month: monthSchema.parse(month) })
}

const fieldsOf = (row: object | undefined, fields: object) =>
  Object.fromEntries(Object.keys(fields).map((field) => [field, new Map(Object.entries(row ?? {})).get(field)]))

const send = (client: Client, { kind, file }: Case, name = file, content: Uint8Array = bytes(`import/${file}`)) =>
  client.upload(`/api/imports/${kind}?dryRun=false`, name.replace(/^.*\//, ''), content)

const isRefused = (reply: Reply): boolean => reply.statusCode >= 400 || reply.json<ImportResult>().rejected > 0

/** None of the readings that must not happen without a word. */
function demandNothingSilent(city: City, { neverSilently = {}, neverAdded = [] }: Case, reply: Reply): void {
  const isSaid = isRefused(reply) || reply.json<ImportResult>().warnings.length > 0
  for (const [key, fields] of Object.entries(neverSilently)) {
    const row = stored(city, key)
    const wrong = Object.keys(fields).filter(
      (field) => fieldsOf(row, fields)[field] === new Map(Object.entries(fields)).get(field),
    )
    if (row && !isSaid) expect(wrong).toEqual([])
  }
  for (const code of neverAdded) expect(stored(city, code)).toBeUndefined()
}

function demandValues(city: City, values: Values): void {
  for (const [key, fields] of Object.entries(values)) expect(fieldsOf(stored(city, key), fields)).toEqual(fields)
}

const said = ({ rows, warnings }: ImportResult) =>
  [...rows, ...warnings].map(({ row, column, message }) => ({ row, column, message }))

/** The counts, warnings and values of a file that was read. */
function demandResult(city: City, one: Case, result: ImportResult): void {
  const { rejected = result.rejected, accepted = 0, warnings = result.warnings.length } = one
  expect(result.rejected).toBe(rejected)
  expect(result.added + result.changed).toBeGreaterThanOrEqual(accepted)
  expect(result.warnings).toHaveLength(warnings)
  if (one.accept.startsWith('values')) expect(said(result)).toEqual([])
  if (result.rejected > 0) return
  demandValues(city, one.values ?? {})
  for (const code of one.added ?? []) expect(stored(city, code)).toBeDefined()
}

describe.skipIf(!isHere)('what offices send', () => {
  test.each(cases.filter(({ accept }) => !accept.startsWith('marked')))('$file: $accept', async (one) => {
    const { city, taskforce } = await freshCity()
    const reply = await send(taskforce, one)
    demandNothingSilent(city, one, reply)
    expect([200, 413, 415, 422]).toContain(reply.statusCode)
    if (one.accept === 'refuse') expect(isRefused(reply)).toBe(true)
    if (reply.statusCode >= 400) expect(one.accept).toMatch(/refuse|a sentence/)
    else demandResult(city, one, reply.json<ImportResult>())
  })

  test.each(cases.filter(({ accept }) => accept.startsWith('marked')))('$file: $accept', async (one) => {
    const { taskforce } = await freshCity()
    const first = (await send(taskforce, one)).json<ImportResult>()
    expect(first.rejected).toBe(one.rejected)
    const marked = await taskforce.get(`/api/imports/${first.importId}/annotated`)
    const ending = /\.\w+$/.exec(one.file)?.[0] ?? ''
    expect(decodeURIComponent(String(marked.headers['content-disposition']))).toMatch(new RegExp(`${ending}$`))
    const again = (await send(taskforce, one, one.file, marked.rawPayload)).json<ImportResult>()
    expect(again).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: first.added + first.changed,
      rejected: one.rejected,
    })
    expect(again.rows).toEqual(first.rows)
  })
})
