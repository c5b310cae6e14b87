import { permissions } from '@pianqu/shared/access/access.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { declaredEndpoints } from '../architecture/contracts.ts'
import { type City, openCity } from '../city.ts'

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required: boolean
  readonly schema: object
}
interface Operation {
  readonly summary: string
  readonly description: string
  readonly parameters: readonly Parameter[]
  readonly requestBody?: { content: Record<string, { schema: object }> }
  readonly responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>
}
interface Document {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string }
  readonly paths: Record<string, Record<string, Operation>>
}

let city: City
let document: Document

beforeAll(async () => {
  city = await openCity()
  document = (await city.nobody.get('/api/openapi.json')).json<Document>()
})
afterAll(() => city.app.close())

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )

describe('the OpenAPI document', () => {
  test('is 3.1, titled and versioned, and open to everybody', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/)
    expect(document.info).toMatchObject({ title: expect.stringContaining('pianqu'), version: 'test' })
  })

  test('names every endpoint of every contract and no other', async () => {
    const declared = (await declaredEndpoints()).map(
      ({ endpoint: { method, path } }) => `${method.toLowerCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}`,
    )
    expect(
      operations()
        .map(({ path, method }) => `${method} ${path}`)
        .sort(),
    ).toEqual([...new Set(declared)].sort())
  })

  test('declares every parameter of a path, and no other as one of it', () => {
    for (const { path, operation } of operations()) {
      const inPath = operation.parameters.filter((parameter) => parameter.in === 'path')
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect([path, ...inPath.map(({ name }) => name)]).toEqual([path, ...named])
      expect(inPath.every(({ required }) => required)).toBe(true)
      expect(new Set(operation.parameters.map(({ name, in: place }) => `${place} ${name}`)).size).toBe(
        operation.parameters.length,
      )
    }
  })

  test('says of every operation what it does, who may, what it answers and how it refuses', () => {
    const roles = new Set(Object.values(permissions).flat() as string[])
    for (const { path, method, operation } of operations()) {
      expect([path, method, operation.summary]).not.toContain('')
      const named = /^Roles: (.*)\.$/.exec(operation.description)?.[1]?.split(', ') ?? []
      expect(
        named.every((role) => roles.has(role)),
        operation.description,
      ).toBe(true)
      expect(Object.keys(operation.responses)).toContain('default')
      expect(operation.responses['default']?.content).toHaveProperty(['application/problem+json', 'schema'])
      expect(Object.keys(operation.responses).filter((status) => /^20[014]$/.test(status))).toHaveLength(1)
      if (method === 'get') expect(operation.requestBody).toBeUndefined()
    }
  })

  test('describes an upload as a form with one file', () => {
    const run = document.paths['/api/imports/{kind}']?.['post']
    expect(run?.requestBody?.content).toHaveProperty(['multipart/form-data', 'schema', 'properties', 'file'])
    expect(run?.parameters.map(({ name }) => name)).toEqual(expect.arrayContaining(['kind', 'dryRun', 'month', 'crs']))
  })

  test('prints the fields that other systems rely on', () => {
    const fields = (path: string) => {
      const schema = document.paths[path]?.['get']?.responses['200']?.content?.['application/json']?.schema
      return Object.keys((schema as { properties?: object } | undefined)?.properties ?? {})
    }
    expect(fields('/api/overview')).toEqual(
      expect.arrayContaining([
        'month',
        'snapshot',
        'asOf',
        'headline',
        'completeness',
        'indicators',
        'areas',
        'attention',
      ]),
    )
    expect(fields('/api/bonds/share')).toEqual(
      expect.arrayContaining([
        'numeratorYuan',
        'denominatorYuan',
        'met',
        'gapShiftYuan',
        'gapAddYuan',
        'lastBatchCode',
      ]),
    )
  })

  test('has no reference that leads nowhere', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target)
    expect(references.filter((target) => !target?.startsWith('#/'))).toEqual([])
  })

  test('can be read as a page', async () => {
    const page = await city.nobody.get('/api/docs')
    const reply = page.statusCode === 302 ? await city.nobody.get(String(page.headers.location)) : page
    expect(reply.statusCode).toBe(200)
    expect(reply.headers['content-type']).toContain('text/html')
  })
})

describe('health', () => {
  test('is open to everybody and says that the database answers', async () => {
    const reply = await city.nobody.get('/api/health')
    expect(reply.json()).toEqual({
      status: 'ok',
      version: 'test',
      database: { ok: true, walBytes: 0 },
      disk: { ok: true },
      backup: { lastAt: null },
    })
  })
})
